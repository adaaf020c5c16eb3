import type { OpenAnswers } from '../classroom/open-answers.ts'
import type { Framework } from '../model/framework.ts'
import { questionLabel } from '../model/question-label.ts'
import { counted, series, uncapitalized } from '../rendering/words.ts'

/** Who has handed in nothing. */
export function nothingFrom(absent: readonly OpenAnswers[]): string {
  if (absent.length === 0) return 'Every coder of the key has handed in something.'
  return `Nothing from ${counted(absent.length, 'coder')}: ${series(absent.map(({ coder }) => coder))}.`
}

/** The heading of those who left something open. */
export function openAnswersOf(partial: readonly OpenAnswers[]): string {
  return `Open answers of ${counted(partial.length, 'coder')}`
}

/** One coder and what is open: `F7WT-G: unit H (opposition)`. */
export function openInWords({ coder, open }: OpenAnswers, framework: Framework): string {
  return `${coder}: ${unitsInWords(open, framework)}`
}

/** Questions about units, by their letters: `unit B (opposition); unit H (determination and opposition)`. */
export function unitsInWords(open: OpenAnswers['open'], framework: Framework): string {
  const label = (scale: string): string => uncapitalized(questionLabel(framework, scale))
  return open.map(({ unit, scales }) => `unit ${unit} (${series(scales.map(label))})`).join('; ')
}
