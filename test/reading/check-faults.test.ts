import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/reading/files.ts'
import { libraryFaults } from './faults/library.ts'
import { ADAMS, BROWN, brief, edit, placeOf, read, SOUND, temporaryFolder } from './support.ts'

test('the library that the faults are put into has none', () => {
  const { library, diagnostics } = read({ ...SOUND, 'exercises/brown.yaml': BROWN })
  expect(diagnostics).toEqual([])
  expect(library?.files.cases.map(({ id }) => id)).toEqual(['adams'])
  expect(library?.files.exercises.map(({ id }) => id)).toEqual(['brown'])
})

for (const { what, code, severity = 'error', file, at, word, files } of libraryFaults) {
  test(`reports ${what} as ${code}, and nothing else`, () => {
    const written = files()
    const { library, diagnostics } = read(written)
    const place = /^\d+:\d+$/.test(at) ? at : placeOf(String(written[file]), at)
    expect(diagnostics.map((found) => `${found.severity} ${brief(found)}`)).toEqual([
      `${severity} ${file}:${place} ${code}`,
    ])
    expect(diagnostics[0]?.message).toContain(word)
    expect(library === null).toBe(severity === 'error')
  })
}

/** The codes of what is wrong with a library in which one date is another. */
function codesWith(name: string, content: string): readonly string[] {
  return read({ ...SOUND, 'exercises/brown.yaml': BROWN, [name]: content }).diagnostics.map(({ code }) => code)
}

test('evidence may lie ninety days off its episode, and not ninety-one', () => {
  const withEvidenceOf = (date: string): readonly string[] =>
    codesWith('adams.yaml', edit(ADAMS, 'date: 1969-06~', `date: ${date}`))
  // The episode goes from 1969-01-20 to 1969-12-31.
  expect(withEvidenceOf('1968-10-22')).toEqual([])
  expect(withEvidenceOf('1968-10-21')).toEqual(['outside-episode'])
  expect(withEvidenceOf('1970-03-31')).toEqual([])
  expect(withEvidenceOf('1970-04-01')).toEqual(['outside-episode'])
})

test('an episode may reach ninety days beyond its term, and not ninety-one', () => {
  // The last episode ends on 1971-12-31.
  const withTermUntil = (date: string): readonly string[] =>
    codesWith(
      'adams.yaml',
      edit(ADAMS, 'term: { from: 1969-01-20, until: 1973-01-20 }', `term: { from: 1969-01-20, until: ${date} }`),
    )
  expect(withTermUntil('1971-10-02')).toEqual([])
  expect(withTermUntil('1971-10-01')).toEqual(['outside-term'])
})

test('evidence of an exercise may lie ninety days after the last day that evidence-until can mean', () => {
  const withEvidenceOf = (date: string): readonly string[] =>
    codesWith('exercises/brown.yaml', edit(BROWN, '    - date: 2021-02-03', `    - date: ${date}`))
  expect(withEvidenceOf('2022-09-28')).toEqual([])
  expect(withEvidenceOf('2022-09-29')).toEqual(['outside-episode'])
})

test('reports a file that cannot be read as unreadable, and reads the others', () => {
  const folder = temporaryFolder(SOUND)
  mkdirSync(join(folder, 'more'))
  symlinkSync(join(folder, 'nowhere.yaml'), join(folder, 'more/broken.yaml'))
  const { files, diagnostics } = readFolder(folder)
  expect(files.map(({ name }) => name)).toEqual(['adams.yaml', 'blind/adams.yaml', 'framework.yaml'])
  expect(diagnostics).toMatchObject([
    {
      severity: 'error',
      code: 'unreadable',
      message: 'There is no such file or folder',
      location: { file: join(folder, 'more/broken.yaml'), line: 1, column: 1 },
    },
  ])
})

test('reports at most a hundred problems of a kind in a file, and counts the others', () => {
  const keys = Array.from({ length: 250 }, (_, index) => `key-${index}: 1\n`)
  const { diagnostics } = read({ ...SOUND, 'adams.yaml': `${ADAMS}${keys.join('')}` })
  const [last, ...more] = diagnostics.filter(({ code }) => code === 'too-many')
  expect(last).toMatchObject({ severity: 'error', message: 'And 150 more problems in this file' })
  expect(more).toEqual([])
  expect(diagnostics.filter(({ code }) => code === 'unknown-key')).toHaveLength(100)
  expect(diagnostics).toHaveLength(101)
})
