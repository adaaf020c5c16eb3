import * as z from 'zod/mini'
import type { SourceKind } from '../../model/source.ts'
import { URL_HINT } from '../hints.ts'
import { about, date, hinted, oneOf, optional, prose, strict, year } from './primitives.ts'

const KINDS: Readonly<Record<SourceKind, string>> = {
  book: 'A book.',
  chapter: 'A chapter of a book.',
  article: 'An article in a journal.',
  magazine: 'An article in a magazine.',
  newspaper: 'A report by a newspaper, an agency, or a broadcaster.',
  archive: 'A document in an archive, or in a printed edition of documents.',
  report: 'A report by an institution.',
  speech: 'A speech or a statement.',
  law: 'A law, a treaty, or a judgment.',
  thesis: 'A thesis.',
  web: 'A page of a website.',
}

const person = strict({
  family: about(prose, 'The family name.'),
  given: optional(about(prose, 'Given names. A suffix comes after a comma: Joseph R., Jr.')),
})

const author = about(
  z.union([person, strict({ body: about(prose, 'A group that signs as one: an agency, a ministry, a newspaper.') })]),
  'A person, { family, given }, or a group that signs as one, { body }.',
)

/** A number that may be written without quotes. */
const numeral = z.pipe(z.union([z.int(), prose]), z.transform(String))

/** A web address: the characters that RFC 3986 allows, except the apostrophe. */
const address = hinted(
  z.string().check(z.maxLength(500), z.regex(/^https?:\/\/[A-Za-z0-9._~:/?#@!$&()*+,;=%[\]-]+$/)),
  URL_HINT,
)

export const source = about(
  strict({
    kind: about(oneOf(KINDS), 'What kind of work it is.'),
    authors: about(z.array(author).check(z.minLength(1)), 'In the order of the title page.'),
    title: about(prose, 'The title of the work.'),
    container: optional(about(prose, 'What it is part of: the journal, newspaper, book or volume.')),
    volume: optional(about(numeral, 'The volume.')),
    number: optional(about(numeral, 'The number of an issue, a report or a law.')),
    pages: optional(about(numeral, 'As printed: 280, or 52-60.')),
    publisher: optional(about(prose, 'The publisher, or the archive. Optional if there is a container.')),
    year: about(year, 'The year printed in the work.'),
    date: optional(about(date, 'When it was published or written: 1969, 1969-12, or 1969-12-03.')),
    url: optional(about(address, 'The address of the publisher, the archive, or the government itself.')),
  }),
  'A work that is cited.',
)
