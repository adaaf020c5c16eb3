import { clipped } from '../../model/clipped.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import { codes } from './case.ts'
import { itemsAt } from './parts.ts'

const SPAN = '(?:an?|one|two|three|four|five|six|some|several|a few) (?:hour|day|week|month|year)s?'

/** English words that point back to something told before. Other languages are not checked. */
const LEANING = new RegExp(
  [
    '^(?:(?:at|in|on|by|during|after|before|since|soon after|about|of|under|with) )?(?:that|this|these|those|the same)\\b',
    // "She" is the president, in most cases.
    '^(?:they|it|their|its)\\b',
    '^(?:then|afterward|later|meanwhile|earlier|soon afterward|the next|the following)\\b',
    '^(?:in (?:reply|return|answer|response)|by another)\\b',
    `^${SPAN} (?:later|earlier|after (?:that|this|it))\\b`,
  ].join('|'),
  'i',
)

/**
 * A packet shows each item of evidence on a condition by itself and in order of time, so no item can lean on the one
 * above it in the file.
 */
export function evidenceStandsAlone(file: WrittenCase): readonly Problem[] {
  return file.episodes.flatMap((episode, index) =>
    codes(episode, ['episodes', index])
      .filter(({ path }) => path.includes('conditions'))
      .flatMap(({ code, path }) => itemsAt(code.evidence, [...path, 'evidence']))
      .flatMap(({ item: { text }, path }): readonly Problem[] => {
        const [words] = LEANING.exec(text) ?? []
        if (words === undefined) return []
        const message = `"${clipped(text)}" begins with "${words}", which points to another item`
        return [{ code: 'leaning-evidence', message, hint: 'Name what it points to.', path: [...path, 'text'] }]
      }),
  )
}
