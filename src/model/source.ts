export const SOURCE_KINDS = [
  'book',
  'chapter',
  'article',
  'magazine',
  'newspaper',
  'archive',
  'report',
  'speech',
  'law',
  'thesis',
  'web',
] as const
/**
 * What kind of work a source is: a book; a chapter of one; an article in a journal; one in a magazine; a report by a
 * newspaper, agency or broadcaster; a document in an archive or a printed edition of documents; a report by an
 * institution; a speech or statement; a law, treaty or judgment; a thesis; or a page of a website.
 */
export type SourceKind = (typeof SOURCE_KINDS)[number]

interface Person {
  readonly family: string
  /** Null for a person with only one name. */
  readonly given: string | null
}

/** A group that signs as one: an agency, a ministry, a newspaper. */
interface Body {
  readonly body: string
}

export type Author = Person | Body

/** A work that is cited. At least one of `container` and `publisher` is given. */
export interface Source {
  readonly kind: SourceKind
  /** At least one, in the order of the title page. */
  readonly authors: readonly Author[]
  readonly title: string
  /** The work that contains it: the journal, newspaper, book, or volume. */
  readonly container: string | null
  readonly volume: string | null
  /** The number of an issue, a report or a law. */
  readonly number: string | null
  /** As printed: `280` or `52-60`. */
  readonly pages: string | null
  /** The publisher, or the archive that holds it. */
  readonly publisher: string | null
  /** The year printed in the work. */
  readonly year: number
  /** When it was published or written, EDTF. */
  readonly date: string | null
  readonly url: string | null
}

/** An author's name in a sentence: `Henry Kissinger`. */
export function nameOf(author: Author): string {
  if ('body' in author) return author.body
  const { family, given } = author
  if (given === null) return family
  const [own = given, suffix] = given.split(', ')
  return suffix === undefined ? `${own} ${family}` : `${own} ${family}, ${suffix}`
}

/** An author's name in an alphabetical list: `Kissinger, Henry`. */
export function familyFirst(author: Author): string {
  if ('body' in author) return author.body
  return author.given === null ? author.family : `${author.family}, ${author.given}`
}

/** An author's name in a short citation: the family name, or the full name of a body. */
export function shortNameOf(author: Author): string {
  return 'body' in author ? author.body : author.family
}

/** Where it was published: the container if there is one, otherwise the publisher. */
export function publishedIn({ container, publisher }: Source): string {
  return container ?? publisher ?? ''
}
