import { expect, test } from 'vitest'
import { type Meaning, placesOf } from '../../../../src/cli/commands/completion/places.ts'
import type { CommandShape, ProgramShape } from '../../../../src/cli/program/manual/shape.ts'
import { grouped, valuesTable } from '../../../../src/cli/program/manual/tables.ts'

const command = (path: string, rest: Partial<CommandShape> = {}): CommandShape => ({
  path,
  description: `About ${path}`,
  usage: '',
  operands: [],
  options: [],
  inherited: [],
  commands: [],
  ...rest,
})
const format = {
  flags: '--format <format>',
  names: ['--format'],
  description: 'how',
  placeholder: 'format',
  choices: ['text'],
}
const go = command('backroom go', {
  options: [{ ...format, choices: ['csv'] }],
  inherited: [format],
  operands: [{ name: 'id', variadic: true }],
})
const help = command('backroom help', { operands: [{ name: 'topic', variadic: true }] })
const cases = command('backroom cases', { commands: [command('backroom cases show')] })
const PROGRAM: ProgramShape = {
  ...command('backroom', { commands: [go, cases, help], options: [format] }),
  version: '1.2.3',
  unnamed: go,
}

const meaning: Meaning = (path, option, placeholder) => ({
  kind: 'words',
  words: (option?.choices ?? [`${path} ${placeholder}`, 'two\nlines']).map((word) => ({
    word,
    description: 'a\n\u001bb',
  })),
})
const PLACES = placesOf(PROGRAM, meaning, [
  { word: 'cases', description: 'a topic too' },
  { word: 'formats', description: '' },
])
const at = (path: string) => PLACES.find((place) => place.path === path)

test('without a command, the options are those of the one that runs then', () => {
  expect(at('backroom')?.options).toEqual(at('backroom go')?.options)
  expect(at('backroom')?.commands.map(({ word }) => word)).toEqual(['go', 'cases', 'help'])
})

test('an option of a command’s own stands for the one of the same name above it', () => {
  const values = at('backroom go')?.options.map((option) => option.values)
  expect(values).toEqual([{ kind: 'words', words: [{ word: 'csv', description: 'a \\u001bb' }] }])
})

test('what cannot be typed on one line is left out, and a description is one line of plain text', () => {
  const words = [{ word: 'backroom go id', description: 'a \\u001bb' }]
  expect(at('backroom go')?.operands).toEqual([{ kind: 'words', words }])
})

test('help leads to commands as if they stood below it, and to each topic once', () => {
  expect(at('backroom help')?.commands.map(({ word }) => word)).toEqual(['go', 'cases', 'help', 'formats'])
  expect(at('backroom help cases')?.commands.map(({ word }) => word)).toEqual(['show'])
  expect(at('backroom help')?.operands).toEqual([])
})

test('places that take the same stand together, operands by number, the last that repeats by dots', () => {
  const values = { kind: 'files' } as const
  const option = { names: ['-f', '--file'], description: '', values }
  const place = { path: 'p', commands: [], options: [option], operands: [{ kind: 'text' } as const, values] }
  expect(valuesTable([{ ...place, variadic: true }])).toEqual([
    { keys: ['p -f', 'p --file', 'p ...'], item: values },
    { keys: ['p 1'], item: { kind: 'text' } },
  ])
  expect(valuesTable([{ ...place, variadic: false }]).flatMap(({ keys }) => keys)).toContain('p 2')
})

test('grouping keeps every key and the order of items', () => {
  const groups = grouped([
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ])
  expect(groups).toEqual([
    { keys: ['a', 'c'], item: 1 },
    { keys: ['b'], item: 2 },
  ])
})
