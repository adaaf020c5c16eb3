import { describe, expect, test } from 'vitest'
import { assess, type Question } from '../../src/assessment/assess.ts'
import type { Assessment } from '../../src/assessment/assessment.ts'
import { openLibrary } from '../../src/cli/library/library.ts'
import { PROGRAM } from '../../src/cli/program/program.ts'
import { type Answers, allowedAnswers, answersOf } from '../../src/model/framework.ts'
import type { TextContext } from '../../src/rendering/context.ts'
import { printText } from '../../src/rendering/document/text.ts'
import { assessmentDocument } from '../../src/results/assessment/document.ts'
import { answerLabel } from '../../src/results/assessment/wording.ts'
import { HOME } from '../support/fake-io.ts'

const { catalog } = await openLibrary([], HOME, PROGRAM.reservedNames)
const { framework } = catalog

const AT_80: TextContext = { color: false, width: 80, ascii: false, accessible: false }

const COMMAND = /^ {2}(?:Next: )?backroom /

/** Every set of answers to all conditions. */
function combinations(allowed: readonly string[]): readonly Answers[] {
  return framework.conditions.reduce<readonly Answers[]>(
    (sets, { id }) => sets.flatMap((set) => allowed.map((answer) => ({ ...set, [id]: answer }))),
    [{}],
  )
}

const SETTLED = combinations(answersOf(framework))
const ALL = combinations(allowedAnswers(framework))

interface Shown extends Pick<Question, 'weights' | 'among'> {
  readonly coding?: string
  readonly case?: string
  readonly context?: Partial<TextContext>
  readonly details?: boolean
}

const assessments = new Map<string, Assessment>()

/** What the tests ask for again and again is assessed once. */
function assessed(answers: Answers, { context: _, details: __, ...question }: Shown = {}): Assessment {
  const key = JSON.stringify([answers, question])
  const known = assessments.get(key) ?? assessedAnew(answers, question)
  assessments.set(key, known)
  return known
}

function assessedAnew(
  answers: Answers,
  { coding = framework.defaultCoding, case: id, weights = null, among = null }: Shown,
): Assessment {
  const episode = catalog.episodes.find((each) => `${each.case}/${each.episode}` === id) ?? null
  return assess(catalog, {
    answers: { ...episode?.codings[coding]?.answers, ...answers },
    coding,
    scenario: episode,
    weights,
    among,
  })
}

async function screen(answers: Answers, shown: Shown = {}): Promise<string> {
  const assessment = assessed(answers, shown)
  const document = assessmentDocument({
    assessment,
    framework,
    scenarioCase: null,
    options: '',
    choice: '',
    top: 5,
    details: shown.details ?? false,
  })
  return await printText(document, { ...AT_80, ...shown.context })
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n')
}

describe('the screen of an assessment', () => {
  test('has at most 28 lines at 80 columns, whatever three answers are given', async () => {
    expect(SETTLED).toHaveLength(125)
    const tall: string[] = []
    for (const answers of SETTLED) {
      const count = linesOf(await screen(answers)).length
      if (count > 28) tall.push(`${Object.values(answers)}: ${count}`)
    }
    expect(tall).toEqual([])
  })

  test('has at most 3 more lines when precedents are chosen and weighed, and says so only then', async () => {
    const shown = {
      weights: { [framework.conditions[0]?.id ?? '']: 2 },
      among: { party: null, years: { from: 1969, until: 1992 }, verdict: null, outcome: null },
    }
    const said = /Only 1969–1992: \d+ precedents\. Weights: \w+ 2\./
    const tall: string[] = []
    for (const answers of SETTLED) {
      const text = await screen(answers, shown)
      if (linesOf(text).length > 31) tall.push(`${Object.values(answers)}: ${linesOf(text).length}`)
      expect(text).toMatch(said)
      expect(await screen(answers)).not.toMatch(/Weights|single weight|First place/)
    }
    expect(tall).toEqual([])
  })

  test('is never wider than the terminal, unless one word or a command is', async () => {
    const contexts = [{}, { ascii: true }, { accessible: true }]
    const wide: string[] = []
    for (let width = 20; width <= 120; width++) {
      // Other answers at each width: 43 has no divisor in common with their number.
      const answers = ALL[(width * 43) % ALL.length] ?? {}
      for (const context of contexts) {
        const lines = linesOf(await screen(answers, { context: { ...context, width } }))
        wide.push(
          ...lines
            .filter((line) => line.length > width && line.trim().includes(' ') && !COMMAND.test(line))
            .map((line) => `${width}: ${line}`),
        )
      }
    }
    expect(wide).toEqual([])
  })

  test('ends with a whole command in one line of any terminal, and says before it how to see more', async () => {
    for (const answers of ALL) {
      for (const context of [{}, { width: 40 }, { ascii: true }, { accessible: true }]) {
        const lines = linesOf(await screen(answers, { context }))
        expect(lines.at(-1)).toMatch(/^ {2}Next: backroom cases show [\w-]+\/[\w-]+$/)
        expect(lines.slice(-4, -1).join(' ').replace(/\s+/g, ' ')).toContain('For every reason, add --details.')
      }
    }
  })

  test('names its verdict in the first line', async () => {
    for (const answers of SETTLED) {
      const { channel, headline, possible } = assessed(answers)
      const [first = ''] = linesOf(await screen(answers))
      const advice = framework.verdicts.find(({ id }) => id === channel)?.headline
      expect(first).toContain(`${framework.headlines[headline]}: `)
      if (typeof advice === 'string') expect(first).toContain(`: ${advice} `)
      else if (headline === 'undetermined') expect(first).toContain('it depends on ')
      else expect(first).toContain(' or ')
      expect(channel === null).toBe(possible.length > 1)
    }
  })

  test('tells each answer once', async () => {
    for (const answers of SETTLED) {
      const text = await screen(answers)
      const [, conditions = ''] = /^ {2}Conditions .*\n((?:.+\n)+)/m.exec(text) ?? []
      for (const { id, label } of framework.conditions) {
        expect(conditions).toMatch(new RegExp(`^ {2}${label} +${answerLabel(framework, answers[id])} `, 'm'))
        // Elsewhere a column has only what differs from the answer that was given.
        const headings = text.split('\n').filter((line) => /^ {2}(Closest|What would) /.test(line))
        for (const heading of headings) {
          const column = heading.indexOf(
            (framework.conditions.find((each) => each.id === id)?.short ?? label) as string,
          )
          const rows = text.slice(text.indexOf(heading)).split('\n')
          const cells = rows.slice(1, rows.indexOf('')).map((row) => row.slice(column).split('  ')[0])
          expect(cells).not.toContain(answerLabel(framework, answers[id]))
        }
      }
    }
  })

  test('of a what-if never disagrees with what happened', async () => {
    for (const { case: file, episode, codings } of catalog.episodes) {
      for (const coding of Object.keys(codings)) {
        for (const { id } of framework.conditions) {
          for (const answer of answersOf(framework)) {
            if (codings[coding]?.answers[id] === answer) continue
            const shown = { case: `${file}/${episode}`, coding, details: answer === 'mixed' }
            const text = await screen({ [id]: answer }, shown)
            expect(text).not.toMatch(/agree\b/)
            expect(text.replace(/\s+/g, ' ')).toMatch(/With the real codes, the verdict is (the same: )?“/)
          }
        }
      }
    }
  })

  test('colors only what is met and what is not', async () => {
    const styled = async (answers: Answers): Promise<readonly string[]> => {
      const text = await screen(answers, { context: { color: true } })
      return [...text.matchAll(/\p{Cc}\[3[1-6]m(\P{Cc}*)/gu)].map(([, words = '']) => words)
    }
    for (const answers of SETTLED) {
      for (const words of await styled(answers)) expect(words).toMatch(/^([▄·│░]+|met|not met|undecided)$/)
    }
  })

  test('without its colors is the screen without color', async () => {
    const { stripVTControlCharacters } = await import('node:util')
    for (const answers of ALL.filter((_, index) => index % 7 === 0)) {
      const colored = await screen(answers, { context: { color: true } })
      expect(stripVTControlCharacters(colored)).toBe(await screen(answers))
    }
  })
})
