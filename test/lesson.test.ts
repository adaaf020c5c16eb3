import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { markOf } from '../src/classroom/earning.ts'
import { defaultRubric, gradeCoders } from '../src/classroom/grading.ts'
import { completeShares, coveragesOf } from '../src/classroom/shares.ts'
import { main } from '../src/cli/main.ts'
import type { AnswerKey } from '../src/model/answer-key.ts'
import type { CodingRow } from '../src/model/coding-row.ts'
import { answersOf } from '../src/model/framework.ts'
import { mapValues } from '../src/model/keys.ts'
import { episodeId, type Library } from '../src/model/library.ts'
import { askedScales } from '../src/model/question-label.ts'
import type { Rubric } from '../src/model/rubric.ts'
import { readFolder, readOneFile } from '../src/reading/files.ts'
import { readLibrary } from '../src/reading/library.ts'
import { readRubric } from '../src/reading/rubric.ts'
import { commandsByPath } from './support/commands.ts'
import { fakeIo, HOME } from './support/fake-io.ts'
import { troubles } from './support/portable.ts'

const FOLDER = join(HOME, 'cases/lesson')
const SEED = ['--seed', 'a seed of several words']
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const text = (name: string): string => pages.find((page) => page.name === name)?.text ?? ''

const { library } = readLibrary('cases', readFolder(join(HOME, 'cases')).files, null, new Set())

/** The record's codes of an episode: the conditions in their order, then the outcome. */
function recordOf(episode: string): readonly string[] | undefined {
  const codes = library?.catalog.episodes.find((each) => episodeId(each) === episode)?.codings.record
  return (
    codes && [...(library?.catalog.framework.conditions ?? []).map(({ id }) => codes.answers[id] ?? ''), codes.outcome]
  )
}

/** Every command that the pages show, as its words. */
const commands = pages.flatMap(({ text: page }) =>
  [...page.matchAll(/^ *backroom .*|(?<=`)backroom [^`]+/gm)].map(([line]) => {
    return [...line.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1)
  }),
)

test.each(pages)(
  'command lines of $name work in bash, PowerShell, and cmd, except in blocks for one shell',
  ({ text: page }) => {
    const lines = [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].flatMap(([, body = '']) =>
      body.trimEnd().split('\n'),
    )
    expect(lines.map((line) => [line, troubles(line.trim())])).toEqual(lines.map((line) => [line, []]))
  },
)

async function run(args: readonly string[]) {
  const io = fakeIo({ args })
  return { status: await main(io), ...io.written }
}

describe('a command of the lesson is one of the program', () => {
  test.each(commands.map((words) => [words.join(' '), words] as const))('backroom %s', async (_, words) => {
    const path = words.slice(0, ['cases', 'exercise'].includes(words[0] ?? '') ? 2 : 1)
    expect([...(await commandsByPath()).keys()]).toContain(path.join(' '))
    const { stdout } = await run([...path, '--help'])
    for (const option of words.filter((word) => word.startsWith('--')))
      expect(stdout).toMatch(new RegExp(`(?:^  (?:-., )?|^Also: [^.]*)${option}\\b`, 'm'))
    const needsNothing = !words.some((word) => /\.(?:csv|yaml|json|html)$/.test(word))
    if (path[0] === 'cases' || (path[0] === 'assess' && words.length > 1 && needsNothing)) {
      expect((await run(words)).status).toBe(0)
    }
  })
})

describe("the lesson's own packets", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-lesson-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  /** A command of the guide, with its files in the folder; the rubric is the lesson's. */
  const placed = (words: readonly string[]): readonly string[] =>
    words.map((word) => {
      if (word === 'rubric.yaml') return join(FOLDER, 'rubric.yaml')
      if (word === 'codings') return join(folder, 'packets/codings.csv')
      return word === 'packets' || /\.(?:csv|yaml|json)$/.test(word) ? join(folder, word) : word
    })
  const guide = (...start: readonly string[]): readonly string[] =>
    placed(commands.find((words) => start.every((word, index) => words[index] === word)) ?? [])
  await run(guide('exercise', 'packet'))
  const path = (name: string): string => join(folder, name)
  const read = (name: string): string => readFileSync(path(name), 'utf8')
  const units: readonly { readonly unit: string; readonly episode: string; readonly codings: object }[] = JSON.parse(
    read('packets/key.json'),
  ).units
  const episodes = units.map(({ episode }) => episode)
  const states = units.map(({ episode }) => recordOf(episode)?.at(-1) ?? '')
  const having = (...answers: readonly string[]): number => states.filter((answer) => answers.includes(answer)).length

  test('are by one command, in guide and key', () => {
    const packing = commands.filter((words) => words.includes('--spare')).map((words) => words.join(' '))
    expect(packing.length).toBe(2)
    expect(new Set(packing).size).toBe(1)
  })

  test('hold back channels to find, and episodes without, but not the practice case', () => {
    expect(units.length).toBe(12)
    expect(having('yes', 'mostly-yes')).toBeGreaterThanOrEqual(3)
    expect(having('no', 'mostly-no')).toBeGreaterThanOrEqual(3)
    expect(episodes).not.toContain('reagan/1983-84')
  })

  test('are for classes of the sizes in the table, with odd numbers of coders', () => {
    const rows = [...text('README.md').matchAll(/^ *\| (\d+) \| (\d+) episodes, (\d+) .+ \| (\d+) episodes, (\d+) /gm)]
    expect(rows.length).toBe(5)
    const recognizable = library?.files.blinds.flatMap((blind) => blind.recognizable).length ?? 0
    const available = library?.catalog.episodes.length ?? 0
    for (const row of rows) {
      const [coders = 0, units2, overlap2, units3, overlap3] = row.slice(1).map(Number)
      for (const [perCoder, units, overlap] of [
        [2, units2, overlap2],
        [3, units3, overlap3],
      ] as const) {
        const shares = completeShares({ coders, perCoder }, { available, preferred: available - recognizable })
        expect(shares).toEqual({ coders, perCoder, units, overlap })
        expect(new Set(coveragesOf(shares))).toEqual(new Set([overlap]))
      }
    }
  })

  test.each([
    [12, 3],
    [20, 5],
    [30, 5],
  ])('of %i students give each unit %i coders', async (coders, each) => {
    const out = path(`of-${coders}`)
    const { status } = await run([
      'exercise',
      'packet',
      '--coders',
      `${coders}`,
      '--per-coder',
      '2',
      ...SEED,
      '--out',
      out,
    ])
    expect(status).toBe(0)
    const { assignments } = JSON.parse(readFileSync(join(out, 'key.json'), 'utf8')) as AnswerKey
    const dealt = assignments.flatMap((assignment) => assignment.units)
    const counts = [...new Set(dealt)].map((unit) => dealt.filter((other) => other === unit).length)
    expect(new Set(counts)).toEqual(new Set([each]))
  })

  test("go through the guide's commands to a coding by the class and a filled gradebook", async () => {
    const record = new Map(units.map(({ unit, episode }) => [unit, recordOf(episode)?.join(',') ?? '']))
    const filled = read('packets/codings.csv').replace(
      /^(\S+?,\S+?,(\S+?)),,,,$/gm,
      (_, row: string, unit: string) => `${row},${record.get(unit)}`,
    )
    writeFileSync(path('packets/codings.csv'), filled)
    expect((await run(guide('exercise', 'collect'))).status).toBe(0)
    expect((await run(guide('exercise', 'median'))).status).toBe(0)
    const adjudicated = await run([...guide('exercise', 'adjudicate'), '--no-input'])
    expect(adjudicated.status).toBe(0)
    expect(adjudicated.stdout).toContain('Of 48 answers, 0 decided')
    expect(read('decided.yaml')).toContain('decisions: []')
    const analyzed = await run(guide('analyze', 'congruence', '--coding'))
    expect(analyzed).toMatchObject({ status: 0, stderr: '' })
    expect(analyzed.stdout).toContain('over 12 cases')

    const coders = [...read('packets/roster.csv').matchAll(/^(\S+?),$/gm)].map(([, coder = '']) => coder)
    const exports = [
      ...text('README.md').matchAll(
        /^ *\| ([\w, ]+) \| `coder,([^`]+)` \| `"([^"]+)"`(?: \(the export says `([^`]+)`\))?/gm,
      ),
    ]
    expect(exports.length).toBe(7)
    for (const [, , who = '', column = '', heading = column] of exports) {
      writeFileSync(
        path('packets/roster.csv'),
        `coder,${who}\n${coders.map((coder, at) => `${coder},s${at}\n`).join('')}`,
      )
      const book = (mark: string): string => `${who},${heading}\n${coders.map((_, at) => `s${at},${mark}\n`).join('')}`
      writeFileSync(path('export.csv'), book(''))
      const grading = guide('exercise', 'grade').map((word) => (word === 'Coding' ? column : word))
      expect((await run([...grading, '--force'])).status).toBe(0)
      expect(read('filled.csv')).toBe(book('10'))
    }
  })
})

describe('the points in the guide', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-points-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  // Nearly all episodes that packets use, so that the seed hardly matters.
  const shares = ['--coders', '30', '--per-coder', '2', '--units', '20', ...SEED]
  await run(['exercise', 'packet', ...shares, '--out', join(folder, 'packets')])
  const key: AnswerKey = JSON.parse(readFileSync(join(folder, 'packets/key.json'), 'utf8'))
  const { framework } = (library as Library).catalog
  const rubric = readRubric(readOneFile(join(FOLDER, 'rubric.yaml')), framework, defaultRubric('none')).rubric as Rubric

  /** Numbers from 0 to 99 that look random, by Park and Miller. */
  let state = 7
  const dice = (): number => {
    state = (state * 48271) % 2147483647
    return state % 100
  }
  const scale = answersOf(framework)
  const READERS: Readonly<Record<string, (right: number) => number>> = {
    '“Mostly yes” everywhere': () => scale.indexOf('mostly-yes'),
    '“Mixed” everywhere': () => scale.indexOf('mixed'),
    'Answers by chance': () => dice() % scale.length,
    'Careful readers': (right) => {
      const roll = dice()
      const steps = roll < 55 ? 0 : roll < 95 ? 1 : 2
      const answer = right + (dice() < 50 ? -steps : steps)
      return scale[answer] === undefined ? 2 * right - answer : answer
    },
    'The record’s own answers': (right) => right,
  }

  /** The mean grade of many classes in which everybody reads in the same way. */
  function meanOf(read: (right: number) => number): number {
    const points = Array.from({ length: 100 }).flatMap(() => {
      const rows = key.assignments.flatMap(({ coder, units }) =>
        key.units
          .filter(({ unit }) => units.includes(unit))
          .map(({ episode, codings }): CodingRow => {
            const codes = Object.entries(codings.record?.answers ?? {})
            const answers = codes.map(([id, code]) => [id, scale[read(scale.indexOf(code))] ?? 'unknown'])
            return { coder, packet: 'open', unit: episode, answers: Object.fromEntries(answers), outcome: null }
          }),
      )
      return gradeCoders(key, rows, { framework, rubric }).map((grade) => grade.points)
    })
    return points.reduce((sum, each) => sum + each, 0) / points.length
  }
  const means = mapValues(READERS, meanOf)

  test('tell careful reading from one answer everywhere and from chance', () => {
    const [yes = 10, mixed = 10, chance = 10, careful = 0, record = 0] = Object.values(means)
    expect(rubric.outOf).toBe(10)
    expect(Math.max(yes, mixed)).toBeLessThan(5.5)
    expect(chance).toBeLessThan(2)
    expect(careful).toBeGreaterThan(7)
    expect(careful - yes).toBeGreaterThan(2.3)
    expect(record).toBe(10)
  })

  test('say how much chance earns on a question', () => {
    const bases = key.units.flatMap((unit) =>
      framework.conditions.map(({ id }) => markOf(undefined, unit, id, { framework, rubric })?.base ?? Number.NaN),
    )
    expect(text('README.md').replace(/\s+/g, ' ')).toContain(
      `Chance earns from ${Math.min(...bases).toFixed(2)} to ${Math.max(...bases).toFixed(2)} points for an answer`,
    )
    const six = (bases.reduce((sum, each) => sum + each, 0) / bases.length) * 6
    expect(six).toBeGreaterThan(2.4)
    expect(Math.round(six)).toBe(3)
  })

  test('are those of the rubric', () => {
    const rows = Object.entries(means).map(([reader, mean]) => `| ${reader} | ${mean.toFixed(1)} |`)
    const table = ['| Readers | Points |', '| --- | --- |', ...rows].map((line) => `  ${line}\n`).join('')
    const printed = /(?<=<!-- points -->\n)[\s\S]*?(?= *<!-- \/points -->)/
    const updated = text('README.md').replace(printed, () => table)
    if (process.env.UPDATE_GENERATED) writeFileSync(join(FOLDER, 'README.md'), updated)
    else expect(updated).toBe(text('README.md'))
  })
})

test('the handout has the questions under their names, and the tests of the framework', () => {
  expect(library).not.toBeNull()
  if (library === null) return
  const { framework } = library.catalog
  const tests = framework.outcome.rule?.tests ?? []
  const list = tests.map(({ question }) => `   - ${question}\n`).join('')
  const printed = /(?<=<!-- tests -->\n)[\s\S]*?(?= *<!-- \/tests -->)/
  const updated = text('handout.md').replace(printed, () => list)
  if (process.env.UPDATE_GENERATED) writeFileSync(join(FOLDER, 'handout.md'), updated)
  else expect(updated).toBe(text('handout.md'))
  const names = askedScales(framework).map(({ label }) => label)
  const tables = [...updated.matchAll(/^\|(?: Unit)? \| (.+?) \|(?: What decided it, in a few words \|)?\n\| ---/gm)]
  expect(tables.map(([, headings]) => headings)).toEqual([names.join(' | '), names.join(' | ')])
})

test('there are commands, and every link leads to a file', () => {
  expect(commands.length).toBeGreaterThan(15)
  const links = pages.flatMap(({ text: page }) => [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link))
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !existsSync(join(FOLDER, link.replace(/#.*/, ''))))).toEqual([])
})

test("the key's table of codes is the record", () => {
  const rows = [...text('key.md').matchAll(/^\| (\S+\/\S+) \| (.+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(5)
  for (const [, episode = '', cells = ''] of rows)
    expect([episode, ...cells.split(' | ')]).toEqual([episode, ...(recordOf(episode) ?? [])])
})

test('the practice case is as the record codes it', () => {
  const answers = [
    ...text('README.md').matchAll(/(?:determination|opposition|receptivity|back\s+channel) \*([a-z-]+)\*/g),
  ]
  expect(answers.map(([, answer]) => answer)).toEqual(recordOf('reagan/1983-84'))
})

test('the rubric can be used', () => {
  const { framework } = (library as Library).catalog
  const { rubric, diagnostics } = readRubric(readOneFile(join(FOLDER, 'rubric.yaml')), framework, defaultRubric('none'))
  expect(diagnostics).toEqual([])
  const points = { default: { same: 1, oneStepOff: 0.8 }, base: 'chance' }
  expect(rubric).toMatchObject({ codings: ['record', 'article'], ...points })
})
