import { expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { reservedNames } from '../../../src/cli/program/reserved.ts'
import { FRAMEWORK, temporaryFolder } from '../../reading/support.ts'
import { commandsByPath } from '../../support/commands.ts'
import { fakeIo } from '../../support/fake-io.ts'

async function run(args: readonly string[], stdin = ''): Promise<string> {
  const io = fakeIo({ args, stdin })
  await main(io)
  return io.written.stdout
}

/** The names among these that a condition could have by their form. */
function idsIn(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name))
}

/** Those of the ids that `check` lets a condition have. */
async function allowedAmong(ids: readonly string[]): Promise<readonly string[]> {
  const allowed: string[] = []
  for (const id of ids) {
    const folder = temporaryFolder({ 'framework.yaml': FRAMEWORK.replaceAll(/\breceptivity\b/g, id) })
    if (!(await run(['check', folder])).includes('[reserved-id]')) allowed.push(id)
  }
  return allowed
}

const conditions = ['determination', 'opposition', 'receptivity']

test('no condition can be called like an option of any command', async () => {
  const helps = await Promise.all(
    ['', ...(await commandsByPath()).keys()].map((path) => run([...path.split(' ').filter(Boolean), '--help'])),
  )
  const shown = helps.flatMap((text) =>
    [...text.matchAll(/(?:^ {2}(?:-\w, )?|^Also: |^|(?<=^(?:Also: )?--[a-z, -]*))--([a-z-]+)/gm)].map(
      ([, name]) => name ?? '',
    ),
  )
  const options = idsIn(shown).filter((name) => !conditions.includes(name))
  expect(options).toEqual(
    expect.arrayContaining(['save', 'coder', 'crossover', 'style', 'president', 'help', 'no-input']),
  )
  expect(await allowedAmong(options)).toEqual([])
})

test('no condition can be called like a field that a command writes beside the conditions', async () => {
  const record = '{"determination":"yes","opposition":"yes","receptivity":"yes"}\n'
  const assessed = await Promise.all([run(['batch'], record), run(['batch', '--full'], record)])
  const collected = await run(['exercise', 'collect', '-'], 'coder,unit,determination\nann,nixon/opening,yes\n')
  const tables = await Promise.all([
    run(['analyze', 'truth-table', '--format', 'csv']),
    run(['cases', '--format', 'csv']),
    run(['cases', 'compare', 'nixon', 'carter', '--format', 'csv']),
    run(['cases', 'codebook', '--table', '--format', 'csv']),
  ])
  const fields = [
    ...assessed.flatMap((line) => Object.keys(JSON.parse(line))),
    ...[collected, ...tables].flatMap((table) => (table.split('\n')[0] ?? '').toLowerCase().split(',')),
  ]
  const ids = idsIn(fields).filter((name) => !conditions.includes(name))
  expect(ids).toEqual(
    expect.arrayContaining(['channel', 'headline', 'possible', 'degrees', 'record', 'unit', 'outcome', 'pri', 'party']),
  )
  expect(await allowedAmong(ids)).toEqual([])
})

test('any other name will do', async () => {
  expect((await reservedNames()).has('trust')).toBe(false)
  expect(await allowedAmong(['trust', 'pressure-at-home'])).toEqual(['trust', 'pressure-at-home'])
})
