import type { CodedOutcome, EpisodeRow, GivenAnswers, Indication } from '../../assessment/assessment.ts'
import type { Code } from '../../model/case.ts'
import type { Answers } from '../../model/framework.ts'
import { episodeName, shortEpisodeName } from '../assessment/wording.ts'
import type { ComparisonView } from './view.ts'

/** One of the things that are compared: an episode, or answers of one’s own. */
export interface Side {
  /** In a title: `Richard Nixon, 1969–72`. */
  readonly name: string
  /** Above a column: `Nixon 1969–72`. */
  readonly brief: string
  readonly answers: Answers
  readonly indication: Omit<Indication, 'degrees'>
  /** Null for answers of one’s own, and so are the two below. */
  readonly row: EpisodeRow | null
  readonly outcome: CodedOutcome | null
  code(condition: string): Code | null
}

/** The first episode, the others, then the answers. */
export function sidesOf({ comparison, caseOf }: ComparisonView): readonly [Side, ...Side[]] {
  const { coding, first, others, given } = comparison
  const toSide = (row: EpisodeRow): Side => ({
    name: episodeName(row),
    brief: shortEpisodeName(row),
    answers: row.answers,
    indication: row,
    row,
    outcome: row.outcome,
    code: (condition) =>
      caseOf(row.case).episodes.find(({ id }) => id === row.episode)?.codings[coding]?.conditions[condition] ?? null,
  })
  return [toSide(first), ...others.map(toSide), ...(given === null ? [] : [givenSide(given)])]
}

function givenSide(given: GivenAnswers): Side {
  return {
    name: 'your answers',
    brief: 'Your answers',
    answers: given.answers,
    indication: given,
    row: null,
    outcome: null,
    code: () => null,
  }
}
