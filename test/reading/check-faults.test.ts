import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/reading/files.ts'
import { HOME } from '../support/fake-io.ts'
import { caseFaults } from './faults/case.ts'
import { codingFaults } from './faults/coding.ts'
import type { Fault } from './faults/fault.ts'
import { frameworkFaults } from './faults/framework.ts'
import { schemaFaults } from './faults/schema.ts'
import { textFaults } from './faults/text.ts'
import { placeOf, read, SOUND, temporaryFolder } from './support.ts'

const faults: readonly Fault[] = [...textFaults, ...schemaFaults, ...caseFaults, ...codingFaults, ...frameworkFaults]

test('the library that the faults are put into has none', () => {
  const { library, diagnostics } = read(SOUND)
  expect(diagnostics).toEqual([])
  expect(library?.cases.map(({ id }) => id)).toEqual(['adams'])
})

test.each(faults)('reports $what as $code, and nothing else', ({ code, severity = 'error', file, at, word, files }) => {
  const written = files()
  const { library, diagnostics } = read(written)
  const place = /^\d+:\d+$/.test(at) ? at : placeOf(String(written[file]), at)
  expect(diagnostics.map(({ location: { line, column, file: found }, ...rest }) => ({
    code: rest.code,
    severity: rest.severity,
    at: `${found}:${line}:${column}`,
  }))).toEqual([{ code, severity, at: `${file}:${place}` }])
  expect(diagnostics[0]?.message).toContain(word)
  expect(library === null).toBe(severity === 'error')
})

test('reports a file that cannot be read as unreadable, and reads the others', () => {
  const folder = temporaryFolder(SOUND)
  mkdirSync(join(folder, 'more'))
  symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'more/broken.yaml'))
  const { files, diagnostics } = readFolder(folder)
  expect(files.map(({ name }) => name)).toEqual(['adams.yaml', 'framework.yaml'])
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      code: 'unreadable',
      message: 'There is no such file or folder',
      location: { file: join(folder, 'more/broken.yaml'), line: 1, column: 1 },
    },
  ])
})

test('every code that reading can report has a fault here', () => {
  const { literal, other } = codesInSource()
  const covered = new Set([...faults.map(({ code }) => code), 'unreadable'])
  expect(literal.length).toBeGreaterThan(40)
  expect(literal.filter((code) => !covered.has(code))).toEqual([])
  // Codes that are not literals: the parser's own, of which some stand above and the rest in yaml.test.ts.
  expect(other).toEqual(["`yaml-${code.toLowerCase().replaceAll('_', '-')}`"])
  expect([...covered].filter((code) => code.startsWith('yaml-')).length).toBeGreaterThan(5)
})

/** The codes that stand in the source of src/reading, and the expressions that make one from something else. */
function codesInSource(): { readonly literal: readonly string[]; readonly other: readonly string[] } {
  const folder = join(HOME, 'src/reading')
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  const given = [...source.matchAll(/\bcode: (`[^`]*`|[^,}\n]*)/g)].map(([, expression]) => expression as string)
  const refusals = [...source.matchAll(/\brefused\(([^)]*)/g)].map(([, parameters]) => parameters as string)
  const literals = (text: string) => [...text.matchAll(/'([a-z][a-z0-9]*(?:[-.][a-z0-9]+)+)'/g)].map(([, code]) => code as string)
  const ours = given.filter((expression) => !/^(string|problem\.code|outcome|'too_small' \| 'too_big')\s*$/.test(expression))
  return {
    literal: [...new Set([...ours, ...refusals].flatMap(literals))].toSorted(),
    other: ours.filter((expression) => literals(expression).length === 0),
  }
}
