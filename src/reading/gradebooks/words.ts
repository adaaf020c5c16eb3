import { foldedWords } from '../table/columns.ts'

/** Headings of the column of addresses, in which a roster and a gradebook can differ. */
export const ADDRESSES: readonly string[] = [
  'Email',
  'E-mail',
  'Mail',
  'Email address',
  'E-mail address',
  'E-Mail-Adresse',
  'Dirección de correo',
  'Adreça electrònica',
  'Електронна адреса',
]

/** Tells whether a text has the same words as one of these, without capitals and punctuation. */
export function oneOf(names: readonly string[]): (text: string) => boolean {
  const folded = new Set(names.map(foldedWords))
  return (text) => folded.has(foldedWords(text))
}
