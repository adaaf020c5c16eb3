import type { Tie } from '../../../../classroom/median.ts'
import type { ClassCoding } from '../../../../model/class-coding.ts'
import { OUTCOME } from '../../../../model/coding-row.ts'
import { oneLineJson } from '../../../../rendering/escape.ts'

/**
 * A coding as the YAML file that `--coding FILE` reads. A comment names both answers of each tie that stays open. Quotes keep the answer `true` a string; in YAML 1.1 also `no`.
 */
export function printClassCoding({ id, label, text, episodes }: ClassCoding, open: readonly Tie[]): string {
  const rows = Object.entries(episodes).map(([episode, { answers, outcome }]) => {
    const codes = [...Object.entries(answers), [OUTCOME, outcome] as const].map(
      ([scale, answer]) => `${quoted(scale)}: ${quoted(answer)}`,
    )
    const ties = open
      .filter(({ unit }) => unit === episode)
      .map(({ scale, between }) => `${scale}: ${between.join(' or ')}`)
    const comment = ties.length === 0 ? '' : ` # ${oneLineJson(ties.join('; '))}`
    return `  ${quoted(episode)}: { ${codes.join(', ')} }${comment}\n`
  })
  return `# backroom assess --coding ${id}.yaml\nlabel: ${quoted(label)}\ntext: ${quoted(text)}\nepisodes:\n${rows.join('')}`
}

/** A text in double quotes. YAML reads it the same way as JSON. */
function quoted(text: string): string {
  return oneLineJson(JSON.stringify(text))
}
