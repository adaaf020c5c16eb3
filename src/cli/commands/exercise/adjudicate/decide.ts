import type { WrittenRuling } from '../../../../reading/rulings.ts'
import { ValueError } from '../../../errors.ts'

/** `UNIT.QUESTION=ANSWER: REASON`. An id of an episode has no dot, and an answer no colon. */
const FORM = /^([^=.]+)\.([^=.]+)=([^=:]+):(.*)$/s

/** The parts of a decision. Throws a ValueError if one is missing. */
export function parseDecision(text: string): WrittenRuling {
  const [, unit, question, answer, reason] = FORM.exec(text)?.map((part) => part.trim()) ?? []
  if (unit && question && answer && reason) return { unit, question, answer, reason }
  throw new ValueError(
    'It must be UNIT.QUESTION=ANSWER: REASON, as in --decide "B.outcome=yes: The envoys were secret."',
  )
}
