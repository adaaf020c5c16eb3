import type { TiedUnit } from '../classroom/median.ts'
import type { Framework } from '../model/framework.ts'
import { questionLabel } from '../model/question-label.ts'
import type { Ties } from '../model/ties.ts'
import { series, uncapitalized } from '../rendering/words.ts'
import { answerLabel, verdictLine } from '../results/assessment/wording.ts'

/** Of one unit with ties: what they are between, what becomes of them, and whether the verdict depends on them. */
export function tiesInWords(framework: Framework, name: string, { ties, verdicts }: TiedUnit, decide: Ties): string {
  const between = ties.map(({ scale, between: [lower, upper] }) => {
    const question = uncapitalized(questionLabel(framework, scale))
    return `${question} (${answerLabel(framework, lower)} or ${answerLabel(framework, upper)})`
  })
  const taken = decide === 'open' ? 'It stays open.' : `The ${decide} answer counts.`
  return `${name}: the class is split on ${series(between)}. ${taken}${effectOf(framework, verdicts)}`
}

function effectOf(framework: Framework, verdicts: TiedUnit['verdicts']): string {
  const lines = verdicts.map((each) => `“${verdictLine(framework, each)}”`)
  if (lines.length === 0) return ''
  return lines.length === 1
    ? ' The verdict is the same either way.'
    : ` The verdict depends on it: ${series(lines, 'or')}.`
}
