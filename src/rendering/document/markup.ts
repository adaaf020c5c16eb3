import { CONTROLS, INVISIBLES, SURROGATES } from '../../model/characters.ts'
import { asEscape, printable, printableMessage } from '../escape.ts'

const NOT_FOR_SCRIPTS = new RegExp(`[<>&${CONTROLS}${SURROGATES}${INVISIBLES}]`, 'gu')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What would end an element of code, or turn what follows into a comment. */
const ENDS = { script: /<\/script|<!-{2}/i, style: /<\/style|<!-{2}/i } as const

/** HTML that is safe to show. Only `html` creates it, so every text in it is escaped. */
export class Markup {
  readonly #source: string

  private constructor(source: string) {
    this.#source = source
  }

  toString(): string {
    return this.#source
  }

  /** The template’s own text stays as it is. Inserted values are escaped, unless they are markup. */
  static of(template: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
    const parts = template.flatMap((text, index) => [text, index < values.length ? sourceOf(values[index] ?? '') : ''])
    return new Markup(parts.join(''))
  }

  /** Text of several lines for `pre` and `textarea`. Line breaks and spaces stay. */
  static lines(text: string): Markup {
    return new Markup(escaped(printableMessage(text)))
  }

  /** Data for a `script` of type `application/json`. It cannot end its element or start another. */
  static json(value: unknown): Markup {
    return new Markup(JSON.stringify(value).replace(NOT_FOR_SCRIPTS, asEscape))
  }

  /** Our own style sheet or script. It is refused if it could end its element. */
  static code(element: 'script' | 'style', text: string): Markup {
    if (ENDS[element].test(text)) throw new Error('This code would end its own element')
    return new Markup(text)
  }
}

/** `<p>${text}</p>` with the text escaped, for content and for quoted attributes. Lists are joined. */
export const html = Markup.of

export type MarkupValue = string | number | Markup | readonly MarkupValue[]

function sourceOf(value: MarkupValue): string {
  if (typeof value === 'string') return escaped(printable(value))
  if (typeof value === 'number' || value instanceof Markup) return value.toString()
  return value.map(sourceOf).join('')
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}
