import { expect, test } from 'vitest'
import { adjudicate } from '../../src/classroom/adjudication.ts'
import { scaleIds } from '../../src/model/coding-row.ts'
import { questionMarkup } from '../../src/web/desk/question.ts'
import { fakeSession } from '../support/fake-session.ts'

const { framework } = (await fakeSession().library()).catalog
const row = {
  coder: 'ann',
  packet: 'open',
  unit: 'nixon/opening',
  answers: { determination: 'yes', opposition: 'no', receptivity: 'mixed' },
  outcome: 'yes',
}
const [unit] = adjudicate(framework, [row], [], new Map([['nixon/opening', 'A']])).units

function questionOn(scale: string): string {
  const question = unit?.questions.find((each) => each.scale === scale)
  if (unit === undefined || question === undefined) throw new Error(`Nobody was asked about ${scale}`)
  return questionMarkup(framework, { unit, question }).toString()
}

test('the prediction is decided under its name, with the tests that its answers count', () => {
  const shown = questionOn('outcome')
  expect(shown).toContain('>Unit A, prediction</h3>')
  expect(framework.outcome.rule?.tests.length).toBe(3)
  for (const { question } of framework.outcome.rule?.tests ?? []) expect(shown).toContain(question)
})

test.each(scaleIds(framework).filter((id) => id !== 'outcome'))('the question on %s has no tests', (id) => {
  expect(questionOn(id)).toContain('What each answer means')
  expect(questionOn(id)).not.toContain('The tests:')
})
