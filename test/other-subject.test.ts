import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import type { Diagnostic } from '../src/model/diagnostic.ts'
import { fakeIo } from './support/fake-io.ts'
import { MERGERS, writeMergers } from './support/mergers.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-mergers-'))
const library = join(folder, 'library')
const rows = join(folder, 'rows.csv')
afterAll(() => rmSync(folder, { recursive: true }))

const WORDS = ['text', 'markdown', 'html']
const FORMATS = [...WORDS, 'json']

/** Words of the shipped framework's subject, and whatever else its framework.yaml alone may say. */
const SHIPPED =
  /(?:chin(?:a|ese)\b|beijing|washington|president|back[- ]?channel|backroom|diploma|americ|the article|shi\b)/giu

/**
 * What may stay: the program's own name, which is its default seed as well; the key by which a case file calls whom
 * it is about; and the script in a page.
 */
function ofTheSubject(stdout: string): readonly string[] {
  const text = stdout
    .replace(/<script\b.*?<\/script>/gsu, '')
    .replace(/\bbackroom (?:(?:analyze|assess|batch|cases|check|exercise|help|\d+\.\d+\.\d+)\b|--\w)/gu, '')
    .replace(/Made by backroom\b|(?<=seed(?:\s+|": ))["“]backroom["”]/gu, '')
    .replace(/"president":/gu, '')
    // A path with a space can be broken over two lines.
    .replace(/\s+/gu, ' ')
    .replaceAll(folder, '')
  return [...text.matchAll(SHIPPED)].map(({ index }) => text.slice(Math.max(0, index - 30), index + 60))
}

async function run(line: string, stdin = '') {
  const args = line.split(' ').map((word) => (word === 'ROWS' ? rows : word === 'OUT' ? join(folder, 'out') : word))
  const io = fakeIo({ args: [...args, '--library', library], stdin })
  return { status: await main(io), ...io.written }
}

const ANSWERS = ['yes yes yes', 'yes no yes', 'yes yes no', 'no unknown unknown', 'partly yes yes', 'unknown partly no']
const given = (answers: string): string => {
  const [gain, trust, debt] = answers.split(' ')
  return `--gain ${gain} --trust ${trust} --debt ${debt}`
}

const SHOWN: readonly string[] = [
  ...ANSWERS.map((answers) => `assess ${given(answers)}`),
  'assess --case acme',
  'assess --case cole --coding files',
  'cases',
  'cases --coding files --outcome met',
  'cases --outcome unknown',
  'cases show acme',
  'cases show dune',
  'cases compare acme bolt',
  'cases evidence',
  'cases timeline',
  'cases search a',
  'cases search zzzzzz',
  'cases sources',
  'cases codebook',
  'cases codebook --table',
  'check',
  ...['', 'necessity ', 'truth-table ', 'solution --incl-cut 0.5 ', 'congruence ', 'robustness '].map((part) =>
    `analyze ${part}`.trim(),
  ),
  'analyze --outcome ~OUTCOME --samples 10',
  'analyze --coding files --samples 10',
  'exercise packet --seed a-seed-of-several-words --coders 1 --per-coder 5 --overlap 1 --units 5',
  'exercise start --unit A --evidence',
  `exercise start --unit A ${given('yes yes yes')} --outcome yes`,
  'exercise check',
  'exercise agree ROWS',
  'exercise adjudicate ROWS',
]

const PRINTED: readonly string[] = [
  ...SHOWN.flatMap((line) => FORMATS.map((format) => `${line} --format ${format}`)),
  ...WORDS.map((format) => `exercise agree ROWS --tally --format ${format}`),
  ...['cases show acme', 'cases show dune', 'analyze --samples 10'].flatMap((line) =>
    WORDS.map((format) => `${line} --details --format ${format}`),
  ),
  ...WORDS.map((format) => `assess --case bolt --trust no --top 1 --format ${format}`),
  ...WORDS.map((format) => `assess --case acme --details --format ${format}`),
  ...ANSWERS.map((answers) => `assess ${given(answers)} --details`),
  'analyze truth-table --format csv',
  'cases sources --style bibtex',
  'cases sources --style csl-json',
  'exercise collect ROWS --format csv',
  'exercise collect ROWS --format json',
  'exercise median ROWS',
  'exercise export qca',
  'exercise export gift',
  'exercise export recal-oir --condition gain',
  'exercise export recal-oir ROWS --condition outcome',
  'page',
  'page --class',
]

describe('a library on another subject never prints a word of the shipped one', () => {
  beforeAll(() => {
    writeMergers(library)
    writeFileSync(
      rows,
      [
        'coder,packet,unit,gain,trust,debt,outcome',
        'one,open,acme/early-0,yes,yes,partly,yes',
        'two,open,acme/early-0,no,yes,partly,no',
        'one,open,bolt/early-0,yes,no,yes,no',
        'two,open,bolt/early-0,yes,no,no,no',
        '',
      ].join('\n'),
    )
  })

  test.each(PRINTED)('%s', async (line) => {
    const { status, stdout, stderr } = await run(line)
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).not.toBe('')
    expect(ofTheSubject(stdout)).toEqual([])
  })

  test.each(['ndjson', 'csv', 'json'])('batch --full --format %s', async (format) => {
    const records = ANSWERS.map((answers) => {
      const [gain, trust, debt] = answers.split(' ')
      return `${JSON.stringify({ gain, trust, debt })}\n`
    })
    const full = format === 'csv' ? '' : ' --full'
    const { status, stdout } = await run(`batch${full} --format ${format} -`, records.join(''))
    expect(status).toBe(0)
    expect(stdout).not.toBe('')
    expect(ofTheSubject(stdout)).toEqual([])
  })

  test.each(['', ' --form'])('the files of exercise packet%s', async (form) => {
    await run(
      `exercise packet --seed a-seed-of-several-words --coders 2 --overlap 2 --units 3 --per-coder 3 --out OUT${form} --force`,
    )
    const texts = readdirSync(join(folder, 'out'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, 'out', name))
      .filter((path) => statSync(path).isFile())
      .map((path) => readFileSync(path, 'utf8'))
    expect(texts.length).toBeGreaterThan(2)
    expect(texts.flatMap(ofTheSubject)).toEqual([])
  })

  test('and what it does not say has neutral words', async () => {
    const record = (await run(`assess ${given('yes yes yes')}`)).stdout
    expect(record).toContain('━━ Yes: talk now ━━')
    expect(record).toContain('The firms talked in 1 of 2 similar situations.')
    const details = (await run(`assess ${given('yes yes yes')} --details`)).stdout
    expect(details).toContain('The firms talked in 1 of 2: acme/early-0.')
    expect(details).toContain('The firms did not talk in 1 of 2: bolt/early-0.')
    const { stdout } = await run('cases show acme --details')
    expect(stdout.replace(/\s+/g, ' ')).toContain('Talks 2, 1990: formal; started by the lawyers. Result: None.')
    const packet = await run(
      'exercise packet --seed a-seed-of-several-words --coders 1 --per-coder 5 --overlap 1 --units 5',
    )
    expect(packet.stdout.replace(/\s+/g, ' ')).toContain('Each is an episode. Names')
    expect(packet.stdout).toContain('another leader')
  })
})

describe('a library that has words of its own', () => {
  const words = `sides: { lawyers: the lawyers of both, acme: Acme }
words:
  leader: chair
  episode: two years of a firm
  source: the book
  outcome: talks
  record: { met: They talked, not-met: They kept apart }
  roles: { necessary: indispensable }
codings:
`
  const rule = `  rule:
    about: The best talks give the code.
    tests:
      - id: price
        question: Did the firms name a price?
        values:
          named: { score: 1, text: with a price }
          none: { score: 0, text: without a price }
    rows:
      - { answer: "yes", sum: 1 }
      - { answer: "no" }
    without: "no"
    codings: [press]
verdicts:
`
  const framework = String(MERGERS['framework.yaml']).replace('codings:\n', words).replace('verdicts:\n', rule)
  const flat = async (line: string): Promise<string> => (await run(line)).stdout.replace(/\s+/g, ' ')

  beforeAll(() => {
    writeMergers(library)
    const known: readonly (readonly [string, string])[] = [
      ['firms/acme.yaml', 'acme'],
      ['firms/bolt.yaml', 'lawyers'],
      ['firms/cole.yaml', 'lawyers'],
      ['exercises/dune.yaml', 'acme'],
    ]
    writeFileSync(join(library, 'framework.yaml'), framework)
    for (const [name, side] of known) {
      const text = String(MERGERS[name]).replace(
        /initiator: (?:the lawyers|Acme|Bolt|Cole|Dune)/g,
        `initiator: ${side}`,
      )
      writeFileSync(
        join(library, name),
        text.replace(/(?<=Talks 2, .*), result:/g, ', tests: { price: named }, result:'),
      )
    }
  })

  test('is told in them', async () => {
    const assessment = await flat(`assess ${given('yes yes yes')} --details`)
    expect(assessment).toContain('They talked in 1 of 2: ')
    expect(assessment).toContain('They kept apart in 1 of 2: ')
    expect(assessment).toMatch(/Gain Yes \S+ met indispensable .* Trust Yes \S+ met helps /)
    expect(await flat('cases codebook')).toContain('Indispensable; from chapter 1.')
    expect(await flat('cases show bolt --details')).toContain(
      'Talks 2, 2000: formal; started by the lawyers of both; with a price. Result: None.',
    )
    expect(await flat('exercise check')).toContain('They talked in acme/early-0, and not in bolt/early-0.')
    const packet = await flat(
      'exercise packet --seed a-seed-of-several-words --coders 1 --per-coder 5 --overlap 1 --units 5',
    )
    expect(packet).toContain('Each is two years of a firm. Names')
    expect(packet).toContain('another chair')
    const page = await flat('page')
    expect(page).toContain('Indispensable</p>')
    expect(page).toContain('Where the book says this')
    expect(page).toContain('Yes: 3 episodes, talks in 1')
  })

  test('is checked for the sides that it names', async () => {
    const path = join(library, 'firms/cole.yaml')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('initiator: lawyers', 'initiator: lawers'))
    const { status, stdout } = await run('check')
    writeFileSync(path, text)
    expect(status).toBe(1)
    expect(stdout).toContain('"lawers" is not allowed for "initiator"')
    expect(stdout).toContain('Allowed: lawyers, acme, joint, disputed.')
  })

  test('is checked by the rule that it has', async () => {
    const { stdout } = await run('check --format json')
    const { diagnostics } = JSON.parse(stdout)
    // Every episode has talks with a price, and all but one have another outcome than yes.
    const codes = diagnostics.map(({ code }: Diagnostic) => code)
    // Most of its channels do not answer the only test.
    expect(codes).toContain('missing-test')
    expect(codes.filter((code: string) => code !== 'missing-test')).toEqual(
      Array.from({ length: 4 }, () => 'outcome-contradicts'),
    )
    expect(diagnostics.findLast(({ code }: Diagnostic) => code !== 'missing-test')).toMatchObject({
      message: `The outcome is "no", but by the framework's rule the channels give "yes"`,
      hint: '“Talks 2” has price: named. Correct the code or the tests.',
    })
    expect(ofTheSubject(stdout)).toEqual([])
  })
})
