import { CONTROLS, INVISIBLES, SURROGATES } from '../model/characters.ts'
import { isAddress } from './address.ts'

/** Characters that must never reach a terminal raw. */
const UNSAFE = new RegExp(`[${CONTROLS}${SURROGATES}${INVISIBLES}]`, 'gu')
const UNSAFE_BUT_BREAKS = new RegExp(`(?!\n)${UNSAFE.source}`, 'gu')

const ASCII: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '…': '...',
  '→': '->',
  '·': '-',
  '█': '#',
  '━': '=',
  '↑': '+',
  '↓': '-',
  '•': '*',
  '×': 'x',
  '≥': '>=',
  '±': '+-',
  '\u00a0': ' ',
}

/** Each UTF-16 unit as `\u001b`: readable, and valid inside a JSON string. */
export function asEscape(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`
  }).join('')
}

/** One line of text for people. White space is folded, and unsafe characters are shown as `\u001b`. */
export function printable(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(UNSAFE, asEscape)
}

/** `printable`, with ASCII punctuation if requested. */
export function shown(text: string, ascii: boolean): string {
  return ascii ? asciiPunctuation(printable(text)) : printable(text)
}

/** A message of several lines that is already laid out. Line breaks and spaces stay. */
export function printableMessage(text: string): string {
  return text.replace(UNSAFE_BUT_BREAKS, asEscape)
}

/** A source line. Its columns must not move, so a tab becomes one space. */
export function printableLine(text: string): string {
  return text.replaceAll('\t', ' ').replace(UNSAFE, '\ufffd')
}

/** A value as indented JSON that ends with a newline. Unsafe characters are escaped, so it is still the same JSON. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2).replace(UNSAFE_BUT_BREAKS, asEscape)}\n`
}

/**
 * JSON text from elsewhere, on one line. Unsafe characters in strings are escaped; white space between them is folded.
 */
export function oneLineJson(text: string): string {
  return /[^ -~]/.test(text) ? text.replace(/[\t\r\n]/g, ' ').replace(UNSAFE, asEscape) : text
}

/** A value as JSON on one line, as safe as `toJson`. */
export function toJsonLine(value: unknown): string {
  return oneLineJson(JSON.stringify(value))
}

/** One value on each line, as safe as `toJson`. */
export function toNdjson(values: readonly object[]): string {
  return values.map((value) => `${toJsonLine(value)}\n`).join('')
}

/**
 * A cell of CSV (RFC 4180). An apostrophe marks a cell as text if a spreadsheet would run it as a formula (CWE-1236).
 */
export function csvCell(text: string, delimiter = ','): string {
  const safe = text
    .replace(/\r\n?/g, '\n')
    .replace(UNSAFE_BUT_BREAKS, (character) => (character === '\t' ? character : asEscape(character)))
  const inert = isFormula(safe) ? `'${safe}` : safe
  // A spreadsheet may split cells at a different sign and run the text after it.
  return inert.includes(delimiter) || /[,;\t"\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** Would a spreadsheet run this text as a formula? It does not run a number with a sign. */
export function isFormula(text: string): boolean {
  return /^[=+\-@＝＋－＠\t\n]/.test(text) && !/^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text)
}

/** Text escaped so that Markdown (with HTML and tables) shows it as it is. */
export function markdownText(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]|~]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/(https?):\/\//g, '$1&#58;//')
}

/**
 * A web address as a Markdown link that shows it. An escape would be a part of the address there, so there is none,
 * except where the address has something that reads as an entity, such as `&copy;`.
 */
export function markdownAddress(text: string): string {
  return isAddress(text) ? `<${text.replace(/&(?=#?\w+;)/g, '&amp;')}>` : markdownText(text)
}

/** Typographic punctuation as ASCII; letters stay. */
function asciiPunctuation(text: string): string {
  return text.replace(/[–—−‘’“”…→↑↓·•━█×≥±\u00a0]/g, (character) => ASCII[character] ?? character)
}
