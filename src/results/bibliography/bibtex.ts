import type { Author, SourceKind } from '../../model/source.ts'
import { printable } from '../../rendering/escape.ts'
import type { Work } from './work.ts'

/** How a kind of work is written: the type of its entry, and the names of the fields that differ between types. */
interface Entry {
  readonly type: string
  readonly container: string
  readonly publisher: string
  /** Fields with a fixed text. */
  readonly fixed?: Readonly<Record<string, string>>
}

type Entries = Readonly<Record<SourceKind, Entry>>

const MISC: Entry = { type: 'misc', container: 'note', publisher: 'howpublished' }

/** The types and fields of biblatex (biblatex manual 3.19, sections 2.1 and 2.2). */
const BIBLATEX: Entries = {
  book: { type: 'book', container: 'maintitle', publisher: 'publisher' },
  chapter: { type: 'incollection', container: 'booktitle', publisher: 'publisher' },
  article: { type: 'article', container: 'journaltitle', publisher: 'note' },
  newspaper: {
    type: 'article',
    container: 'journaltitle',
    publisher: 'note',
    fixed: { entrysubtype: 'newspaper' },
  },
  archive: { ...MISC, container: 'howpublished', publisher: 'organization' },
  report: { type: 'report', container: 'note', publisher: 'institution', fixed: { type: 'Report' } },
  speech: { ...MISC, container: 'howpublished', publisher: 'organization' },
  law: { ...MISC, container: 'howpublished', publisher: 'organization' },
  thesis: { type: 'thesis', container: 'note', publisher: 'institution', fixed: { type: 'Thesis' } },
  web: { type: 'online', container: 'note', publisher: 'organization' },
}

/** The types and fields of BibTeX's standard styles (Patashnik, BibTeXing, 1988). */
const BIBTEX: Entries = {
  book: { type: 'book', container: 'series', publisher: 'publisher' },
  chapter: { type: 'incollection', container: 'booktitle', publisher: 'publisher' },
  article: { type: 'article', container: 'journal', publisher: 'note' },
  newspaper: { type: 'article', container: 'journal', publisher: 'note' },
  archive: MISC,
  report: { type: 'techreport', container: 'note', publisher: 'institution', fixed: { type: 'Report' } },
  speech: MISC,
  law: MISC,
  thesis: { type: 'misc', container: 'note', publisher: 'howpublished' },
  web: MISC,
}

/** The works for biber and biblatex, in UTF-8. Dates are EDTF, which biblatex reads as it is. */
export function toBiblatex(works: readonly Work[]): string {
  return works.map((work) => entry(biblatexEntry(work), work, [['date', work.date ?? String(work.year)]])).join('\n')
}

/** An online work needs an address, and other types need a publisher. */
function biblatexEntry({ kind, url, publisher }: Work): Entry {
  const isOnline = kind === 'web' || (kind === 'report' && publisher === null)
  if (isOnline) return url === null ? { ...BIBLATEX.archive } : BIBLATEX.web
  return BIBLATEX[kind]
}

/** The works for BibTeX, in UTF-8, with the year alone where BibTeX has no field for the whole date. */
export function toBibtex(works: readonly Work[]): string {
  return works.map((work) => entry(BIBTEX[work.kind], work, [['year', String(work.year)]])).join('\n')
}

type Field = readonly [name: string, value: string]

function entry({ type, container, publisher, fixed = {} }: Entry, work: Work, date: readonly Field[]): string {
  const fields: readonly Field[] = [
    ['author', work.authors.map(name).join(' and ')],
    // Braces, so that a style keeps the capitals.
    ['title', `{${latex(work.title)}}`],
    ...Object.entries(fixed),
    ...text(container, work.container),
    ...text('volume', work.volume),
    ...text('number', work.number),
    ...text('pages', work.pages?.replace(/(\d)[-–](\d)/g, '$1--$2') ?? null),
    ...text(publisher, work.publisher),
    ...date,
    // Read as it is: nothing in it is a command.
    ...(work.url === null ? [] : ([['url', work.url]] as const)),
  ]
  return `@${type}{${work.id},\n${fields.map(([key, value]) => `  ${key} = {${value}},\n`).join('')}}\n`
}

function text(key: string, value: string | null): readonly Field[] {
  return value === null ? [] : [[key, latex(value)]]
}

/** `Kissinger, Henry`, `Biden, Jr., Joseph R.`; a body in braces, so that it is not taken apart. */
function name(author: Author): string {
  if ('body' in author) return `{${latex(author.body)}}`
  const { family, given } = author
  if (given === null) return `{${latex(family)}}`
  const [own = '', suffix] = given.split(', ').map(latex)
  return [latex(family), ...(suffix === undefined ? [] : [suffix]), own].join(', ')
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function latex(value: string): string {
  return printable(value).replace(/[\\~^#$%&_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`)
}
