import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, win32 } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isTable } from '../../src/reading/file-names.ts'
import { filesNamed, type MeantInFolders } from '../../src/reading/named-files.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'backroom-'))
})
afterEach(() => rmSync(root, { recursive: true }))

function make(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), '')
  }
}

/** What a word names, as paths in the folder of the test. */
function named(word: string, meant: MeantInFolders = isTable, from = filesNamed) {
  const inside = (path: string): string => path.replace(`${root}/`, '')
  const { paths, leftOut } = from(`${root}/${word}`, meant)
  return {
    paths: paths.map(inside),
    ...(leftOut.length === 0 ? {} : { leftOut: leftOut.map((each) => ({ ...each, folder: inside(each.folder) })) }),
  }
}

const only = (...paths: readonly string[]) => ({ paths })

describe('a word names', () => {
  test('stdin, or itself', () => {
    make('a.csv', 'essay.pdf')
    expect(filesNamed('-', isTable)).toEqual({ ...only('-'), leftOut: [] })
    expect(named('a.csv')).toEqual(only('a.csv'))
    expect(named('essay.pdf')).toEqual(only('essay.pdf'))
    expect(named('missing.csv')).toEqual(only('missing.csv'))
  })

  test('a file whose name looks like a pattern, alone or with a sheet', () => {
    make('Week [1].xlsx', 'Week 1.xlsx')
    expect(named('Week [1].xlsx')).toEqual(only('Week [1].xlsx'))
    expect(named('Week [1].xlsx#Data')).toEqual(only('Week [1].xlsx#Data'))
    expect(named('Week ?.xlsx#Data')).toEqual(only('Week 1.xlsx#Data'))
  })

  test('all tables of a folder and its subfolders, in the order of code units', () => {
    make('c/b/z.csv', 'c/b-a/y.TSV', 'c/B.xlsx', 'c/a.txt', 'c/ä.csv', 'c/x.xlsm')
    const all = only('c/B.xlsx', 'c/a.txt', 'c/b-a/y.TSV', 'c/b/z.csv', 'c/x.xlsm', 'c/ä.csv')
    expect(named('c')).toEqual(all)
    expect(named('c/')).toEqual(all)
  })

  test('other files of a folder too, to be told', () => {
    make('c/zoe/essay.pdf', 'c/zoe/a.csv', 'c/bob/page.docx')
    expect(named('c')).toEqual({
      paths: ['c/zoe/a.csv'],
      leftOut: [{ folder: 'c', others: ['bob/page.docx', 'zoe/essay.pdf'], notFiles: [] }],
    })
    expect(named('c/*').leftOut).toEqual([
      { folder: 'c/bob', others: ['page.docx'], notFiles: [] },
      { folder: 'c/zoe', others: ['essay.pdf'], notFiles: [] },
    ])
  })

  test('nothing that is hidden, or that an archive of macOS or an open workbook adds', () => {
    make('c/.a.csv', 'c/.b/a.csv', 'c/__MACOSX/c/._a.csv', 'c/__MACOSX/a.csv', 'c/~$a.xlsx', 'c/a.csv')
    for (const word of ['c', 'c/*', 'c/**', 'c/**/*.csv']) expect(named(word)).toEqual(only('c/a.csv'))
    expect(named('c/.a*')).toEqual(only('c/.a.csv'))
  })

  test('nothing for a folder without files', () => {
    mkdirSync(join(root, 'c'))
    expect(named('c')).toEqual(only())
  })

  test('no link, pipe, or device in a folder', () => {
    make('outside.csv', 'c/a.csv')
    symlinkSync('..', join(root, 'c/up'))
    symlinkSync('../outside.csv', join(root, 'c/b.csv'))
    symlinkSync('c', join(root, 'linked'))
    expect(named('c')).toEqual({
      paths: ['c/a.csv'],
      leftOut: [{ folder: 'c', others: [], notFiles: ['b.csv', 'up'] }],
    })
    expect(named('c/**/*.csv')).toEqual(only('c/a.csv', 'c/b.csv'))
    expect(named('linked').paths).toEqual(['linked/a.csv'])
  })

  test('a folder where a folder is no collection of files', () => {
    make('c/a.yaml', 'd/a.yaml')
    expect(named('c', null)).toEqual(only('c'))
    expect(named('*', null)).toEqual(only('c', 'd'))
  })
})

describe('a pattern', () => {
  test('matches files, and folders with all in them', () => {
    make('c/b.csv', 'c/a.csv', 'c/essay.pdf', 'c/zoe/x.csv', 'd/a.csv')
    expect(named('c/*.csv')).toEqual(only('c/a.csv', 'c/b.csv'))
    expect(named('?/a.csv')).toEqual(only('c/a.csv', 'd/a.csv'))
    expect(named('*/z*')).toEqual(only('c/zoe/x.csv'))
    expect(named('[cd]/*.*')).toEqual(only('c/a.csv', 'c/b.csv', 'c/essay.pdf', 'd/a.csv'))
    expect(named('**/a.csv')).toEqual(only('c/a.csv', 'd/a.csv'))
    expect(named('c/../d/*.csv')).toEqual(only('c/../d/a.csv'))
  })

  test('that matches nothing is an error', () => {
    make('c/a.csv')
    for (const word of ['c/*.tsv', 'd/*.csv', 'c/a.csv/*', 'c/*/a.csv']) {
      expect(() => named(word), word).toThrow('No file matches this pattern')
    }
  })

  test('means the same on Windows, where a backslash separates folders', async () => {
    make('c/a.csv', 'c/b.csv', 'c/zoe/x.csv')
    vi.resetModules()
    vi.doMock('node:path', () => win32)
    const { filesNamed: onWindows } = await import('../../src/reading/named-files.ts')
    vi.doUnmock('node:path')
    expect(named('c\\*.csv', isTable, onWindows)).toEqual(only('c/a.csv', 'c/b.csv'))
    expect(named('c\\**\\*.csv', isTable, onWindows)).toEqual(only('c/a.csv', 'c/b.csv', 'c/zoe/x.csv'))
    expect(named('c/*.csv', isTable, onWindows)).toEqual(only('c/a.csv', 'c/b.csv'))
    const whole = join(root, 'c').replaceAll('/', '\\')
    expect(onWindows(`${whole}\\a*.csv`, isTable).paths).toEqual([join(root, 'c/a.csv')])
    expect(onWindows('\\\\?\\C:\\missing.csv', isTable)).toEqual({ ...only('\\\\?\\C:\\missing.csv'), leftOut: [] })
    expect(() => onWindows('Z:\\c\\*.csv', isTable)).toThrow('No file matches this pattern')
  })
})

test('a folder of too many levels is an error', () => {
  make(`${'a/'.repeat(40)}a.csv`)
  expect(() => named('a')).toThrow('It is more than 32 folders deep')
})

test('so is a folder with too many entries, counted for the whole word', () => {
  const folders = Array.from({ length: 600 }, (_, index) => `c/${index}`)
  for (const folder of folders) mkdirSync(join(root, folder), { recursive: true })
  make('c/0/a.csv')
  expect(named('c').paths).toEqual(['c/0/a.csv'])
  // The second star lists the 600 folders once for each of them.
  expect(() => named('c/*/../*/a.csv')).toThrow('More than 50,000 files and folders are there')
})
