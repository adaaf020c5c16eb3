import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { SOURCE_KINDS, type Source } from '../../src/model/source.ts'
import { toBiblatex } from '../../src/results/bibliography/bibtex.ts'
import { BIBLIOGRAPHY_STYLES } from '../../src/results/bibliography/styles.ts'
import type { Work } from '../../src/results/bibliography/work.ts'
import { fakeIo } from '../support/fake-io.ts'
import { SOURCE } from '../support/library.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-bibliography-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The style of Debian's package citation-style-language-styles. */
const APA = '/usr/share/citation-style-language/styles/apa.csl'

const STYLES = [
  ['bibtex', 'bib'],
  ['biblatex', 'bib'],
  ['csl-json', 'json'],
] as const

const BOOK: Work = {
  ...SOURCE,
  id: 'kissinger-1979',
  authors: [{ family: 'Kissinger', given: 'Henry' }],
  title: 'White House Years',
  publisher: 'Little, Brown',
  year: 1979,
  citedIn: ['nixon'],
}

const pathOf = (style: string, ending: string): string => join(folder, `${style}.${ending}`)

beforeAll(async () => {
  for (const [style, ending] of STYLES) {
    const io = fakeIo({ args: ['cases', 'sources', '--style', style] })
    expect(await main(io)).toBe(0)
    writeFileSync(pathOf(style, ending), io.written.stdout)
    writeFileSync(pathOf(`${style}-book`, ending), await BIBLIOGRAPHY_STYLES[style]([BOOK]))
  }
})

function run(command: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8', cwd: folder })
  return { status, stdout, stderr }
}

/** What biber complains of in a file, after it has read everything. */
function complaints(path: string): readonly string[] {
  const { status, stdout } = run('biber', ['--tool', '--validate-datamodel', '--nolog', path])
  expect({ status, isDone: /INFO - Output to /.test(stdout) }).toEqual({ status: 0, isDone: true })
  return stdout.split('\n').filter((line) => /^(?:WARN|ERROR)/.test(line))
}

describe('biber finds nothing wrong', () => {
  test('with the works of the shipped library', () => {
    expect(complaints(pathOf('biblatex', 'bib'))).toEqual([])
  })

  test('with a work of any kind, whatever is known of it', () => {
    const path = join(folder, 'kinds.bib')
    writeFileSync(path, toBiblatex(works()))
    expect(complaints(path)).toEqual([])
  })

  test('and does find what is wrong', () => {
    const path = join(folder, 'wrong.bib')
    writeFileSync(path, '@misc{a,\n  title = {A},\n  publisher = {P},\n  date = {June 1971},\n}\n')
    const found = complaints(path).join('\n')
    expect(found).toContain("Invalid field 'publisher'")
    expect(found).toMatch(/Invalid (?:format|value).*date/i)
  })
})

/** Works of every kind, with and without each part; no two dates alike in form stand side by side. */
function works(): readonly Work[] {
  const dates = [null, '1971', '1971-07', '1971-07~', '1971-07-09/1971-07-11', '1971?', '1971-07-09', '1971~/1972-03?']
  const parts: Partial<Source> = {
    container: 'The & Container',
    volume: '7',
    number: '2',
    pages: '52-60',
    publisher: 'P {ress',
    url: 'https://example.org/a%20b_c~d#e&f=$1',
  }
  const choices = Object.entries(parts).reduce<readonly Partial<Source>[]>(
    (sets, [name, value]) => sets.flatMap((set) => [set, { ...set, [name]: value }]),
    [{ publisher: null }],
  )
  return SOURCE_KINDS.flatMap((kind) =>
    choices
      .filter(({ container = null, publisher = null }) => container !== null || publisher !== null)
      .map((choice, index) => ({
        ...SOURCE,
        authors: [{ family: 'Biden', given: 'Joseph R., Jr.' }, { body: 'Rivers and Lakes' }],
        title: 'A { b % c # d $ e & f _ g ^ h ~ i \\ j "k" } } l',
        ...choice,
        kind,
        date: dates[index % dates.length] ?? null,
        id: `${kind}-${index}`,
        citedIn: ['a'],
      })),
  )
}

describe.each(STYLES)('pandoc cites from %s', (style, ending) => {
  const cited = (bibliography: string, markdown: string, ...more: readonly string[]) =>
    run('pandoc', ['--citeproc', `--bibliography=${bibliography}`, '--wrap=none', '-t', 'plain', ...more], markdown)
  const book = pathOf(`${style}-book`, ending)

  test('by family name and year', () => {
    const { status, stdout, stderr } = cited(book, 'As he says [@kissinger-1979].', '--csl', APA)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('As he says (Kissinger, 1979).')
    expect(stdout).toMatch(/^Kissinger, H\. \(1979\)\. White House Years\. Little, Brown/m)
  })

  test('in its own style as well', () => {
    expect(cited(book, '[@kissinger-1979]').stdout).toContain('(Kissinger 1979)')
  })

  test('every work of the shipped library, with no warning', () => {
    const { status, stdout, stderr } = cited(pathOf(style, ending), '---\nnocite: "@*"\n---\n\nAll.\n', '--csl', APA)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n\n').length).toBeGreaterThan(300)
    expect(stdout).not.toMatch(/\bn\.d\.|\\/)
  })
})
