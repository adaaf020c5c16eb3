import { OUTCOME } from '../../model/coding-row.ts'
import { type Answer, answersOf, CONDITION_STATES, type Framework, type Scale, UNKNOWN } from '../../model/framework.ts'
import { type Catalog, episodeId } from '../../model/library.ts'
import { UNSETTLED } from '../../model/outcome-rule.ts'
import { years } from '../../rendering/words.ts'
import type { Candidate } from './options.ts'

/** Cases and their episodes. */
export function cases({ episodes }: Catalog): readonly Candidate[] {
  return distinct(
    episodes.flatMap((episode) => [
      { word: episode.case, description: episode.president },
      { word: episodeId(episode), description: `${episode.title}, ${years(episode.from, episode.until)}` },
    ]),
  )
}

/** Cases, their episodes, and open exercises. */
export function casesAndExercises(catalog: Catalog): readonly Candidate[] {
  return [...cases(catalog), ...catalog.exercises.map(({ id, title }) => ({ word: id, description: title }))]
}

export function codings({ framework }: Catalog): readonly Candidate[] {
  return framework.codings.map(described)
}

/** The conditions, and the outcome under its id. */
export function scales({ framework: { conditions, outcome } }: Catalog): readonly Candidate[] {
  return [...conditions.map(described), described({ id: OUTCOME, label: outcome.label })]
}

export function parties({ episodes }: Catalog): readonly Candidate[] {
  return distinct(episodes.map(({ party }) => bare(party)))
}

/** Those of cases and of open exercises. */
export function presidents({ episodes, exercises }: Catalog): readonly Candidate[] {
  return distinct([...episodes, ...exercises].map(({ president }) => bare(president)))
}

/** The tests of the rule for the outcome, each with its values: `directed=yes`. */
export function tests({ framework: { outcome } }: Catalog): readonly Candidate[] {
  return (outcome.rule?.tests ?? []).flatMap(({ id, values }) => [
    ...Object.entries(values).map(([value, { text }]) => ({ word: `${id}=${value}`, description: text })),
    { word: `${id}=${UNSETTLED}`, description: 'Not settled' },
  ])
}

/** Headlines and verdicts. */
export function verdicts({ framework: { headlines, verdicts: all } }: Catalog): readonly Candidate[] {
  return distinct([
    ...Object.entries(headlines).map(([word, description]) => ({ word, description })),
    ...all.map(described),
  ])
}

/** Answers on the outcome. */
export function outcomes({ framework }: Catalog): readonly Candidate[] {
  return answersTo(framework.outcome, framework)
}

/** Answers on the outcome, and the states they belong to. */
export function outcomesAndStates(catalog: Catalog): readonly Candidate[] {
  return distinct([...outcomes(catalog), ...CONDITION_STATES.map(bare)])
}

export function answersTo(scale: Pick<Scale, 'anchors'>, framework: Framework): readonly Candidate[] {
  const describe = (answer: Answer): string => `${framework.answers[answer]}: ${scale.anchors[answer]?.text}`
  const answers = answersOf(framework).map((word) => ({ word, description: describe(word) }))
  return [...answers, { word: UNKNOWN, description: 'Not known' }]
}

export function bare(word: string): Candidate {
  return { word, description: '' }
}

function described({ id, label }: { readonly id: string; readonly label: string }): Candidate {
  return { word: id, description: label }
}

/** The first candidate for each word. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  const known = new Set<string>()
  return candidates.filter(({ word }) => !known.has(word) && known.add(word))
}
