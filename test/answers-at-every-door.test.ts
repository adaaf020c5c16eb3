import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { CancelledError } from '../src/cli/errors.ts'
import { main } from '../src/cli/main.ts'
import { askMissing } from '../src/cli/terminal/asking.ts'
import { vocabularyOf } from '../src/model/answers.ts'
import type { Answer } from '../src/model/framework.ts'
import { readClassCoding } from '../src/reading/class-coding.ts'
import { readAddress } from '../src/web/address.ts'
import { type FakeIo, type FakeOptions, fakeIo } from './support/fake-io.ts'
import { fakeSession } from './support/fake-session.ts'

/** What a door makes of a spelling: an answer, no answer, or what it says instead. */
type Found = { readonly answer: Answer | null } | { readonly refusal: string }
type Door = (spelling: string) => Promise<Found>

const { catalog } = await fakeSession().library()
const { framework } = catalog
const CONDITION = 'determination'
const REST = { opposition: 'no', receptivity: 'no' }
const OPTIONS = ['--opposition', 'no', '--receptivity', 'no', '--format', 'json']

/** Where people answer one question, so that a mark of nothing cannot be meant. */
const ANSWERING: Readonly<Record<string, Door>> = {
  'an option': (spelling) => assessed({ args: ['assess', `--${CONDITION}`, spelling, ...OPTIONS] }),
  'an environment variable': (spelling) =>
    assessed({ args: ['assess', ...OPTIONS], env: { BACKROOM_DETERMINATION: spelling } }),
  'an answers file in YAML': (spelling) =>
    assessed({ args: ['assess', '--answers', '-', ...OPTIONS], stdin: `${CONDITION}: ${quoted(spelling)}\n` }),
  'an answers file in JSON': (spelling) =>
    assessed({ args: ['assess', '--answers', '-', ...OPTIONS], stdin: JSON.stringify({ [CONDITION]: spelling }) }),
  'a result of its own': (spelling) =>
    assessed({
      args: ['assess', '--answers', '-', ...OPTIONS],
      stdin: JSON.stringify({ schemaVersion: 1, answers: { [CONDITION]: spelling } }),
    }),
  'a numbered question': typed,
  'the address of a page': async (spelling) => {
    const asked = { ids: [CONDITION], vocabulary: vocabularyOf(framework) }
    const { answers, problems } = readAddress(`#${new URLSearchParams({ d: spelling })}`, asked)
    return problems.length > 0 ? { refusal: problems.join(' ') } : { answer: answers[CONDITION] ?? null }
  },
  // These stand in tables, but an assessment needs every answer.
  'a record of NDJSON': (spelling) =>
    assessed({ args: BATCH, stdin: `${JSON.stringify({ [CONDITION]: spelling, ...REST })}\n` }),
  'a record of CSV': (spelling) =>
    assessed({
      args: [...BATCH, '--from', 'csv'],
      stdin: `${CONDITION},opposition,receptivity\n${quoted(spelling)},no,no\n`,
    }),
}

const BATCH = ['batch', '-', '--full', '--fields', 'answers', '--format', 'ndjson']

/** Where answers are collected, some of which may be missing. */
const COLLECTING: Readonly<Record<string, Door>> = {
  'a file of codings': async (spelling) => {
    const rows = `coder,unit,${CONDITION},outcome\nann,A,${quoted(spelling)},no\n`
    const { status, stdout, stderr } = await run({
      args: ['exercise', 'collect', '-', '--format', 'json'],
      stdin: rows,
    })
    if (status !== 0) return { refusal: stderr }
    return { answer: JSON.parse(stdout).rows[0].answers[CONDITION] ?? null }
  },
  'a coding of a class': async (spelling) => {
    const text = `label: a\ntext: b\nepisodes:\n  nixon/opening: { ${CONDITION}: ${quoted(spelling)} }\n`
    const file = { name: 'class.yaml', path: 'class.yaml', bytes: new TextEncoder().encode(text) }
    const { coding, diagnostics } = readClassCoding(file, 'class', catalog)
    if (coding === null) return { refusal: diagnostics.map(({ message, hint }) => `${message}. ${hint}`).join('\n') }
    return { answer: coding.episodes['nixon/opening']?.answers[CONDITION] ?? null }
  },
}

const ALL = Object.entries({ ...ANSWERING, ...COLLECTING })

const SPELLINGS: Readonly<Record<Answer, readonly string[]>> = {
  no: ['no', 'No', 'NO', ' no '],
  'mostly-no': ['mostly-no', 'Mostly no', 'MOSTLY_NO', 'MostlyNo', 'mostly  no', 'Mostly no: hardly any'],
  mixed: ['mixed', 'Mixed.'],
  'mostly-yes': ['mostly-yes', 'mostly yes', 'Mostly_Yes', 'mostly–yes', 'Mostly yes (a clear sign)'],
  yes: ['yes', 'Yes', 'YES', '“Yes”', 'yes\u00a0'],
  unknown: ['unknown', 'Unknown', 'not sure', 'Not sure', 'NOT_SURE', "don't know", 'Don’t know', 'dont know'],
}

/** Nothing of these is taken for an answer, nor does one lead to "no". */
const MARKS = ['NA', 'na', 'N/A', 'n/a', '#N/A', '.', '-', '–', '#', '?', 'NaN', 'null']
const BOOLEANS = ['True', 'False', 'true', 'FALSE']
const OTHERS: Readonly<Record<string, string | null>> = {
  on: null,
  off: null,
  maybe: null,
  'yes/no': null,
  constructor: null,
  yess: 'yes',
  'mosty yes': 'mostly-yes',
  'not sur': 'unknown',
}

describe.each(ALL)('%s', (name, door) => {
  test('takes every spelling of an answer', async () => {
    for (const [answer, spellings] of Object.entries(SPELLINGS)) {
      for (const spelling of spellings) expect([spelling, await door(spelling)]).toEqual([spelling, { answer }])
    }
  })

  test('takes a mark of nothing for no answer, and says what to write where one is needed', async () => {
    for (const mark of MARKS) {
      const found = await door(mark)
      if (name in COLLECTING) expect([null, 'unknown']).toContain('answer' in found ? found.answer : found)
      else expect(refusalOf(found)).toMatch(/If nobody knows, write unknown\.\s(?:Allowed|Answers): no, /)
    }
  })

  test('refuses what software has made of yes and no, with the cure', async () => {
    for (const text of BOOLEANS) {
      const refusal = refusalOf(await door(text))
      expect(refusal).toContain(`"${text}" is not an answer`)
      expect(refusal).toMatch(/csvjson --no-inference\.\s(?:Allowed|Answers): no, /)
    }
  })

  test('refuses other words with the nearest answer, never with the opposite', async () => {
    for (const [text, meant] of Object.entries(OTHERS)) {
      const refusal = refusalOf(await door(text))
      expect(refusal).toContain(`"${text}" is not an answer`)
      if (meant === null) expect(refusal).not.toContain('Did you mean')
      else expect(refusal).toMatch(new RegExp(`Did you mean "${meant}"\\?\\s(?:Allowed|Answers): no, `))
    }
  })

  test('quotes no more of a long word than its beginning', async () => {
    expect(refusalOf(await door('x'.repeat(300)))).toContain(`"${'x'.repeat(60)}…" is not an answer`)
  })
})

test('an empty variable is not set, and an empty line asks for a number', async () => {
  expect(refusalOf(await door('an environment variable')(''))).toContain('--determination')
  expect(refusalOf(await door('a numbered question')(''))).toContain('Type a number from 1 to 6.')
  expect(refusalOf(await door('an option')(''))).toContain('If nobody knows, write unknown.')
})

test('booleans and codes of JSON are refused with what to do, and codes are taken as --map says', async () => {
  const record = (value: unknown): FakeOptions => ({
    args: BATCH,
    stdin: `${JSON.stringify({ [CONDITION]: value, ...REST })}\n`,
  })
  expect(refusalOf(await assessed(record(true)))).toContain('the boolean true is not an answer')
  expect(refusalOf(await assessed(record(4)))).toContain('Say what the numbers mean: --map "4=ANSWER,…".')
  const { args, stdin } = record(4) as Required<FakeOptions>
  expect(await assessed({ args: [...args, '--map', '4=Mostly yes,5=yes'], stdin })).toEqual({ answer: 'mostly-yes' })
})

function door(name: string): Door {
  const found = ALL.find(([each]) => each === name)
  if (found === undefined) throw new Error(`There is no door "${name}"`)
  return found[1]
}

/** What is said, on one line. */
function refusalOf(found: Found): string {
  if (!('refusal' in found)) throw new Error(`It is taken for ${found.answer}`)
  return found.refusal.replace(/\s+/g, ' ')
}

function quoted(text: string): string {
  return `"${text}"`
}

async function run(options: FakeOptions): Promise<{ status: number; stdout: string; stderr: string }> {
  const io = fakeIo(options)
  return { status: await main(io), ...io.written }
}

/** The answer in the first result, of `assess` or `batch`. */
async function assessed(options: FakeOptions): Promise<Found> {
  const { status, stdout, stderr } = await run(options)
  return status === 0 ? { answer: JSON.parse(stdout).answers[CONDITION] } : { refusal: stderr }
}

/** The answer to a numbered question of which this is the only line typed, but for the one that ends the review. */
async function typed(spelling: string): Promise<Found> {
  const input = new PassThrough()
  const terminal = { input, output: new PassThrough() } as unknown as FakeIo['terminal']
  const io: FakeIo = Object.defineProperty(fakeIo({}), 'terminal', { value: terminal })
  const context = () => ({ color: false, width: 80, ascii: false, accessible: true })
  const missing = framework.conditions.filter(({ id }) => id === CONDITION)
  input.end(`${spelling}\n\n`)
  try {
    const answers = await askMissing({ framework, answers: REST, missing }, context, io)
    return { answer: answers[CONDITION] ?? null }
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error
    return { refusal: io.written.stderr }
  }
}
