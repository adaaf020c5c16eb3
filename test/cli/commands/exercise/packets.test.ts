import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { main } from '../../../../src/cli/main.ts'
import { fakeIo } from '../../../support/fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-packets-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string): string => join(folder, name)
const read = (name: string): string => readFileSync(path(name), 'utf8')

async function run(...args: readonly string[]) {
  const io = fakeIo({ args: ['exercise', ...args] })
  return { status: await main(io), ...io.written }
}

const SEED = ['--seed', 'a seed of several words']
const PLAN = ['packet', '--coders', '6', '--per-coder', '2', '--units', '4']

interface Packet {
  readonly coder: string
  readonly packet: string
  readonly check: string
  readonly units: readonly { readonly unit: string }[]
}

const packetsIn = (name: string): readonly Packet[] =>
  readdirSync(path(name))
    .filter((file) => file.endsWith('.json') && file !== 'key.json')
    .map((file) => JSON.parse(read(`${name}/${file}`)) as Packet)

const first = await run(...PLAN, ...SEED, '--format', 'json', '--out', path('first'))
const packets = packetsIn('first')

describe('packets without a seed', () => {
  test('are random; the seed is told once, and makes them again', async () => {
    const one = await run(...PLAN, '--out', path('one'))
    const [, seed = ''] = /The seed of these packets: (\S+)\n/.exec(one.stderr) ?? []
    expect(seed).toMatch(/^(?:[B-Z3-9]{4}-){3}[B-Z3-9]{4}$/)
    expect((JSON.parse(read('one/key.json')) as { seed: string }).seed).toBe(seed)
    await run(...PLAN, '--out', path('other'))
    expect(read('other/key.json')).not.toBe(read('one/key.json'))
    const again = await run(...PLAN, '--seed', seed, '--out', path('again'))
    expect(again.stderr).not.toContain('The seed of')
    for (const name of readdirSync(path('one'))) expect(read(`again/${name}`), name).toBe(read(`one/${name}`))
  })

  test('tell the seed even if nothing else is to be told', async () => {
    const { stderr } = await run(...PLAN, '--out', path('quiet'), '--quiet')
    expect(stderr).toMatch(/^The seed of these packets/)
  })
})

describe('latecomers', () => {
  test('get packets of the same key, and nobody else gets another packet', async () => {
    const { status, stderr } = await run(...PLAN, ...SEED, '--spare', '3', '--format', 'json', '--out', path('spare'))
    expect({ status, told: stderr.includes('Wrote 6 packets and 3 spares') }).toEqual({ status: 0, told: true })
    const names = readdirSync(path('first'))
    for (const name of names.filter((each) => each.endsWith('.json'))) {
      expect(read(`spare/${name}`), name).toBe(read(`first/${name}`))
    }
    const late = packetsIn('spare').filter(({ coder }) => !names.includes(`${coder}.json`))
    expect(late.length).toBe(3)
    expect(read('spare/roster.csv').split('\n').length).toBe(read('first/roster.csv').split('\n').length + 3)

    const [{ coder, packet, check, units }] = late as [Packet]
    writeFileSync(
      path('late.csv'),
      `coder,packet,unit,determination,opposition,receptivity,outcome,check\n${coder},${packet},${units[0]?.unit},yes,no,no,no,${check}\n`,
    )
    const graded = await run('grade', path('late.csv'), '--key', path('first/key.json'), '--format', 'json')
    expect(graded.status).toBe(0)
    expect(JSON.parse(graded.stdout)).toMatchObject({ grades: [{ coder }] })
    expect(graded.stderr.match(/has no row that can be used/g)?.length).toBe(6)
  })

  test('cannot be more than the key has packets for; another number of coders makes another key', async () => {
    await run(...PLAN, ...SEED, '--coders', '7', '--out', path('first'))
    const { status, stderr } = await run('packet', '--coders', '7', ...SEED, '--out', path('first'))
    expect(status).toBe(4)
    expect(stderr).toContain('For latecomers')
  })
})

describe('the plan', () => {
  test('is told with what there is to read', () => {
    expect(first.stderr).toMatch(
      /4 episodes\. Each has 3 coders, and each coder has 2 episodes\. To read: \d+ to \d+ words, about (?:\d to )?\d minutes\./,
    )
    expect(first.stderr.replace(/If one of 3.*tie\./, '')).not.toContain('tie')
  })

  test('of a small class says what an absence does, and how many episodes would be enough', async () => {
    const told = async (...more: readonly string[]): Promise<string> => {
      const { stderr } = await run('packet', ...SEED, '--per-coder', '2', ...more, '--out', path(more.join('')))
      return /If one of .*/.exec(stderr)?.[0] ?? ''
    }
    const absent = 'If one of 3 coders hands in nothing, the median of that episode can be a tie.'
    expect(await told('--coders', '14')).toBe(`${absent} For at least 7 each: --units 4`)
    expect(await told('--coders', '14', '--units', '4')).toBe('')
    expect(await told('--coders', '15')).toBe('')
    expect(await told('--coders', '3')).toBe(absent)
  })

  test('is warned of if medians can tie, with one that has no ties', async () => {
    const tied = await run(
      'packet',
      ...SEED,
      '--coders',
      '30',
      '--per-coder',
      '2',
      '--units',
      '10',
      '--overlap',
      '6',
      '--out',
      path('tied'),
    )
    expect(tied.stderr).toContain(
      'Episodes with an even number of coders, so that their median can be a tie: 10 of 10.',
    )
    expect(tied.stderr).toContain('For odd numbers: --overlap 5')
    const nine = await run(
      'packet',
      ...SEED,
      '--coders',
      '30',
      '--per-coder',
      '2',
      '--units',
      '9',
      '--out',
      path('nine'),
    )
    expect(nine.stderr).toContain('For odd numbers: --units 8 --overlap 7')
  })
})

describe('handed-in rows', () => {
  const [ann, bob] = packets as readonly [Packet, Packet]
  const unit = ann.units[0]?.unit ?? ''
  const answers = (answer: string): string => [answer, answer, answer, answer].join(',')
  const header = 'coder,packet,unit,determination,opposition,receptivity,outcome,check'
  const row = ({ coder, packet }: Packet, answer: string, check: string): string =>
    [coder, packet, unit, answers(answer), check].join(',')
  const collect = async (rows: readonly string[], ...more: readonly string[]) => {
    writeFileSync(path('rows.csv'), `${[header, ...rows].join('\n')}\n`)
    return await run('collect', path('rows.csv'), ...more)
  }
  const KEY = ['--key', path('first/key.json')]

  test('with the check of their packet count, in whatever spelling', async () => {
    const spelled = `${ann.check.slice(0, 4).toLowerCase()} ${ann.check.slice(4)}`
    const { status, stdout, stderr } = await collect([row(ann, 'yes', spelled)], ...KEY)
    const others = packets.length - 1
    expect(status).toBe(0)
    expect(stderr).toMatch(
      new RegExp(
        `^backroom: Nothing from ${others} coders: .*\\.\nbackroom: Open answers of 1 coder:\nbackroom: ${ann.coder}: unit [A-D] \\(determination.*\\)\\.\n$`,
      ),
    )
    expect(stdout).toContain(`,yes,${ann.check}\n`)
  })

  test('that somebody else made under the code are left out by the key, and lose nothing before', async () => {
    const forged = [row(ann, 'yes', ann.check), row(ann, 'no', bob.check)]
    const blind = await collect(forged)
    expect(blind.status).toBe(0)
    expect(blind.stderr).toContain('with another check. With the key, only the right one counts.')
    writeFileSync(path('class.csv'), blind.stdout)
    const { status, stdout, stderr } = await run('collect', path('class.csv'), ...KEY)
    expect(status).toBe(3)
    expect(stderr).toContain(`its check is not that of ${ann.coder}'s packet`)
    expect(stdout.split('\n').filter((line) => line.startsWith(ann.coder))).toEqual([
      expect.stringContaining(',yes,yes,'),
    ])
  })

  test('are checked by the key and keep their letters with --letters', async () => {
    const odd = `nobody,${ann.packet},A,no,no,no,no,`
    const rows = [row(ann, 'yes', ann.check), row(bob, 'yes', bob.check), row(ann, 'no', bob.check), odd]
    const { status, stdout, stderr } = await collect(rows, ...KEY, '--letters')
    expect(status).toBe(3)
    expect(stderr).toContain('"nobody" is not a coder in the key')
    expect(stderr).toContain(`its check is not that of ${ann.coder}'s packet`)
    expect(stderr).toContain('Nothing from')
    const known = await collect([row(ann, 'yes', ann.check), row(bob, 'yes', bob.check)])
    expect(stdout).toBe(known.stdout)
    writeFileSync(path('class.csv'), stdout)
    expect((await run('agree', path('class.csv'), ...KEY)).status).toBe(0)
  })

  test('without a check do not replace rows with one, and are said', async () => {
    const { stdout, stderr } = await collect([row(ann, 'yes', ann.check), row(ann, 'no', '')])
    expect(stdout).toContain('yes,yes,yes,yes')
    expect(stdout).not.toContain('no,no,no,no')
    expect(stderr).toContain('it has the check of its packet')
  })

  test('that were typed by hand work, with a note', async () => {
    const { status, stdout, stderr } = await collect([row(ann, 'yes', ''), row(bob, 'no', '')], ...KEY)
    expect(status).toBe(0)
    expect(stdout.split('\n')[0]).toBe('coder,packet,unit,determination,opposition,receptivity,outcome')
    expect(stderr).toMatch(/2 rows have no check, the first at .+:2\./)
    expect(stderr).toContain('rows from a form, a spreadsheet, or paper have none. Nothing is lost, and they count;')
  })
})
