import { describe, expect, test } from 'vitest'
import { EXIT } from '../../../src/cli/exit-status.ts'
import { isNamed, nameOf, type Offer, takesValue } from '../../../src/cli/program/options.ts'
import { optionsOf } from '../../../src/cli/program/tree.ts'
import { commandsByPath } from '../../support/commands.ts'
import { SITUATIONS, type Situation } from './situations.ts'
import { lineFor, type Outcome, run, said, trialOf } from './trying.ts'

const commands = await commandsByPath()

/** An option or an operand that takes a file or a folder, as it is declared. */
interface Taker {
  readonly path: string
  /** The option with its dashes; null for an operand. */
  readonly option: string | null
  readonly flags: string
  readonly offer: Offer
}

const takers = [...commands].flatMap(([path, command]): readonly Taker[] => [
  ...[...optionsOf(command)]
    .filter(takesValue)
    .map((option) => ({ path, option: `--${nameOf(option)}`, flags: option.flags, offer: option.offer })),
  ...command.operands.map(({ flags, offer }) => ({ path, option: null, flags, offer })),
])

const isInput = ({ offer }: Taker): boolean => offer === 'files'
const isOutput = ({ offer }: Taker): boolean => offer === 'outputs'
const needsName = ({ offer }: Taker): boolean => isNamed(offer)

/** A command line with a place for the name of a file, and that file. */
interface Line {
  readonly situation: Situation
  readonly withFile: (name: string) => readonly string[]
  readonly name: string
  readonly text: string
}

/** Where the option is tried, or a line that names a file as the operand. */
function lineOf({ path, option }: Taker): Line {
  const base = SITUATIONS[path] ?? {}
  if (option !== null) {
    const trial = trialOf(path, option.slice(2))
    const { words, situation, value = '' } = lineFor(path, base, trial ?? {})
    return { ...fileOf(value, situation), withFile: (name) => [...words, `${option}=${name}`] }
  }
  const trials = [base, ...Object.values(base.options ?? {})]
  const trial = trials.find(({ args = [] }) => args[0]?.startsWith('$DIR/')) ?? { args: ['-'] }
  const { situation } = lineFor(path, base, trial)
  const [value = '', ...others] = trial.args ?? []
  const key = path === 'exercise grade' || !value.includes('letters') ? [] : ['--key', '$DIR/key.json']
  return { ...fileOf(value, situation), withFile: (name) => [...path.split(' '), name, ...others, ...key] }
}

/** The file that a value names in a situation, or what stands in stdin. */
function fileOf(value: string, { stdin, ...situation }: Situation): Omit<Line, 'withFile'> {
  const text = value === '-' ? stdin?.toString() : situation.files?.[value.replace('$DIR/', '')]
  if (text === undefined) throw new Error(`There is no file ${value}`)
  const name = value === '-' ? '$DIR/input' : value
  return { situation: { ...situation, files: { ...situation.files, [name.replace('$DIR/', '')]: text } }, name, text }
}

/** The outcome, but for how the input is called. */
function unnamed(outcome: Outcome, name: string): unknown {
  const file = name.replace('$DIR/', '')
  const plain = (text: string): string =>
    text
      .replaceAll(name, '<input>')
      .replaceAll('<stdin>', '<input>')
      .replaceAll(file, 'input')
      .replaceAll('stdin', 'input')
  return { ...outcome, stdout: plain(outcome.stdout), stderr: plain(outcome.stderr) }
}

const titled = (all: readonly Taker[]) =>
  all.map((taker) => [`${taker.path} ${taker.option ?? taker.flags}`, taker] as const)

describe('what takes a file or a folder', () => {
  test('says so in its declaration, and nothing else does', () => {
    for (const taker of takers) {
      const isDeclared = isInput(taker) || isOutput(taker) || needsName(taker)
      const orFile = taker.option === '--coding'
      expect(isDeclared, `${taker.path} ${taker.flags}`).toBe(orFile || /[<[](file|dir|path)\b/.test(taker.flags))
    }
    expect(takers.filter(isInput).length).toBeGreaterThan(10)
    expect(takers.filter(needsName).length).toBeGreaterThan(20)
  })

  test.each(titled(takers.filter(isInput)))('%s: - is stdin', async (_, taker) => {
    const { situation, withFile, name, text } = lineOf(taker)
    const named = await run(situation, withFile(name))
    const piped = await run({ ...situation, stdin: text }, withFile('-'))
    expect(named.status, said(named)).not.toBe(EXIT.usage)
    expect(unnamed(piped, name)).toEqual(unnamed(named, name))
  })

  test.each(titled(takers.filter(isOutput)))('%s: - is stdout', async (_, { path, option }) => {
    const { words, situation } = lineFor(path, SITUATIONS[path] ?? {}, {})
    const plain = await run(situation, words)
    expect(await run(situation, [...words, `${option}=-`])).toEqual(plain)
    expect(plain.stdout, said(plain)).not.toBe('')
  })

  test.each(titled(takers.filter(needsName)))('%s: - is refused, and the message says why', async (_, taker) => {
    const { path, option, offer } = taker
    const needed = commands.get(path)?.operands.flatMap(({ flags }) => (flags.startsWith('<') ? ['x'] : [])) ?? []
    const outcome = await run({}, [...path.split(' '), ...(option === null ? ['-'] : [...needed, `${option}=-`])])
    const why = isNamed(offer) ? offer.noDash : ''
    expect(outcome).toMatchObject({ status: EXIT.usage, stdout: '', files: {} })
    const [said, see] = outcome.stderr.split('\nSee: ')
    expect(said).toBe(`backroom: ${why}`)
    expect(see).toBe(`backroom help ${path}\n`)
    expect(why).toMatch(/\bname|\bSave\b/i)
  })

  test('two inputs cannot both be stdin', async () => {
    let tried = 0
    for (const [path, { operands }] of commands) {
      const inputs = takers.filter((taker) => taker.path === path && isInput(taker))
      const variadic = operands.some(({ flags, offer }) => flags.includes('...') && offer === 'files')
      const operand = operands.some(({ offer }) => offer === 'files') ? ['x'] : []
      const options = inputs.flatMap(({ option }) => option ?? [])
      const pairs = [
        ...(variadic ? [['-', '-']] : []),
        ...options.flatMap((one, index) =>
          options.slice(index + 1).map((other) => [...operand, `${one}=-`, `${other}=-`]),
        ),
        ...(operand.length > 0 ? options.map((option) => ['-', `${option}=-`]) : []),
      ]
      for (const pair of pairs) {
        tried++
        const { status, stdout, stderr } = await run({ stdin: 'x' }, [...path.split(' '), ...pair])
        expect({ status, stdout, stderr }, `${path} ${pair.join(' ')}`).toEqual({
          status: EXIT.usage,
          stdout: '',
          stderr: expect.stringMatching(/^backroom: Stdin can be read only once: .+\nSee: backroom help .+\n$/),
        })
      }
    }
    expect(tried).toBeGreaterThan(10)
  })
})
