import type { Block } from '../../rendering/document/document.ts'
import { tone } from '../../rendering/document/document.ts'
import type { AssessmentView } from './view.ts'
import { verdictOf } from './wording.ts'

/**
 * The source's own answer about the episode, and the case file's note on it. Left out for a what-if, which has other
 * answers.
 */
export function ownConclusion({ assessment: { scenario } }: AssessmentView): readonly Block[] {
  if (scenario === null || scenario.conclusion === null || scenario.replaced.length > 0) return []
  const { conclusion, comment } = scenario
  return [
    { kind: 'paragraph', text: [tone(conclusion, 'strong')], introduces: comment !== null },
    ...(comment === null ? [] : [{ kind: 'paragraph', text: [tone('Note: ', 'muted'), comment] } as const]),
  ]
}

/** What the source expects to follow. */
export function ownOutlook({ assessment: { scenario } }: AssessmentView): readonly Block[] {
  if (scenario === null || scenario.outlook === null || scenario.replaced.length > 0) return []
  return [{ kind: 'paragraph', text: [scenario.outlook] }]
}

/** Warnings that belong to the verdict; empty while several verdicts are possible. */
export function cautions({ framework, assessment: { channel } }: AssessmentView): readonly string[] {
  return channel === null ? [] : verdictOf(framework, channel).cautions
}
