import { isDownKey, isUpKey, type KeypressEvent } from '@inquirer/core'
import type { Choice } from './asker.ts'

/** The position of the cursor among the choices, and the letters typed to get there. */
export interface Cursor {
  readonly active: number
  readonly typed: string
}

/**
 * Where a key moves the cursor. Arrows, Home, and End move it; a number jumps to that choice. Consecutive letters spell
 * a choice, so that a person can type "mixed". A letter that continues no choice starts over.
 */
export function move({ active, typed }: Cursor, key: KeypressEvent, choices: readonly Choice[]): Cursor {
  const last = choices.length - 1
  if (isUpKey(key)) return { active: Math.max(0, active - 1), typed: '' }
  if (isDownKey(key)) return { active: Math.min(last, active + 1), typed: '' }
  if (key.name === 'home') return { active: 0, typed: '' }
  if (key.name === 'end') return { active: last, typed: '' }
  const letter = lettersIn(key.name ?? '')
  // Answers can have several words, with hyphens or spaces between them.
  if (key.ctrl || letter.length !== 1) return { active, typed }
  const byNumber = Number(letter) - 1
  if (choices[byNumber] !== undefined) return { active: byNumber, typed: '' }
  const spelled = spelledBy(typed + letter, active, choices)
  if (typed !== '' && spelled !== null) return { active: spelled, typed: typed + letter }
  const order = choices.map((_, index) => (active + 1 + index) % choices.length)
  const next = order.find((index) => lettersIn(choices[index]!.label).startsWith(letter))
  return next === undefined ? { active, typed: '' } : { active: next, typed: letter }
}

/** The choice that starts with these letters: an exact match, otherwise the current one, otherwise the first. */
function spelledBy(letters: string, active: number, choices: readonly Choice[]): number | null {
  const labels = choices.map(({ label }) => lettersIn(label))
  const whole = labels.indexOf(letters)
  if (whole !== -1) return whole
  if (labels[active]?.startsWith(letters) === true) return active
  const first = labels.findIndex((label) => label.startsWith(letters))
  return first === -1 ? null : first
}

function lettersIn(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
