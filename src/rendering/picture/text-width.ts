import { printable } from '../escape.ts'
import { widthOf } from '../wrap.ts'

/** Widths in ems: those of DejaVu Sans, the widest of the usual fonts, rounded up. The first match counts. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\p{Mn}|\p{Me}/u, 0],
  [/[ .,:;|iIjl'·]/u, 0.35],
  [/[frt()[\]/\\-]/u, 0.42],
  [/[!`‘’"“”s]/u, 0.53],
  [/[mwMW@%&~+=<>^#ÆŒæœ…—]/u, 1.05],
  [/[a-z0-9_*?${}–]/u, 0.64],
  [/[A-Z]/u, 0.8],
  [/[\u00a1-\u024f]/u, 0.85],
  [/[\u0370-\u052f]/u, 1.1],
  [/[\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f]/u, 0.85],
]
/** East Asian and pictures, which take two columns on a terminal. */
const WIDE = 1.4
/** Letters of other scripts. */
const OTHER = 1.3

/** A width in ems that the text doesn’t exceed when it is drawn. */
export function emsOf(text: string): number {
  return [...printable(text)].reduce((sum, character) => sum + emsOfCharacter(character), 0)
}

function emsOfCharacter(character: string): number {
  const known = WIDTHS.find(([characters]) => characters.test(character))
  if (known !== undefined) return known[1]
  return widthOf(character) > 1 ? WIDE : OTHER
}

/**
 * The text in lines of this width in ems, broken between words, or inside a word that is longer than a line: after a
 * sign that joins its parts, if there is one.
 */
export function wrappedToEms(text: string, ems: number): readonly string[] {
  const lines: string[] = []
  let rest = printable(text).trim()
  while (rest !== '') {
    const end = lineEnd(rest, ems)
    lines.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return lines
}

/** The signs that join the parts of a long name or expression. */
const JOINTS = /[_*/+-](?=[^_*/+-]*$)/

/** Where a line ends: after the last word that fits, or inside a word that is too long. */
function lineEnd(text: string, ems: number): number {
  const end = fittingEnd(text, ems)
  if (end === text.length || text[end] === ' ') return end
  const space = text.lastIndexOf(' ', end)
  if (space > 0) return space
  const joint = text.slice(0, end).search(JOINTS)
  return joint > 0 ? joint + 1 : end
}

/** How much of the text fits, in code units; at least one character with its accents. */
function fittingEnd(text: string, ems: number): number {
  let [end, width] = [0, 0]
  for (const character of text) {
    width += emsOfCharacter(character)
    if (end > 0 && width > ems && emsOfCharacter(character) > 0) return end
    end += character.length
  }
  return end
}
