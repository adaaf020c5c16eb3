import { Parser } from 'saxen'
import { damaged, tooLarge } from './unreadable.ts'

/** The value of an attribute. `:id` matches any prefix, such as `r:id`. */
export type Attributes = (name: string) => string | undefined

/** Names have no prefix. `parent` is '' for the root. */
export interface Handlers {
  readonly open?: (name: string, parent: string, attributes: Attributes) => void
  readonly text?: (text: string, name: string, parent: string) => void
  readonly close?: (name: string, parent: string) => void
}

/** Real parts have about 10. */
const MAX_DEPTH = 100
/** Longer than any text that Excel permits in a cell, even if each character is an entity. */
const MAX_TEXT = 1_000_000

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
])

/**
 * Reads a part of a workbook from beginning to end. Refuses a document type, as the format requires, so that no entity
 * can expand to more than one character. Parser warnings count as errors.
 */
export function scanXml(part: string, bytes: Uint8Array, handlers: Handlers): void {
  const names: string[] = []
  const at = (place: number) => names.at(place) ?? ''
  const refuse = () => {
    throw damaged(`${part} is not well-formed XML`)
  }
  const text = (content: string) => handlers.text?.(content, at(-1), at(-2))
  new Parser()
    .on('error', refuse)
    .on('warn', refuse)
    .on('attention', () => {
      throw damaged(`${part} has a document type`)
    })
    .on('openTag', (tag, attributes) => {
      if (names.length === MAX_DEPTH) throw tooLarge(`${part} is nested too deeply`)
      const name = localName(tag)
      handlers.open?.(name, at(-1), (wanted) => attributeOf(part, attributes(), wanted))
      names.push(name)
    })
    .on('closeTag', () => {
      const name = names.pop() ?? ''
      handlers.close?.(name, at(-1))
    })
    .on('text', (content) => text(decodeEntities(part, content)))
    .on('cdata', text)
    .parse(decode(part, bytes))
}

/** True and 1 are the same. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function attributeOf(part: string, all: Readonly<Record<string, string>>, wanted: string): string | undefined {
  const name = wanted.startsWith(':') ? Object.keys(all).find((key) => key.endsWith(wanted)) : wanted
  const value = name === undefined ? undefined : all[name]
  return value === undefined ? undefined : decodeEntities(part, value)
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Decodes entities itself, because the parser garbles numbers above FFFF and keeps unknown names. */
function decodeEntities(part: string, text: string): string {
  if (text.length > MAX_TEXT) throw tooLarge(`${part} has a very long text`)
  if (!text.includes('&')) return text
  return text.replace(/&[^;&]{0,12};?/g, (entity) => {
    const character = ENTITIES.get(entity) ?? numberedCharacter(entity)
    if (character === null) throw damaged(`${part} has an unknown entity`)
    return character
  })
}

function numberedCharacter(entity: string): string | null {
  const [, decimal, hexadecimal = ''] = /^&#(?:(\d+)|x([\da-f]+));$/i.exec(entity) ?? []
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null
}

function decode(part: string, bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw damaged(`${part} is not UTF-8 text`)
  }
}
