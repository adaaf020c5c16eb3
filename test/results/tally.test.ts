import { expect, test } from 'vitest'
import { agreementOf } from '../../src/classroom/agreement.ts'
import type { CodingRow } from '../../src/model/coding-row.ts'
import { printHtml } from '../../src/rendering/document/html.ts'
import { printMarkdown } from '../../src/rendering/document/markdown.ts'
import { printText } from '../../src/rendering/document/text.ts'
import { tallyDocument } from '../../src/results/agreement/tally.ts'
import type { KnownEpisode } from '../../src/results/agreement/view.ts'
import { fakeSession } from '../support/fake-session.ts'

const { framework } = (await fakeSession().library()).catalog

const EPISODE: KnownEpisode = {
  title: 'The <opening>',
  name: 'Nixon 1969–72',
  codings: {
    record: { answers: { determination: 'yes', opposition: 'mixed', receptivity: 'unknown' }, outcome: 'yes' },
    article: { answers: { determination: 'yes', opposition: 'no', receptivity: 'unknown' }, outcome: 'unknown' },
  },
}

/** The tally of a unit that two coders answered; `known` if it is revealed. */
function tallyOf(unit: string, known: KnownEpisode | null) {
  const rows = ['ann', 'bob'].map((coder, second): CodingRow => {
    const answers = { determination: second === 0 ? 'yes' : 'no', opposition: 'no', receptivity: 'mixed' }
    return { coder, packet: 'p12345678', unit, answers, outcome: null }
  })
  const agreement = agreementOf(framework, rows, new Map(), new Map([[unit, 'A']]))
  return tallyDocument({ framework, agreement, known: new Map(known === null ? [] : [[unit, known]]) })
}

async function textOf(unit: string, known: KnownEpisode | null, accessible = false): Promise<string> {
  return await printText(tallyOf(unit, known), { color: false, width: 60, ascii: false, accessible })
}

test('before the reveal a slide has a letter, and marks no answer', async () => {
  const words = await textOf('A', null)
  expect(words).toContain('\nUnit A (2 coders)\n')
  expect(words).not.toMatch(/record|article/)
})

test('after it a slide has the title of its episode, and says in words whose answer each coding is', async () => {
  const words = await textOf('nixon/opening', EPISODE)
  expect(words).toContain('\nUnit A: The <opening> (Nixon 1969–72, 2 coders)\n')
  expect(words).not.toContain('nixon/opening')
  expect(words).toMatch(/Yes {8}1 {3}50% {2}█+ \(the wider record, the article\)\n/)
  expect(words).toMatch(/No {9}2 {2}100% {2}█+ \(the article\)\n/)
  // An answer that no student gave is shown because the record gives it.
  expect(words).toContain('Mixed      0    0%  (the wider record)\n')
  for (const line of words.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
})

test('so do all other forms', async () => {
  expect(await textOf('nixon/opening', EPISODE, true)).toContain('Mixed: 0, 0% (the wider record)\n')
  const document = tallyOf('nixon/opening', EPISODE)
  expect(printMarkdown(document)).toContain('| Opposition at home | Mixed, the wider record | 0 | 0% |')
  const html = printHtml(document, { level: 1, name: 'Tally' }).toString()
  expect(html).toContain('aria-label="Unit A: The &lt;opening&gt;"')
  expect(html).toContain(
    '<tr class="coded"><th scope="row">Mixed <span class="codes"><small>the wider record</small> </span></th>',
  )
  expect(html.match(/class="coded"/g)).toHaveLength(4)
})
