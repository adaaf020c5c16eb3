import stringWidth from 'fast-string-width'
import { wrapAnsi } from 'fast-wrap-ansi'

/** The least room that is left for words, however narrow the terminal. */
const MIN_ROOM = 10

/** Columns that a text takes, styles not counted. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** Lines of at most `width` columns (unless one word is longer), broken between words; styles carry over. */
export function wrap(text: string, width: number): readonly string[] {
  return wrapAnsi(text, Math.max(MIN_ROOM, width), { hard: false, trim: true }).split('\n')
}
