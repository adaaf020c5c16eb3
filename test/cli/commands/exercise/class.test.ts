import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { choiceOf, createKey } from '../../../../src/classroom/answer-key.ts'
import type { Agreement } from '../../../../src/classroom/results.ts'
import { createSeal } from '../../../../src/classroom/seal.ts'
import type { StartOptions } from '../../../../src/cli/commands/exercise/start/command.ts'
import { runStart } from '../../../../src/cli/commands/exercise/start/run.ts'
import { readSaved, saveRow } from '../../../../src/cli/commands/exercise/start/saved-rows.ts'
import { OutputError } from '../../../../src/cli/errors.ts'
import { openLibrary } from '../../../../src/cli/library/library.ts'
import { main } from '../../../../src/cli/main.ts'
import { PROGRAM } from '../../../../src/cli/program/program.ts'
import type { CodingRow } from '../../../../src/model/coding-row.ts'
import { toJson } from '../../../../src/rendering/escape.ts'
import { printCodings } from '../../../../src/results/codings/csv.ts'
import { fakeIo, HOME } from '../../../support/fake-io.ts'
import { fakeSession } from '../../../support/fake-session.ts'
import { shippedLibrary } from '../../../support/library.ts'
import { runBin } from '../../../support/run-bin.ts'

// A whole class by script: packets for thirty, their answers with some rows broken, what the teacher does then.
// Every number is computed here again, by loops over the files themselves.

const folder = mkdtempSync(join(tmpdir(), 'backroom-class-'))
afterAll(() => rmSync(folder, { recursive: true }))

const SCALE = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes']
const COLUMNS = ['determination', 'opposition', 'receptivity', 'outcome']
const path = (name: string): string => join(folder, name)

async function run(...args: readonly string[]) {
  const io = fakeIo({ args: ['exercise', ...args] })
  const status = await main(io)
  return { status, ...io.written }
}

/** Numbers that look random, by Park and Miller; not those of the program. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 48271) % 2147483647
    return state % sides
  }
}

const deal = [
  '--seed',
  'a class of thirty people',
  '--coders',
  '30',
  '--per-coder',
  '4',
  '--overlap',
  '2',
  '--units',
  '31',
]
const packing = await run('packet', ...deal, '--out', path('packets'))
interface Key {
  readonly units: readonly {
    readonly unit: string
    readonly episode: string
    readonly codings: Readonly<
      Record<string, { readonly answers: Readonly<Record<string, string>>; readonly outcome: string }>
    >
  }[]
  readonly assignments: readonly { readonly coder: string; readonly units: readonly string[] }[]
}
const keyText = readFileSync(path('packets/key.json'), 'utf8')
const key = JSON.parse(keyText) as Key
const packet = `p${createHash('sha256').update(keyText).digest('hex').slice(0, 8)}`
const catalog = await shippedLibrary()

/** What a coding has for a unit, on a condition or the outcome. */
function coded(coding: string, unit: string, column: string): string | undefined {
  const codes = key.units.find((each) => each.unit === unit)?.codings[coding]
  return column === 'outcome' ? codes?.outcome : codes?.answers[column]
}

interface Row {
  readonly coder: string
  readonly unit: string
  readonly answers: readonly string[]
}

// Each coder answers near the record, at times nothing or not sure.
const roll = dice(7)
const class30: readonly Row[] = key.assignments.flatMap(({ coder, units }) =>
  units.map((unit) => ({
    coder,
    unit,
    answers: COLUMNS.map((column) => {
      const right = SCALE.indexOf(coded('record', unit, column) ?? 'mixed')
      const answer = SCALE[
        Math.max(0, Math.min(4, right + ([-2, -1, -1, 0, 0, 0, 0, 1, 1, 2][roll(10)] as number)))
      ] as string
      return roll(25) === 0 ? 'unknown' : roll(25) === 0 ? '' : answer
    }),
  })),
)

/** Handed in on a sheet of each kind, ten coders a file. */
mkdirSync(path('in'))
const broken = new Set([17, 40, 66, 101])
const lines = class30.map(({ coder, unit, answers }, index) => {
  const cells = [coder, packet, unit, ...answers]
  if (index === 3) cells[3] = 'yess'
  if (index === 17) cells[2] = '?'
  if (index === 40) cells[0] = ''
  if (index === 66) cells[1] = 'p'
  if (index === 101) cells[6] = '"x'
  return cells
})
const header = ['coder', 'packet', 'unit', ...COLUMNS]
const sheet = (rows: readonly (readonly string[])[], delimiter: string, end: string): string =>
  [header, ...rows].map((cells) => cells.join(delimiter)).join(end)
writeFileSync(path('in/a.csv'), `\ufeff${sheet(lines.slice(0, 40), ';', '\r\n')}`)
writeFileSync(path('in/b.tsv'), Buffer.from(`\ufeff${sheet(lines.slice(40, 80), '\t', '\n')}`, 'utf16le'))
writeFileSync(path('in/c.csv'), sheet(lines.slice(80), ',', '\n'))
// Of row 3, only the bad cell is lost.
const good = class30
  .map((row, index) => (index === 3 ? { ...row, answers: ['', ...row.answers.slice(1)] } : row))
  .filter((_, index) => !broken.has(index))

const collected = await run('collect', path('in/a.csv'), path('in/b.tsv'), path('in/c.csv'))
writeFileSync(path('class.csv'), collected.stdout)

describe('packets', () => {
  test('are dealt out evenly, one file a coder, under a key whose digest stands in each', () => {
    expect({ status: packing.status, stdout: packing.stdout }).toEqual({ status: 0, stdout: '' })
    const digest = createHash('sha256').update(keyText).digest('hex')
    expect(packing.stderr).toContain(digest)
    const coders = key.assignments.map(({ coder }) => coder)
    expect(new Set(coders).size).toBe(30)
    expect(readdirSync(path('packets')).toSorted()).toEqual(
      ['codings.csv', 'key.json', 'roster.csv', ...coders.map((coder) => `${coder}.txt`)].toSorted(),
    )
    for (const { coder, units } of key.assignments) {
      const text = readFileSync(path(`packets/${coder}.txt`), 'utf8')
      expect(text).toContain(digest)
      for (const { unit } of key.units)
        expect(new RegExp(`^Unit ${unit} \\(`, 'm').test(text)).toBe(units.includes(unit))
    }
    const loads = key.units.map(({ unit }) => key.assignments.filter(({ units }) => units.includes(unit)).length)
    expect(key.units.length).toBe(catalog.episodes.length)
    expect(Math.min(...loads)).toBeGreaterThanOrEqual(2)
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2)
    // 120 codings of 31 units: one of these numbers can't be odd.
    expect(loads.filter((load) => load % 2 === 0).length).toBe(1)
  })

  test('are the same for the same words, and never written over', async () => {
    const again = await run('packet', ...deal, '--out', path('again'))
    expect(again.status).toBe(0)
    for (const name of readdirSync(path('packets'))) {
      expect(readFileSync(path(`again/${name}`), 'utf8'), name).toBe(readFileSync(path(`packets/${name}`), 'utf8'))
    }
    const over = await run('packet', '--seed', 'other words for this class', '--coders', '30', '--out', path('packets'))
    expect(over.status).toBe(4)
    expect(readFileSync(path('packets/key.json'), 'utf8')).toBe(keyText)
  })
})

test('a packet is printed for a code however it is typed', async () => {
  const [{ coder } = { coder: '' }] = key.assignments
  const typed = coder.toLowerCase().replace('-', '')
  const one = await run('packet', ...deal, '--coder', typed)
  expect(one.status).toBe(0)
  expect(one.stdout).toContain(`coder ${coder}`)
})

describe('a folder of packets', () => {
  const small = [
    'packet',
    '--coders',
    '2',
    '--per-coder',
    '1',
    '--units',
    '2',
    '--overlap',
    '1',
    '--out',
    path('small'),
  ]

  test('takes no packets of another key, not even by force', async () => {
    expect((await run(...small, '--seed', 'a seed of several words')).status).toBe(0)
    const before = readdirSync(path('small'))
    const packets = before.filter((name) => name.endsWith('.txt'))
    const { status, stderr } = await run(...small, '--seed', 'two seeds of several words', '--force')
    expect(status).toBe(4)
    for (const name of packets) expect(stderr).toContain(name)
    expect(readdirSync(path('small'))).toEqual(before)
  })

  test('takes the same packets again, in another format too', async () => {
    expect((await run(...small, '--seed', 'a seed of several words', '--force')).status).toBe(0)
    expect((await run(...small, '--seed', 'a seed of several words', '--force', '--format', 'markdown')).status).toBe(0)
    expect(readdirSync(path('small')).length).toBe(7)
  })
})

describe('one blind episode after the other', () => {
  const answers = ['--determination', 'yes', '--opposition', 'no', '--receptivity', 'no', '--outcome', 'no']
  const start = (file: string, ...more: readonly string[]) =>
    run('start', ...answers, '--coder', 'rvdp-z', '--save', path(file), ...more)

  test('is given to a coder however the code is typed, and saved in its own spelling', async () => {
    expect((await start('mine.csv')).stdout).toContain('Unit A was')
    expect((await start('mine.csv')).stdout).toContain('Unit B was')
    const rows = readFileSync(path('mine.csv'), 'utf8').trimEnd().split('\n')
    expect(rows.map((row) => row.split(',')[0])).toEqual(['coder', 'RVDP-Z', 'RVDP-Z'])
  })

  test('keeps the byte order mark and the line ends of its file', async () => {
    const before = `\ufeff${header.join(',')}\r\nann,open,nixon/opening,yes,yes,yes,yes`
    writeFileSync(path('theirs.csv'), before)
    const { status } = await start('theirs.csv')
    expect(status).toBe(0)
    const after = readFileSync(path('theirs.csv'), 'utf8')
    expect(after.startsWith(`${before}\r\nRVDP-Z,open,`)).toBe(true)
    expect(after.slice(before.length).match(/\r\n/g)).toHaveLength(2)
    expect(after).not.toMatch(/[^\r]\n/)
  })

  test('is revealed, and the row told, when it cannot be saved after all', async () => {
    const open = await openLibrary([], HOME, PROGRAM.reservedNames)
    const library = {
      ...open,
      files: () => {
        mkdirSync(path('late.csv'), { recursive: true })
        return open.files()
      },
    }
    const given = new Map(Object.entries({ determination: 'yes', opposition: 'no', receptivity: 'no' }))
    const options: StartOptions = { given, outcome: 'no', seed: 's', coder: 'me', save: path('late.csv') }
    const session = fakeSession({ library: async () => library })
    await expect(runStart(session, options)).rejects.toThrow(OutputError)
    expect(session.written.stdout).toContain('Unit A was')
    expect(session.written.stderr).toMatch(
      /^backroom: Your answers were not saved.*\ncoder,packet,.*,saved\nme,open,[a-z0-9/-]+,yes,no,no,no,2026-01-02T03:04:05Z\n$/,
    )
  })

  const system = { platform: 'linux' } as const
  const untimed: CodingRow = { coder: 'me', packet: 'open', unit: 'nixon/opening', answers: {}, outcome: 'yes' }
  const row = { ...untimed, saved: '2026-11-29T10:00:00Z' }

  test('loses no row that others save meanwhile', async () => {
    writeFileSync(path('shared.csv'), printCodings([], catalog.framework))
    expect(await readSaved(path('shared.csv'), catalog, system)).toEqual([])
    expect(await readSaved(path('new.csv'), catalog, system)).toEqual([])
    const theirs = printCodings([{ ...row, coder: 'ann' }], catalog.framework)
    for (const name of ['shared.csv', 'new.csv']) {
      writeFileSync(path(name), theirs)
      await saveRow(path(name), row, catalog, system)
      expect(readFileSync(path(name), 'utf8')).toBe(`${theirs}me,open,nixon/opening,,,,yes,${row.saved}\n`)
    }
  })

  test('a row has its time, but not in a file of an earlier version', async () => {
    await saveRow(path('timed.csv'), row, catalog, system)
    expect(readFileSync(path('timed.csv'), 'utf8')).toBe(printCodings([row], catalog.framework))
    writeFileSync(path('untimed.csv'), printCodings([untimed], catalog.framework))
    await saveRow(path('untimed.csv'), row, catalog, system)
    expect(readFileSync(path('untimed.csv'), 'utf8')).toBe(printCodings([untimed, untimed], catalog.framework))
  })
})

test('the key and the table of a thousand coders are read again', async () => {
  const shares = { units: catalog.episodes.length, coders: 1000, perCoder: 19, overlap: 2 }
  const plan = {
    ...shares,
    seed: 's',
    coding: 'record',
    choice: choiceOf(catalog, 'record', new Set()),
    wordsOf: () => 1,
  }
  const big = createKey(catalog, plan, await createSeal('s', 2))
  const rows = big.assignments.flatMap(({ coder, units }) =>
    units.map((unit): CodingRow => ({ coder, packet: 'open', unit, answers: { opposition: 'yes' }, outcome: 'no' })),
  )
  writeFileSync(path('big.json'), toJson(big))
  writeFileSync(path('big.csv'), printCodings(rows, catalog.framework))
  for (const name of ['big.json', 'big.csv']) expect(statSync(path(name)).size).toBeGreaterThan(256 * 1024)
  const { stdout } = await run('agree', path('big.csv'), '--key', path('big.json'), '--format', 'json')
  const { coders, rows: read, pairs } = JSON.parse(stdout) as Agreement
  expect([coders.length, read, pairs]).toEqual([1000, 19000, []])
})

describe('collecting', () => {
  test('names each broken row by file, line and field, and ends with 3', () => {
    expect(collected.status).toBe(3)
    const places = [
      ['in/a.csv:5:', 'determination: "yess"'],
      ['in/a.csv:19:', 'unit: "?" is not a unit'],
      ['in/b.tsv:2:', 'coder: the cell is empty'],
      ['in/b.tsv:28:', 'packet: "p" is not a packet name'],
      ['in/c.csv:23:', 'This quote is never closed'],
    ]
    const found = collected.stderr.split('\n').filter((line) => / error /.test(line))
    expect(found.length).toBe(places.length)
    for (const [place, what] of places) {
      expect(
        found.some((line) => line.includes(path(place as string)) && line.includes(what as string)),
        place,
      ).toBe(true)
    }
  })

  test('lets all others through, in one order', () => {
    const rows = collected.stdout.trimEnd().split('\n')
    expect(rows[0]).toBe(header.join(','))
    const expected = good.map(({ coder, unit, answers }) => [coder, packet, unit, ...answers].join(','))
    expect(rows.slice(1).toSorted()).toEqual(expected.toSorted())
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(expected.map((row) => row.split(',')[0]).toSorted())
  })

  test('from a terminal says how to end', async () => {
    const io = fakeIo({ args: ['exercise', 'collect', '-'], stdin: 'coder,unit,outcome\nann,A,yes\n' })
    const stdin = { value: { ...io.stdin, isTerminal: true } }
    expect(await main(Object.create(io, { stdin }))).toBe(0)
    expect(io.written.stderr).toBe('backroom: Reading codings from the terminal. End with Ctrl-D.\n')
  })

  test('through bin/ prints the very same', async () => {
    const { status, stdout } = await runBin({
      args: ['exercise', 'collect', path('in/c.csv'), path('in/b.tsv'), path('in/a.csv')],
    })
    expect({ status, stdout }).toEqual({ status: 3, stdout: collected.stdout })
  })
})

/** Rank by coder of each unit, on one column, from the rows that came through. */
function ranksOn(column: string): readonly (readonly number[])[] {
  const at = COLUMNS.indexOf(column)
  return key.units.map(({ unit }) =>
    good
      .filter((row) => row.unit === unit)
      .flatMap((row) => (SCALE.includes(row.answers[at] as string) ? [SCALE.indexOf(row.answers[at] as string)] : [])),
  )
}

/** Alpha as 1 − the mean observed difference over the mean difference of any two pairable values, pair by pair. */
function slowAlpha(units: readonly (readonly number[])[]): number {
  const pairable = units.filter((unit) => unit.length > 1)
  const all = pairable.flat()
  const n = all.length
  const difference = (a: number, b: number): number => {
    let between = 0
    for (const value of all)
      if (value >= Math.min(a, b) && value <= Math.max(a, b)) between += value === a || value === b ? 0.5 : 1
    return a === b ? 0 : between ** 2
  }
  let observed = 0
  for (const unit of pairable) {
    for (const [i, a] of unit.entries()) {
      for (const [j, b] of unit.entries()) if (i !== j) observed += difference(a, b) / (unit.length - 1) / n
    }
  }
  let expected = 0
  for (const [i, a] of all.entries()) {
    for (const [j, b] of all.entries()) if (i !== j) expected += difference(a, b) / (n * (n - 1))
  }
  return 1 - observed / expected
}

/**
 * Student's t that 95 of 100 values lie within. With x as √freedom · tan(angle), the density of an angle is that of
 * cos(angle) ** (freedom - 1): half of all is added up, slice by slice, until it holds 95 of 100.
 */
function studentT(freedom: number): number {
  const slices = 1_000_000
  const angle = (index: number): number => ((index + 0.5) / slices) * (Math.PI / 2)
  const density = (index: number): number => Math.cos(angle(index)) ** (freedom - 1)
  let all = 0
  for (let index = 0; index < slices; index++) all += density(index)
  let [within, index] = [0, 0]
  while (within < 0.95 * all) within += density(index++)
  return Math.sqrt(freedom) * Math.tan(angle(index))
}

test("Student's t is that of the tables", () => {
  expect(studentT(4)).toBeCloseTo(2.776445, 4)
  expect(studentT(26)).toBeCloseTo(2.055529, 4)
  expect(studentT(30)).toBeCloseTo(2.042272, 4)
})

describe('agreement', async () => {
  const { status, stdout } = await run(
    'agree',
    path('class.csv'),
    '--key',
    path('packets/key.json'),
    '--format',
    'json',
  )
  const agreement = JSON.parse(stdout) as Agreement

  test('is printed as its published schema has it', () => {
    expect(status).toBe(0)
    expect(agreement.rows).toBe(good.length)
    expect(agreement.units.length).toBe(catalog.episodes.length)
    expect(agreement.coders).toEqual([...new Set(good.map(({ coder }) => coder))].toSorted())
  })

  test.each(COLUMNS)('on %s: alpha, interval, pairs and tally', (column) => {
    const scale = agreement.scales.find(({ id }) => id === column)
    const units = ranksOn(column).filter((unit) => unit.length > 1)
    expect(scale?.units).toBe(units.length)
    expect(scale?.values).toBe(units.flat().length)
    const alpha = slowAlpha(units)
    expect(scale?.alpha).toBeCloseTo(alpha, 8)
    expect(scale?.reliability).toBe(alpha >= 0.8 ? 'reliable' : alpha >= 0.667 ? 'tentative' : 'unreliable')

    const without = units.map((_, index) => slowAlpha(units.toSpliced(index, 1)))
    const mean = without.reduce((sum, each) => sum + each, 0) / units.length
    const variance = ((units.length - 1) / units.length) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0)
    const reach = studentT(units.length - 1) * Math.sqrt(variance)
    expect(scale?.interval?.[0]).toBeCloseTo(Math.max(-1, alpha - reach), 4)
    expect(scale?.interval?.[1]).toBeCloseTo(Math.min(1, alpha + reach), 4)

    let [pairs, same] = [0, 0]
    for (const unit of units) {
      for (let i = 0; i < unit.length; i++) {
        for (let j = 0; j < i; j++) {
          pairs++
          if (unit[i] === unit[j]) same++
        }
      }
    }
    expect(scale?.percent).toBeCloseTo(same / pairs, 8)
    for (const answer of [...SCALE, 'unknown']) {
      const given = good.filter(({ answers }) => answers[COLUMNS.indexOf(column)] === answer).length
      expect(scale?.tally[answer], answer).toBe(given)
    }
  })

  test.each(COLUMNS)('on %s: with the codings of the key', (column) => {
    for (const coding of ['record', 'article']) {
      const steps = good.flatMap(({ unit, answers }) => {
        const own = SCALE.indexOf(answers[COLUMNS.indexOf(column)] as string)
        const other = SCALE.indexOf(coded(coding, unit, column) ?? '')
        return own < 0 || other < 0 ? [] : [Math.abs(own - other)]
      })
      const found = agreement.scales.find(({ id }) => id === column)?.references.find((each) => each.coding === coding)
      expect(steps.length).toBeGreaterThan(5)
      expect(found).toEqual({
        coding,
        compared: steps.length,
        same: steps.filter((step) => step === 0).length,
        oneStepOff: steps.filter((step) => step === 1).length,
      })
    }
  })

  test('tells of the widest spreads first, of each unit that divides its coders', () => {
    const expected = COLUMNS.flatMap((column) =>
      ranksOn(column).flatMap((ranks, index) => {
        const steps = ranks.length > 1 ? Math.max(...ranks) - Math.min(...ranks) : 0
        return steps === 0 ? [] : [`${steps} ${key.units[index]?.episode} ${column}`]
      }),
    )
    const found = agreement.spreads.map(({ steps, unit, scale }) => `${steps} ${unit} ${scale}`)
    expect(found.toSorted()).toEqual(expected.toSorted())
    const widths = agreement.spreads.map(({ steps, meanSteps }) => steps * 100 + meanSteps)
    expect(widths).toEqual(widths.toSorted((a, b) => b - a))
  })

  test('has each pair of coders that share an answer', () => {
    let shared = 0
    for (const [i, a] of good.entries()) {
      for (const b of good.slice(0, i)) {
        if (a.unit !== b.unit) continue
        for (const at of COLUMNS.keys()) {
          if (SCALE.includes(a.answers[at] as string) && SCALE.includes(b.answers[at] as string)) shared++
        }
      }
    }
    expect(agreement.pairs.reduce((sum, pair) => sum + pair.shared, 0)).toBe(shared)
    const same = agreement.pairs.reduce((sum, pair) => sum + pair.same, 0)
    expect(same).toBeGreaterThan(0)
    expect(same).toBeLessThan(shared)
  })
})

describe('a key that was changed by one letter', async () => {
  writeFileSync(path('other.json'), keyText.replace('"seed": "a class', '"seed": "a Class'))
  const { status, stdout, stderr } = await run('agree', path('class.csv'), '--key', path('other.json'))

  test('is the key of no row', () => {
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain(`This is not the key of these packets (${packet}; the key is of p`)
    expect(stderr.trimEnd().split('\n').length).toBe(1)
  })
})

describe("the class's median", async () => {
  const { status } = await run(
    'median',
    path('class.csv'),
    '--key',
    path('packets/key.json'),
    '--out',
    path('class.yaml'),
  )

  test('is a coding that every command takes', async () => {
    expect(status).toBe(0)
    const io = fakeIo({ args: ['cases', '--coding', path('class.yaml'), '--format', 'json'] })
    expect(await main(io)).toBe(0)
    const { episodes: rows } = JSON.parse(io.written.stdout) as {
      readonly episodes: readonly {
        case: string
        episode: string
        answers: Readonly<Record<string, string>>
        outcome: { answer: string }
      }[]
    }
    expect(rows.length).toBe(catalog.episodes.length)
    for (const [index, { episode }] of key.units.entries()) {
      const row = rows.find((each) => `${each.case}/${each.episode}` === episode)
      for (const column of COLUMNS) {
        const ranks = (ranksOn(column)[index] as readonly number[]).toSorted((a, b) => a - b)
        const [lower, upper] = [Math.floor, Math.ceil].map((round) => ranks[round((ranks.length - 1) / 2)])
        const median = (lower === upper ? SCALE[lower ?? -1] : undefined) ?? 'unknown'
        expect(column === 'outcome' ? row?.outcome.answer : row?.answers[column], `${episode} ${column}`).toBe(median)
      }
    }
  })
})

describe('grades', () => {
  const people = key.assignments.map(({ coder }, index) => ({
    coder,
    login: `u${index}`,
    name: `"Ng, ""=${index}"" Zoë"`,
  }))
  const book = (mark: (coder: string) => string, possible = 12): string =>
    `\ufeffStudent,ID,SIS Login ID,Section,Coding (99),Final Score\r\n    Points Possible,,,,${possible},100\r\n${people
      .map(({ coder, login, name }, index) => `${name},${index},${login},One,${mark(coder)},"=1+${index}"\r\n`)
      .join('')}`

  /** Points of a coder: 1 for the record's answer, a half one step off, on the conditions alone. */
  function points(coder: string): number {
    let sum = 0
    for (const row of good.filter((each) => each.coder === coder)) {
      for (const at of [0, 1, 2]) {
        const own = SCALE.indexOf(row.answers[at] as string)
        const right = SCALE.indexOf(coded('record', row.unit, COLUMNS[at] as string) ?? '')
        if (own >= 0 && right >= 0) sum += own === right ? 1 : Math.abs(own - right) === 1 ? 0.5 : 0
      }
    }
    return sum
  }

  test('fill one column of an export, and change no other byte', async () => {
    writeFileSync(
      path('canvas.csv'),
      book(() => ''),
    )
    writeFileSync(
      path('roster.csv'),
      `coder,SIS Login ID\n${people.map(({ coder, login }) => `${coder},${login}\n`).join('')}`,
    )
    const grading = ['grade', path('class.csv'), '--key', path('packets/key.json')]
    const filling = ['--gradebook', path('canvas.csv'), '--column', 'Coding', '--roster', path('roster.csv')]
    const { status, stdout, stderr } = await run(...grading, ...filling)
    expect(status).toBe(0)
    expect(stdout).toBe(book((coder) => String(points(coder))))
    expect(stderr).toContain('Wrote 30 of 30 grades')
    expect(readFileSync(path('canvas.csv'), 'utf8')).toBe(book(() => ''))
  })

  test('follow a rubric, and name who cannot be found', async () => {
    writeFileSync(path('rubric.yaml'), 'default: { same: 2, one-step-off: 0 }\nout-of: 100\n')
    writeFileSync(
      path('some.csv'),
      `coder,SIS Login ID\n${people
        .slice(0, 2)
        .map(({ coder, login }) => `${coder},${login}\n`)
        .join('')}`,
    )
    writeFileSync(
      path('hundred.csv'),
      book(() => '', 100),
    )
    const { stdout, stderr } = await run(
      ...['grade', path('class.csv'), '--key', path('packets/key.json'), '--rubric', path('rubric.yaml')],
      ...['--gradebook', path('hundred.csv'), '--column', 'Coding (99)', '--roster', path('some.csv'), '--out', '-'],
    )
    const mark = (coder: string): string => {
      if (!people.slice(0, 2).some((each) => each.coder === coder)) return ''
      const units = key.assignments.find((each) => each.coder === coder)?.units ?? []
      let [same, possible] = [0, 0]
      for (const unit of units) {
        for (const at of [0, 1, 2]) {
          const right = coded('record', unit, COLUMNS[at] as string)
          if (!SCALE.includes(right ?? '')) continue
          possible++
          if (good.find((row) => row.coder === coder && row.unit === unit)?.answers[at] === right) same++
        }
      }
      return String(Math.round((same / possible) * 10000) / 100)
    }
    expect(stdout).toBe(book(mark, 100))
    for (const { coder } of people.slice(2)) expect(stderr).toContain(`The roster gives no name for ${coder}.`)
  })
})
