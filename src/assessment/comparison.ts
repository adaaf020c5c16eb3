import { type Answers, type Framework, UNKNOWN } from '../model/framework.ts'
import { type CodedEpisode, episodeId } from '../model/library.ts'
import type { EpisodeComparison, EpisodeRow } from './assessment.ts'
import { indicate } from './degrees.ts'
import { rowOf } from './episodes.ts'
import { sameConfiguration, similarityOf } from './precedents.ts'

/** What is compared: the first episode with everything else. */
interface Sides {
  readonly first: CodedEpisode
  readonly others: readonly CodedEpisode[]
  /** Answers of one's own, one for each condition; null for none. */
  readonly given: Answers | null
}

/** Compares the first episode with each of the others. Throws a RangeError when an episode lacks the coding. */
export function compareEpisodes(
  framework: Framework,
  coding: string,
  { first, others, given }: Sides,
): EpisodeComparison {
  const row = codedRow(framework, first, coding)
  return {
    schemaVersion: 1,
    coding,
    first: row,
    others: others.map((episode) => {
      const other = codedRow(framework, episode, coding)
      return { ...other, ...compareAnswers(framework, row.answers, other.answers) }
    }),
    given: given === null ? null : { ...indicated(framework, given), ...compareAnswers(framework, row.answers, given) },
  }
}

function codedRow(framework: Framework, episode: CodedEpisode, coding: string): EpisodeRow {
  const row = rowOf(framework, episode, coding)
  if (row === null) throw new RangeError(`${episodeId(episode)} lacks the coding "${coding}".`)
  return row
}

function indicated(framework: Framework, answers: Answers) {
  const { headline, channel, possible } = indicate(framework, answers)
  return { answers, headline, channel, possible }
}

function compareAnswers({ conditions }: Framework, first: Answers, other: Answers) {
  const { similarity, differences } = similarityOf(conditions, first, other)
  const ids = conditions.map(({ id }) => id)
  const open = ids.filter((id) => [first, other].some((answers) => (answers[id] ?? UNKNOWN) === UNKNOWN))
  return {
    similarity,
    sameConfiguration: sameConfiguration(conditions, first, other),
    agreements: ids.filter((id) => !open.includes(id) && !differences.some(({ condition }) => condition === id)),
    differences: differences.map(({ condition, answer, precedent, difference }) => ({
      condition,
      first: answer,
      other: precedent,
      difference,
    })),
    open,
  }
}
