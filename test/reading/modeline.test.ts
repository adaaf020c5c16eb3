import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readOneFile } from '../../src/reading/files.ts'
import { modeline, modelineProblems, withModeline } from '../../src/reading/modeline.ts'
import { ADAMS, brief, temporaryFolder } from './support.ts'

/** The problems of a file in the folder `cases` of a library that has a schema. */
function problemsOf(text: string): readonly string[] {
  const folder = temporaryFolder({ 'schema/case.schema.json': '{}', 'cases/adams.yaml': text })
  const path = join(folder, 'cases/adams.yaml')
  return modelineProblems(readOneFile(path)).map((found) => brief(found).replace(path, 'adams.yaml'))
}

test('a schema that exists, or none', () => {
  expect(problemsOf(ADAMS)).toEqual([])
  expect(problemsOf(`${modeline('../schema/case.schema.json')}\n${ADAMS}`)).toEqual([])
  expect(problemsOf(`\n# A comment\r\n${modeline('../schema/case.schema.json#/definitions')}\n${ADAMS}`)).toEqual([])
})

test('a copy whose schema stayed behind is reported as missing-schema at its path, as a warning', () => {
  const line = modeline('./schema/case.schema.json')
  expect(problemsOf(`${line}\n${ADAMS}`)).toEqual(['adams.yaml:1:33 missing-schema'])
  expect(problemsOf(`# A comment\n\n#  yaml-language-server :  $schema=nowhere.json x\n${ADAMS}`)).toEqual([
    'adams.yaml:3:36 missing-schema',
  ])
  const folder = temporaryFolder({ 'adams.yaml': line })
  expect(modelineProblems(readOneFile(join(folder, 'adams.yaml')))).toMatchObject([
    { severity: 'warning', message: expect.stringContaining('"./schema/case.schema.json"') },
  ])
})

test.each([`${'a/'.repeat(3000)}b.json`, 'adams.yaml/b.json', 'loop.json'])(
  'a path that leads nowhere does not exist: %.20s',
  (schema) => {
    const folder = temporaryFolder({ 'adams.yaml': modeline(schema) })
    symlinkSync('loop.json', join(folder, 'loop.json'))
    expect(modelineProblems(readOneFile(join(folder, 'adams.yaml'))).map(({ code }) => code)).toEqual([
      'missing-schema',
    ])
  },
)

test.each([
  'https://example.org/a.json',
  'urn:a:b',
  'file:///nowhere.json',
  '//server/share/a.json',
  '\\\\server\\share\\a',
])('what is elsewhere is not looked for: %s', (schema) => {
  expect(problemsOf(`${modeline(schema)}\n${ADAMS}`)).toEqual([])
})

test('only the head of a file counts, and only comments', () => {
  expect(problemsOf(`id: adams\n${modeline('nowhere.json')}\n`)).toEqual([])
  expect(problemsOf(`yaml-language-server: $schema=nowhere.json\n`)).toEqual([])
  expect(problemsOf('')).toEqual([])
})

test('a text gets another first line in place of its own', () => {
  expect(withModeline('id: a\n', 'b.json')).toBe(`${modeline('b.json')}\nid: a\n`)
  expect(withModeline(`${modeline('c.json')}\r\nid: a\n`, 'b.json')).toBe(`${modeline('b.json')}\nid: a\n`)
})
