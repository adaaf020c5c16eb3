import { scaleIds } from '../../model/coding-row.ts'
import type { Framework } from '../../model/framework.ts'
import { questionLabel } from '../../model/question-label.ts'
import type { Points, Rubric } from '../../model/rubric.ts'
import { capitalized, series, uncapitalized } from '../../rendering/words.ts'

/** What a rubric says, as sentences: what answers earn, what they are compared with, and what chance earns. */
export function rubricInWords(framework: Framework, rubric: Rubric): readonly string[] {
  const groups = new Map<string, { readonly points: Points; readonly labels: string[] }>()
  for (const scale of scaleIds(framework)) {
    const points = rubric.points[scale] ?? rubric.default
    const key = points.same === 0 ? '' : `${points.same} ${points.oneStepOff}`
    const group = groups.get(key) ?? { points, labels: [] }
    group.labels.push(uncapitalized(questionLabel(framework, scale)))
    groups.set(key, group)
  }
  const codings = rubric.codings.map((id) => framework.codings.find((each) => each.id === id)?.label ?? id)
  return [
    ...[...groups.values()].map(({ points, labels }) => `${capitalized(series(labels))}: ${earning(points)}.`),
    codings.length === 1
      ? `Answers are compared with the coding “${codings[0]}”.`
      : `Answers are compared with the codings ${series(codings.map((label) => `“${label}”`))}; the nearest counts.`,
    rubric.base === 'chance'
      ? 'What answers drawn by chance would earn counts as zero.'
      : 'Points are counted from zero; answers by chance are not taken off.',
    rubric.outOf === null
      ? 'A grade is the sum of these points.'
      : `A grade without mistakes is ${rubric.outOf} ${rubric.outOf === 1 ? 'point' : 'points'}.`,
  ]
}

function earning({ same, oneStepOff }: Points): string {
  if (same === 0) return 'no points'
  return `the same answer earns ${same} ${same === 1 ? 'point' : 'points'}, and one step off ${oneStepOff === 0 ? 'nothing' : oneStepOff}`
}
