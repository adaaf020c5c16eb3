import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** The fewest columns for text, even on a narrow terminal. */
const MIN_ROOM = 10

/**
 * Text without styles in which each character takes one column: ASCII, accented Latin letters, and the signs that
 * this program writes. Nearly all text is like this. It does not need the Unicode libraries, and loading them
 * would take a third of the time of an assessment.
 */
const PLAIN =
  /^[ -~\u00a1-\u024f\u2013\u2014\u2018-\u201d\u2022\u2026\u2191-\u2193\u2212\u2264\u2265\u2501\u2502\u2584\u2588\u2591\u2592]*$/

/** How many columns a text takes, without styles. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

/**
 * Lines of at most `width` columns (unless a word is longer), broken between words. An expression that is too long,
 * `A*B*C`, is broken behind its stars too. Styles continue on the next line.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(MIN_ROOM, width)
  const broken = text.includes('*') ? breakAtStars(text, room) : text
  return PLAIN.test(text) ? wrapPlain(broken, room) : wrapAnsi(broken, room, { hard: false, trim: true }).split('\n')
}

/** Each piece is as long as it can be, so the spaces between the pieces always become line breaks. */
function breakAtStars(text: string, room: number): string {
  return text
    .split(' ')
    .map((word) => {
      if (widthOf(word) <= room) return word
      const [first = '', ...others] = word.split('*')
      let line = first
      const lines: string[] = []
      for (const factor of others) {
        const longer = `${line}*${factor}`
        // The last star stays at the end of its line.
        if (widthOf(longer) < room) line = longer
        else {
          lines.push(`${line}*`)
          line = factor
        }
      }
      return [...lines, line].join(' ')
    })
    .join(' ')
}

/** The result of `wrapAnsi` for plain text. */
function wrapPlain(text: string, room: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (longer.length > room && line !== '' && word !== '') {
      lines.push(line.trimEnd())
      line = word
    } else line = longer
  }
  return [...lines, line.trimEnd()]
}
