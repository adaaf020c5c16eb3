import type { Analysis } from '../../../analysis/results.ts'
import { isNegated } from '../../../model/dataset.ts'
import type { Framework } from '../../../model/framework.ts'
import { series } from '../../../rendering/words.ts'

/** The most cases, sets, or models named in the text; the others are counted. */
const TOLD = 4

/** The words for the cases and the outcome. */
export interface Words {
  readonly noun: string
  /** As a clause: "a back channel was opened". */
  readonly happened: string
  /** Is this only a prediction? */
  readonly predicted: boolean
}

export function wordsFor({ subject: { outcome, source, predicted } }: Analysis, framework: Framework | null): Words {
  if (framework === null) return { noun: 'case', happened: `${outcome} is present`, predicted }
  const met = framework.outcome.wording[isNegated(outcome) ? 'not-met' : 'met']
  const label = framework.codings.find(({ id }) => id === source)?.label ?? source
  return { noun: 'episode', happened: predicted ? `${label} predicts that ${met}` : met, predicted }
}

/** The first names, and how many more there are. */
export function told(names: readonly string[]): string {
  const shown = names.slice(0, TOLD)
  return series([...shown, ...(names.length > shown.length ? [`${names.length - shown.length} more`] : [])])
}
