import { boundsOf } from '../../model/date.ts'
import type { Framework } from '../../model/framework.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenExercise } from '../schema/exercise.ts'
import { testsAreKnown } from './outcome.ts'
import {
  type At,
  channelsAreWhole,
  conditionsAreKnown,
  datesLieIn,
  impossibleDate,
  initiatorsAreKnown,
  itemsAt,
  nameIsId,
  timelineIsInOrder,
} from './parts.ts'
import { sourcesComeAfter, sourcesMatch } from './sources.ts'

/** Problems in an exercise that no schema can find. `framework` is null when it can't be read. */
export function exerciseProblems(
  name: string,
  value: WrittenExercise,
  framework: Framework | null,
): readonly Problem[] {
  const evidence = Object.entries(value.evidence).flatMap(([condition, items]) =>
    itemsAt(items, ['evidence', condition]),
  )
  const timeline = itemsAt(value.timeline, ['timeline'])
  const citing: readonly At<{ readonly sources: readonly string[] }>[] = [
    ...evidence,
    ...timeline,
    ...itemsAt(value.channels, ['channels']),
    ...itemsAt(value.views, ['views']),
  ]
  return [
    ...nameIsId(name, value.id),
    ...periodIsPossible(value),
    ...datesLieIn({ from: value.from, until: boundsOf(value['evidence-until'])?.last ?? '' }, [
      ...evidence,
      ...timeline,
    ]),
    ...channelsAreWhole(value.channels, ['channels']),
    ...timelineIsInOrder(value.timeline, ['timeline']),
    ...sourcesMatch(value.sources, citing),
    ...sourcesComeAfter(value.sources, [...evidence, ...timeline]),
    ...(framework === null
      ? []
      : [
          ...conditionsAreKnown(value.evidence, ['evidence'], framework),
          ...initiatorsAreKnown(value.channels, ['channels'], framework),
          ...testsAreKnown(value.channels, ['channels'], framework),
        ]),
  ]
}

function periodIsPossible(value: WrittenExercise): readonly Problem[] {
  return (['from', 'evidence-until'] as const)
    .filter((end) => boundsOf(value[end]) === null)
    .map((end) => impossibleDate(value[end], [end]))
}
