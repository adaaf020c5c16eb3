import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Choice, Question } from '../../../src/cli/terminal/asker.ts'
import { drawQuestion } from '../../../src/cli/terminal/drawing.ts'
import { answersOf } from '../../../src/model/framework.ts'
import { fakeSession } from '../../support/fake-session.ts'

const LOOK = { color: false, width: 80, ascii: false }
const { framework } = (await fakeSession().library()).catalog

/** Every question of the shipped framework, as it is asked. */
const ASKED = framework.conditions.map(({ label, question, anchors }, index, { length }) => ({
  question: { text: question, label, number: `${index + 1} of ${length}` } satisfies Question,
  choices: [
    ...answersOf(framework).map(
      (answer): Choice => ({
        value: answer,
        label: framework.answers[answer] ?? answer,
        meaning: anchors[answer]?.text ?? null,
        example: anchors[answer]?.example == null ? null : `For example: ${anchors[answer].example}`,
      }),
    ),
    { value: 'unknown', label: 'Not sure', meaning: null, example: null },
  ],
}))

const [FIRST = { question: { text: '', label: '', number: null }, choices: [] }] = ASKED

const SIZES = [80, 60, 40, 30].flatMap((width) => [40, 24, 16, 9].map((rows) => [width, rows] as const))

describe.each(SIZES)('at %i columns and %i rows', (width, rows) => {
  test('each question fits, and its active choice is in it', () => {
    for (const { question, choices } of ASKED) {
      for (const [active, { label }] of choices.entries()) {
        const lines = drawQuestion(question, choices, active, { ...LOOK, width }, rows)
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(width)
        expect(lines.filter((line) => line.startsWith(`› ${label}`))).toHaveLength(1)
        if (width > 30) expect(lines.length).toBeLessThanOrEqual(rows)
      }
    }
  })
})

test('a question that fits is not broken, and its number stands at the end of its line', () => {
  const [line] = drawQuestion(FIRST.question, FIRST.choices, 0, LOOK, 40)
  expect(line).toBe('  Is the president strongly determined to improve relations with China?  1 of 3')
})

test('the number stands at the end of the last line, also of a question that leaves no room for it', () => {
  const outcome = { ...FIRST.question, text: framework.outcome.question, number: '4 of 4' }
  expect(drawQuestion(outcome, FIRST.choices, 0, LOOK, 40).slice(0, 2)).toEqual([
    '  Did the president initiate backroom diplomacy aimed at better',
    `  relations?${' '.repeat(61)}4 of 4`,
  ])
  for (const { question, choices } of ASKED) {
    const lines = drawQuestion(question, choices, 0, { ...LOOK, width: 40 }, 40)
    expect(lines.findIndex((line) => line.endsWith(` ${question.number}`))).toBeGreaterThan(0)
  }
})

test('at ten rows, the meaning of the active choice is there', () => {
  for (const { question, choices } of ASKED) {
    const text = drawQuestion(question, choices, 4, LOOK, 9).join(' ').replace(/\s+/g, ' ')
    expect(text).toContain(choices[4]?.meaning)
  }
})

test('arrows show where choices are left out', () => {
  const { question, choices } = FIRST
  const shownAt = (active: number) =>
    drawQuestion(question, choices, active, { ...LOOK, width: 40 }, 9).filter((line) => /^[↑↓›] |^ {2}[MNY]/.test(line))
  expect(shownAt(0)).toEqual(['› No', '  Mostly no', '↓ Mixed'])
  expect(shownAt(2)).toEqual(['↑ Mostly no', '› Mixed', '↓ Mostly yes'])
  expect(shownAt(5)).toEqual(['↑ Mostly yes', '  Yes', '› Not sure'])
  const plain = drawQuestion(question, choices, 2, { ...LOOK, width: 40, ascii: true }, 9)
  expect(plain).toContain('^ Mostly no')
  expect(plain).toContain('v Mostly yes')
})

test('where the keys have room, they are named', () => {
  const { question, choices } = FIRST
  expect(drawQuestion(question, choices, 0, LOOK, 9).at(-1)).toContain('Arrow keys to move, Enter to choose')
  expect(drawQuestion(question, choices, 0, { ...LOOK, width: 40 }, 9).at(-1)).toBe('  Arrow keys, Enter, Ctrl-C')
})

test('a question that stands alone has no number', () => {
  const lines = drawQuestion({ text: 'Ready?', label: '', number: null }, FIRST.choices, 0, LOOK, 40)
  expect(lines[0]).toBe('  Ready?')
})

test('color is never the only sign of the active choice, and takes no room', () => {
  const { question, choices } = FIRST
  const plain = drawQuestion(question, choices, 2, LOOK, 40)
  const colored = drawQuestion(question, choices, 2, { ...LOOK, color: true }, 40)
  expect(colored.map((line) => stripVTControlCharacters(line))).toEqual(plain)
  expect(colored.join('')).toContain('\u001b[36m› Mixed')
})
