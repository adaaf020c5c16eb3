import type { Author, SourceKind } from '../../model/source.ts'
import { printable } from '../../rendering/escape.ts'
import { placed, type Work } from './work.ts'

const NUMBERS = ['volume', 'number', 'pages'] as const
type Numbering = (typeof NUMBERS)[number]

/** How a kind of work is written: the type of its entry, and the names of the fields that differ between types. */
interface Entry {
  readonly type: string
  readonly container: string
  readonly publisher: string
  /** The numbers that have their own field. The others are written in words after the container. */
  readonly numbers: readonly Numbering[]
  /** Fields with a fixed text. */
  readonly fixed?: Readonly<Record<string, string>>
}

type Entries = Readonly<Record<SourceKind, Entry>>

const MISC: Entry = { type: 'misc', container: 'howpublished', publisher: 'organization', numbers: [] }

const PAPER: Entry = { type: 'article', container: 'journaltitle', publisher: 'note', numbers: NUMBERS }

/** The types and fields of biblatex (biblatex manual 3.19, sections 2.1 and 2.2). */
const BIBLATEX: Entries = {
  book: { type: 'book', container: 'maintitle', publisher: 'publisher', numbers: NUMBERS },
  // An @incollection would need an editor.
  chapter: { type: 'inbook', container: 'booktitle', publisher: 'publisher', numbers: NUMBERS },
  article: PAPER,
  magazine: { ...PAPER, fixed: { entrysubtype: 'magazine' } },
  newspaper: { ...PAPER, fixed: { entrysubtype: 'newspaper' } },
  archive: MISC,
  report: {
    type: 'report',
    container: 'note',
    publisher: 'institution',
    numbers: ['number', 'pages'],
    fixed: { type: 'Report' },
  },
  speech: MISC,
  law: MISC,
  thesis: {
    type: 'thesis',
    container: 'note',
    publisher: 'institution',
    numbers: ['pages'],
    fixed: { type: 'Thesis' },
  },
  web: { type: 'online', container: 'note', publisher: 'organization', numbers: [] },
}

const BIBTEX_MISC: Entry = { type: 'misc', container: 'note', publisher: 'howpublished', numbers: [] }

const BIBTEX_PAPER: Entry = { type: 'article', container: 'journal', publisher: 'note', numbers: NUMBERS }

/** The types and fields of BibTeX's standard styles (Patashnik, BibTeXing, 1988). */
const BIBTEX: Entries = {
  book: { type: 'book', container: 'series', publisher: 'publisher', numbers: ['volume', 'number'] },
  chapter: { type: 'incollection', container: 'booktitle', publisher: 'publisher', numbers: NUMBERS },
  article: BIBTEX_PAPER,
  magazine: BIBTEX_PAPER,
  newspaper: BIBTEX_PAPER,
  archive: BIBTEX_MISC,
  report: {
    type: 'techreport',
    container: 'note',
    publisher: 'institution',
    numbers: ['number'],
    fixed: { type: 'Report' },
  },
  speech: BIBTEX_MISC,
  law: BIBTEX_MISC,
  thesis: BIBTEX_MISC,
  web: BIBTEX_MISC,
}

/** The works for biber and biblatex, in UTF-8. Dates are EDTF, which biblatex reads as it is. */
export function toBiblatex(works: readonly Work[]): string {
  return printed(works, BIBLATEX, ({ date, year }) => [['date', date ?? String(year)]])
}

/** The works for BibTeX, in UTF-8. It has no field for a day, and no way to mark an approximate date. */
export function toBibtex(works: readonly Work[]): string {
  return printed(works, BIBTEX, ({ date, year }) => {
    const [start = '', end] = (date ?? String(year)).split('/')
    const [first = '', month] = start.replace(/[~?]$/, '').split('-')
    return [
      ['year', first],
      ...(month === undefined || end !== undefined ? [] : [['month', MONTHS[Number(month)]!] as const]),
    ]
  })
}

/** BibTeX's own names of the months, written without braces. */
const MONTHS = ['', 'jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

type Field = readonly [name: string, value: string]

function printed(works: readonly Work[], entries: Entries, dateOf: (work: Work) => readonly Field[]): string {
  return works.map((work) => entry(entryFor(work, entries), placed(work), dateOf(work))).join('\n')
}

/** The entry for a kind of work. A work that lacks a required field gets an entry without required fields. */
function entryFor({ kind, container, url }: Work, entries: Entries): Entry {
  const isWhole = kind === 'chapter' ? container !== null : kind !== 'web' || url !== null
  return isWhole ? entries[kind] : entries.archive
}

function entry({ type, container, publisher, numbers, fixed = {} }: Entry, work: Work, date: readonly Field[]): string {
  const fields: readonly Field[] = [
    ['author', work.authors.map(name).join(' and ')],
    // Braces, so that a style keeps the capitals.
    ['title', `{${latex(work.title)}}`],
    ...Object.entries(fixed),
    ...text(container, containerOf(work, numbers)),
    ...numbers.flatMap((name) => text(name, name === 'pages' ? withDashes(work.pages) : work[name])),
    ...text(publisher, work.publisher),
    ...date,
    // Not escaped, because this field is read verbatim.
    ...(work.url === null ? [] : ([['url', work.url]] as const)),
  ]
  const lines = fields.map(([key, value]) => `  ${key} = ${key === 'month' ? value : `{${value}}`},\n`)
  return `@${type}{${work.id},\n${lines.join('')}}\n`
}

/** The container, followed by the numbers without their own field. */
function containerOf(work: Work, numbers: readonly Numbering[]): string | null {
  const page = /[-–,]/.test(work.pages ?? '') ? 'pp.' : 'p.'
  const words: Readonly<Record<Numbering, string>> = { volume: 'vol.', number: 'no.', pages: page }
  const rest = NUMBERS.filter((name) => !numbers.includes(name) && work[name] !== null)
  const parts = [
    ...(work.container === null ? [] : [work.container]),
    ...rest.map((name) => `${words[name]} ${work[name]}`),
  ]
  return parts.length === 0 ? null : parts.join(', ')
}

function withDashes(pages: string | null): string | null {
  return pages?.replace(/(\d)[-–](\d)/g, '$1--$2') ?? null
}

function text(key: string, value: string | null): readonly Field[] {
  return value === null ? [] : [[key, latex(value)]]
}

/** `Kissinger, Henry`, `Biden, Jr., Joseph R.`. A group is in braces, so that it is not taken for a person. */
function name(author: Author): string {
  if ('body' in author) return `{${latex(author.body)}}`
  const { family, given } = author
  if (given === null) return `{${latex(family)}}`
  const [own = '', ...suffix] = given.split(', ').map(whole)
  return [whole(family), ...suffix, own].join(', ')
}

/** A part of a name, in braces if BibTeX would read it as several. */
function whole(part: string): string {
  return /,|\band\b/i.test(part) ? `{${latex(part)}}` : latex(part)
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Braces are counted even after a backslash.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

function latex(value: string): string {
  return printable(value).replace(/[\\~^#$%&_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`)
}
