import { describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/errors.ts'
import { main } from '../../../src/cli/main.ts'
import { refuseNames, refuseUnholdable } from '../../../src/cli/terminal/names.ts'
import { fakeIo } from '../../support/fake-io.ts'

/** Names that Windows can't hold, or that its Explorer can't remove. */
const BAD = [
  ...['NUL', 'con', 'Aux.html', 'nul.tar.gz', 'COM1', 'lpt9.txt', 'COM¹.csv', 'CONIN$', 'prn .txt'],
  ...['trail.html.', 'space .html ', 'p3?.html', 'a*b', 'ab:c', 'a<b', 'a|b', '"a"', 'tab\t.csv'],
]

const GOOD = ['null.html', 'console', 'com', 'com10.csv', 'a.b', '.hidden', 'Ünï', 'a b.csv', 'auxiliary.txt']

describe('a name that a person types', () => {
  test.each(BAD)('is refused on Windows, wherever it stands in a path: %j', (name) => {
    for (const path of [name, `C:\\w\\${name}`, `..\\${name}\\a.csv`, `\\\\server\\share\\${name}`, `./${name}/b`]) {
      expect(() => refuseUnholdable(path, 'win32'), path).toThrow(
        `Windows can't have a file or folder named "${name}". Use another name.`,
      )
    }
  })

  test.each(BAD)('is taken elsewhere: %j', (name) => {
    for (const platform of ['linux', 'darwin'] as const) {
      expect(() => refuseUnholdable(name, platform)).not.toThrow()
    }
  })

  test.each(GOOD)('is taken on Windows: %j', (name) => {
    for (const path of [name, `C:\\w\\${name}`, `C:${name}`, `..\\${name}`, `.\\${name}`, `\\\\?\\C:\\w\\${name}`]) {
      expect(() => refuseUnholdable(path, 'win32'), path).not.toThrow()
    }
  })
})

describe('a name that the program makes up', () => {
  test.each([...BAD, '', 'a/', '../a', 'a\\b'])('is refused everywhere: %j', (name) => {
    expect(() => refuseNames(['good', name])).toThrow(UsageError)
  })

  test.each(GOOD)('is taken: %j', (name) => {
    expect(() => refuseNames([name, `folder/${name}`])).not.toThrow()
  })

  test.each([
    ['Ann.csv', 'ann.csv'],
    ['Zo\u00eb.csv', 'Zoe\u0308.csv'],
  ])('is refused if another is the same to some system: %j, %j', (...names) => {
    expect(() => refuseNames(names)).toThrow('Two files would have the name')
  })
})

test.each([
  ['page', '--out', 'NUL'],
  ['cases', '--out', 'aux.txt'],
  ['new', 'library', 'con'],
  ['exercise', 'start', '--save', 'mine?.csv'],
  ['exercise', 'packet', '--seed', 'words that nobody can guess', '--coders', '2', '--units', '4', '--out', 'prn'],
  ['analyze', 'truth-table', '--svg', 'nul.svg'],
  ['new', 'case', 'adams', '--library', 'aux'],
])('every command refuses it on Windows: %s', async (...args) => {
  const io = fakeIo({ args, platform: 'win32' })
  expect(await main(io)).toBe(2)
  expect(io.written.stderr).toContain("backroom: Windows can't have a file or folder named")
})
