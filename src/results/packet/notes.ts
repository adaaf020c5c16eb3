import { minutesFor, wordsIn } from '../../classroom/reading-time.ts'
import type { BlindUnit } from '../../classroom/results.ts'
import type { Framework } from '../../model/framework.ts'
import { counted, series } from '../../rendering/words.ts'

type Evidence = Pick<BlindUnit, 'evidence'>

/** What the brackets in the evidence stand for, with a space after it; empty if there are none. */
export function bracketsNote(units: readonly Evidence[]): string {
  const texts = units.flatMap(({ evidence }) => Object.values(evidence).flat()).map(({ text }) => text)
  const used = ['[date]', '[month]', '[year]'].filter((word) => texts.some((text) => text.includes(word)))
  return used.length === 0
    ? ''
    : `In the evidence, ${series(used)} ${used.length === 1 ? 'replaces' : 'replace'} dates that would give the episode away. `
}

/** The tests that the answers on the outcome count, as a sentence; empty if the framework has none. */
export function outcomeTests({ outcome: { rule } }: Framework): string {
  return rule === null
    ? ''
    : `The tests: ${rule.tests.map(({ question }, index) => `(${index + 1}) ${question}`).join(' ')}`
}

/** How long the evidence on units takes to read: `about 4 minutes`. */
export function readingTime(units: readonly Evidence[]): string {
  return `about ${counted(minutesFor(units.reduce((sum, unit) => sum + wordsIn(unit), 0)), 'minute')}`
}
