import { expect, test } from 'vitest'
import { agreementOf } from '../../src/classroom/agreement.ts'
import type { CodingRow } from '../../src/model/coding-row.ts'
import { printText } from '../../src/rendering/document/text.ts'
import { agreementDocument } from '../../src/results/agreement/document.ts'
import { fakeSession } from '../support/fake-session.ts'

const { framework } = (await fakeSession().library()).catalog
const ANSWERS = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes']

/** Two coders of so many units, who agree on determination, nearly on opposition, and not on receptivity. */
async function wordsOf(units: number): Promise<string> {
  const rows = Array.from({ length: units }, (_, unit) => unit).flatMap((unit) =>
    ['ann', 'bob'].map((coder, second): CodingRow => {
      const answer = (shift: number): string => ANSWERS[(unit + shift) % ANSWERS.length] ?? ''
      return {
        coder,
        packet: 'open',
        unit: String(unit),
        answers: {
          determination: answer(0),
          opposition: answer(second === 1 && unit % 7 === 0 ? 1 : 0),
          receptivity: answer(second * 2),
        },
        outcome: 'no',
      }
    }),
  )
  const agreement = agreementOf(framework, rows, new Map())
  const document = agreementDocument({ framework, agreement, known: new Map(), reasons: [], top: 0 })
  return (await printText(document, { color: false, width: 100, ascii: false, accessible: false })).replace(/\s+/g, ' ')
}

test('how well coders agree is said before any figure', async () => {
  const words = await wordsOf(21)
  expect(words).toMatch(
    /^Agreement: 2 coders, 21 units, 42 rows The coders agree well on determination \(alpha 1\.00\); enough for tentative conclusions on opposition at home \(0\.\d\d\); too little on receptivity in Beijing \(-?0\.\d\d\)\. Alpha is/,
  )
})

test('of few units the reason is said', async () => {
  expect(await wordsOf(9)).toContain(
    'With 9 units, alpha is too unstable to say how well the coders agree: that takes at least 10.',
  )
})
