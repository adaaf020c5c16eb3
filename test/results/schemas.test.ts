import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fromJSONSchema } from 'zod'
import { main } from '../../src/cli/main.ts'
import type { AnswerKey } from '../../src/model/answer-key.ts'
import { adjudicationResult } from '../../src/results/adjudication/result.ts'
import { agreementResult } from '../../src/results/agreement/result.ts'
import { analysisResult } from '../../src/results/analysis/result.ts'
import { assessmentResult } from '../../src/results/assessment/result.ts'
import { bibliographyResult } from '../../src/results/bibliography/result.ts'
import { calibrationResult } from '../../src/results/calibration/result.ts'
import { caseResult } from '../../src/results/case/result.ts'
import { caseListResult } from '../../src/results/case-list/result.ts'
import { checkResult } from '../../src/results/check/result.ts'
import { codebookResult } from '../../src/results/codebook/result.ts'
import { codingsResult } from '../../src/results/codings/result.ts'
import { comparisonResult } from '../../src/results/comparison/result.ts'
import { decisionTableResult } from '../../src/results/decision-table/result.ts'
import { doctorResult } from '../../src/results/doctor/result.ts'
import { evidenceResult } from '../../src/results/evidence/result.ts'
import { exerciseResult } from '../../src/results/exercise/result.ts'
import { findingsResult } from '../../src/results/findings/result.ts'
import { gradesResult } from '../../src/results/grades/result.ts'
import { packetResult } from '../../src/results/packet/result.ts'
import { recordsResult } from '../../src/results/record/result.ts'
import { publishedResults } from '../../src/results/results.ts'
import { revealResult } from '../../src/results/reveal/result.ts'
import { searchResult } from '../../src/results/search/result.ts'
import { timelineResult } from '../../src/results/timeline/result.ts'
import { unitResult } from '../../src/results/unit/result.ts'
import { pathOf } from '../analysis/reference.ts'
import { commandsByPath } from '../support/commands.ts'
import { fakeIo, HOME } from '../support/fake-io.ts'

const ROOMS = join(HOME, 'src/results')
const SCHEMAS = join(HOME, 'cases/schema')

const folder = mkdtempSync(join(tmpdir(), 'backroom-schemas-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string): string => join(folder, name)

async function run(args: readonly string[], stdin = '') {
  const io = fakeIo({ args, stdin })
  const status = await main(io)
  return { status, ...io.written }
}

// A small class: three coders, of whom one leaves things out, and one answers at random.
const PACKETS = [
  'exercise',
  'packet',
  '--seed',
  'a seed of several words',
  '--coders',
  '3',
  '--per-coder',
  '4',
  '--units',
  '4',
]
await run([...PACKETS, '--out', path('packets')])
const KEY = path('packets/key.json')
const { assignments, units } = JSON.parse(readFileSync(KEY, 'utf8')) as AnswerKey
const CLASS = path('class.csv')
writeFileSync(CLASS, classOf(readFileSync(path('packets/codings.csv'), 'utf8')))
writeFileSync(path('broken.yaml'), 'id: [x\n')

function classOf(empty: string): string {
  const [header, ...rows] = empty.trimEnd().split('\n')
  const answered = rows.map((row, index) => {
    const [coder, packet, unit = ''] = row.split(',')
    const { answers = {}, outcome = '' } = units.find((each) => each.unit === unit)?.codings.record ?? {}
    const own = index % 5 === 0 ? ['unknown', '', 'yes'] : Object.values(answers)
    return [coder, packet, unit, ...own, index % 3 === 0 ? 'no' : outcome].join(',')
  })
  return `${[header, ...answered].join('\n')}\n`
}

const ANSWERS = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown']
const CONDITIONS = ['--determination', 'yes', '--opposition', 'no', '--receptivity', 'unknown']
const LF = ['--data', pathOf('LF', 'csv'), '--outcome', 'SURV', '--conditions', 'DEV,URB,LIT,IND,STB']
const RECORDS = [
  '{"id":1,"determination":"yes","opposition":"yes","receptivity":"mixed","framework":"own","answers":[]}',
  '{"determination":"unknown","opposition":"no","receptivity":"no","coding":null}',
].join('\n')

/** A command line, and what it reads from stdin. */
type Line = readonly [args: readonly string[], stdin?: string]

/** What prints each kind of result. */
const PRINTED = new Map<string, readonly Line[]>([
  [
    assessmentResult.title,
    [
      ...ANSWERS.flatMap((one) =>
        ANSWERS.map(
          (two) => [['assess', '--determination', one, '--opposition', two, '--receptivity', 'mostly-no']] as const,
        ),
      ),
      ...['biden', 'johnson', 'nixon/opening'].map((name) => [['assess', '--case', name]] as const),
      [['assess', '--case', 'nixon', '--opposition', 'no', '--coding', 'article']],
    ],
  ],
  [
    caseListResult.title,
    [[['cases']], [['cases', '--coding', 'article', '--outcome', 'met']], [['cases', '--years', '1901']]],
  ],
  [
    caseResult.title,
    [[['cases', 'show', 'nixon']], [['cases', 'show', 'nixon/opening']], [['cases', 'show', 'biden']]],
  ],
  [exerciseResult.title, [[['cases', 'show', 'trump-second-term']]]],
  [
    comparisonResult.title,
    [
      [['cases', 'compare', 'nixon', 'carter']],
      [['cases', 'compare', 'nixon', 'carter', 'biden', '--coding', 'article']],
      [['cases', 'compare', 'biden', '--answers', '-'], '{determination: mixed, opposition: unknown, receptivity: no}'],
    ],
  ],
  [evidenceResult.title, [[['cases', 'evidence']], [['cases', 'evidence', 'nixon/opening', '--coding', 'article']]]],
  [
    searchResult.title,
    [
      [['cases', 'search', 'trade']],
      [['cases', 'search', 'kisinger', '--coding', 'article']],
      [['cases', 'search', 'trump', '--condition', 'opposition', '--points', 'for']],
    ],
  ],
  [timelineResult.title, [[['cases', 'timeline']], [['cases', 'timeline', 'nixon/opening']]]],
  [bibliographyResult.title, [[['cases', 'sources']], [['cases', 'sources', 'nixon']]]],
  [codebookResult.title, [[['cases', 'codebook']]]],
  [
    decisionTableResult.title,
    [[['cases', 'codebook', '--table']], [['cases', 'codebook', '--table', '--coding', 'article']]],
  ],
  [checkResult.title, [[['check']], [['check', path('broken.yaml')]], [['check', join(HOME, 'package.json')]]]],
  [
    calibrationResult.title,
    [
      [['calibrate', pathOf('LF', 'csv'), '--set', 'DEV=0.2,0.5,0.8', '--set', 'STB=crisp,0.3,0.6']],
      [['calibrate', pathOf('LF', 'csv'), '--propose', 'DEV,URB', '--count', '2']],
    ],
  ],
  [
    analysisResult.title,
    [
      [['analyze', '--samples', '20']],
      [['analyze', 'congruence']],
      [['analyze', 'necessity']],
      [['analyze', 'truth-table']],
      [['analyze', 'robustness', '--samples', '20']],
      [['analyze', 'solution', '--incl-cut', '0.6']],
      [['analyze', '--outcome', '~OUTCOME', '--crossover', 'down', '--samples', '20']],
      [['analyze', '--coding', 'article']],
      [['analyze', 'precedents', '--weights', 'opposition=0.5']],
      [['analyze', 'theory']],
      [['analyze', 'theory', ...LF, '--rule', 'DEV*LIT']],
      [['analyze', 'selection', ...LF, '--sets', 'LIT,DEV + URB']],
      [['analyze', 'clusters', '--by', 'decade', '--units', 'president']],
      [['analyze', 'sufficiency', '--sets', 'DETERMINATION*RECEPTIVITY,DETERMINATION + OPPOSITION']],
      [['analyze', 'solution', ...LF, '--exclude', 'contradictory', '--dir-exp', '~LIT*IND,DEV']],
      [['analyze', 'congruence', '--rule', 'DETERMINATION']],
      [['analyze', ...LF, '--incl-cut', '0.5,0.4', '--dir-exp', 'DEV,~URB', '--max-models', '2']],
      [['analyze', ...LF, '--dir-exp', 'DEV', '--first']],
      [['analyze', 'fit', ...LF]],
      [['analyze', 'fit', ...LF, '--tests', 'DEV*STB,URB']],
      [['analyze', ...LF, '--n-cut', '18']],
    ],
  ],
  [packetResult.title, assignments.map(({ coder }) => [[...PACKETS, '--coder', coder]] as const)],
  [unitResult.title, [[['exercise', 'start', '--evidence']], [['exercise', 'start', '--evidence', '--unit', 'c']]]],
  [
    revealResult.title,
    [
      [['exercise', 'start', ...CONDITIONS, '--outcome', 'yes']],
      [['exercise', 'start', ...CONDITIONS, '--outcome', 'unknown', '--unit', 'b']],
    ],
  ],
  [codingsResult.title, [[['exercise', 'collect', CLASS]], [['exercise', 'collect', CLASS, '--key', KEY]]]],
  [
    adjudicationResult.title,
    [
      [['exercise', 'adjudicate', CLASS, '--key', KEY]],
      [['exercise', 'adjudicate', CLASS, '--key', KEY, '--decide', 'A.outcome=yes: The envoys were secret.']],
    ],
  ],
  [agreementResult.title, [[['exercise', 'agree', CLASS]], [['exercise', 'agree', CLASS, '--key', KEY]]]],
  [gradesResult.title, [[['exercise', 'grade', CLASS, '--key', KEY]]]],
  [findingsResult.title, [[['exercise', 'check']], [['exercise', 'check', '--coding', 'article']]]],
  [
    recordsResult.title,
    [
      [['batch'], ''],
      [['batch'], RECORDS],
      [['batch', '--full'], RECORDS],
      [['batch', '--fields', 'id,possible'], RECORDS],
      [['batch', '--from', 'csv'], 'who,determination,opposition,receptivity\n=1,yes,no,mixed\n'],
    ],
  ],
  [doctorResult.title, [[['doctor']], [['doctor', '--library', path('none'), '--ascii']]]],
])

const rooms = readdirSync(ROOMS).filter((name) => existsSync(join(ROOMS, name, 'result.ts')))
const table = readFileSync(join(ROOMS, 'results.ts'), 'utf8')

test('there are kinds of results', () => {
  expect(rooms.length).toBeGreaterThan(10)
})

test.each(rooms)('results.ts lists %s', (room) => {
  expect(existsSync(join(ROOMS, room, 'schema.ts')), `${room}/schema.ts`).toBe(true)
  expect(table, 'this line is missing in RESULTS').toContain(`\n  () => import('./${room}/schema.ts'),\n`)
})

const results = await publishedResults()

test.each(results)('$title is printed by commands that are tried here', ({ title }) => {
  expect(PRINTED.get(title)?.length).toBeGreaterThan(0)
})

/** A line of `Printed by` in the words of a schema. */
const NAMED = /"backroom ([a-z -]+)"/g

test('the schemas name every command that prints JSON, and no other', async () => {
  const printing = [...(await commandsByPath())].filter(([, { formats }]) => formats.includes('json'))
  const named = results.flatMap(({ title }) => {
    const { description = '' } = JSON.parse(readFileSync(join(SCHEMAS, fileOf(title)), 'utf8'))
    return [...String(description).matchAll(NAMED)].map(([, line = '']) => line.replace(/ --.*/, ''))
  })
  expect(printing.length).toBeGreaterThan(15)
  expect([...new Set(named)].toSorted()).toEqual(printing.map(([path]) => path).toSorted())
})

test('each command that prints JSON is tried here', async () => {
  const commands = await commandsByPath()
  const lines = [...PRINTED.values()].flat().map(([args]) => args)
  const wordsOf = (args: readonly string[]): string =>
    [args.slice(0, 2).join(' '), args[0] ?? ''].find((path) => commands.has(path)) ?? ''
  const printing = [...commands].filter(([, { formats }]) => formats.includes('json')).map(([path]) => path)
  expect([...new Set(lines.map(wordsOf))].toSorted()).toEqual(printing.toSorted())
})

describe.each(results)('$title', ({ title, schema }) => {
  const file = fileOf(title)
  const text = readFileSync(join(SCHEMAS, file), 'utf8')
  const published = fromJSONSchema(JSON.parse(text))

  const lines = (PRINTED.get(title) ?? []).map(([args, stdin = '']) => ({ line: args.join(' '), args, stdin }))

  test.each(lines)('$line fits its schema and its published one', async ({ args, stdin }) => {
    const { stdout, stderr } = await run([...args, '--format', 'json'], stdin)
    expect(stdout, stderr).toMatch(/^\{/)
    const data: unknown = JSON.parse(stdout)
    expect(schema.safeParse(data).error).toBeUndefined()
    expect(published.safeParse(data).error).toBeUndefined()
    expect(published.safeParse({ ...Object(data), more: 1 }).success).toBe(false)
    expect(published.safeParse({ ...Object(data), schemaVersion: 2 }).success).toBe(false)
  })

  test('has a schema with a name, a title and words', () => {
    expect(JSON.parse(text)).toMatchObject({
      $id: `urn:backroom-diplomacy:schema:${file.replace('.schema.json', '')}`,
      title: expect.stringMatching(/^[A-Z][a-z ]+$/),
      description: expect.stringMatching(/^[A-Z].+\.$/),
      properties: { schemaVersion: { const: 1 } },
      required: expect.arrayContaining(['schemaVersion']),
    })
  })

  test('has no object that lets unknown keys through, but for the fields of a record', () => {
    const open = [...objectsIn(JSON.parse(text))].filter(({ additionalProperties }) => additionalProperties !== false)
    expect(open.length).toBe(title === recordsResult.title ? 1 : 0)
  })
})

/** The published file; no result takes the name of a file people write. */
function fileOf(title: string): string {
  const name = title.toLowerCase().replaceAll(' ', '-')
  return ['case', 'exercise'].includes(name) ? `${name}-result.schema.json` : `${name}.schema.json`
}

/** The schemas of objects with known keys, in a JSON Schema. */
function* objectsIn(schema: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof schema !== 'object' || schema === null) return
  const found: Readonly<Record<string, unknown>> = { ...schema }
  if (found.type === 'object' && typeof found.properties === 'object') yield found
  for (const value of Object.values(found)) yield* objectsIn(value)
}
