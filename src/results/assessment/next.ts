import { episodeId } from '../../model/library.ts'
import type { AssessmentView } from './view.ts'

/** What to read next. */
export function furtherReading({ assessment: { precedents }, details }: AssessmentView): string {
  const [first] = precedents
  const show = first === undefined ? 'backroom help answers' : `backroom cases show ${episodeId(first)}`
  return `Next: ${details ? '' : '--details, or '}${show}`
}
