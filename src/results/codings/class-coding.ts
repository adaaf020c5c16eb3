import { type Adjudication, adjudicatedCodes, tiesIn } from '../../classroom/adjudication.ts'
import type { MedianCoding, Tie } from '../../classroom/median.ts'
import type { ClassCoding } from '../../model/class-coding.ts'
import { OUTCOME } from '../../model/coding-row.ts'
import type { Ties } from '../../model/ties.ts'
import { oneLineJson } from '../../rendering/escape.ts'
import { counted } from '../../rendering/words.ts'

/** What the coding says of its ties. */
const RULES: Readonly<Record<Ties, string>> = {
  open: 'Where the two middle answers differ, it is unknown.',
  lower: 'Where the two middle answers differ, it is the lower one.',
  upper: 'Where the two middle answers differ, it is the upper one.',
}

const LABEL = 'the class'

/** The median of a class as a coding file. `id` is the name of the file without its extension. */
export function printMedian(id: string, coders: number, median: MedianCoding, ties: Ties): string {
  const text = `The median of ${counted(coders, 'coder')}. ${RULES[ties]}`
  const coding = { id, label: LABEL, text, episodes: median.episodes, rulings: null }
  return printClassCoding(coding, ties === 'open' ? median.ties : [])
}

/** What a class decided as a coding file: its medians where it decided nothing, and every decision with its reason. */
export function printAdjudicated(id: string, adjudication: Adjudication): string {
  const { coders, units, rulings } = adjudication
  const all = units.flatMap(({ unit, questions }) => questions.map((question) => ({ unit, ...question })))
  const decided = all.filter(({ standing }) => standing === 'decided').length
  const open = units.flatMap(({ unit, questions }) => tiesIn(unit, questions))
  const text = `${counted(decided, 'answer')} of ${all.length} decided in class; the others are the median of ${counted(coders, 'coder')}. ${RULES.open}`
  return printClassCoding({ id, label: LABEL, text, episodes: adjudicatedCodes(adjudication), rulings }, open)
}

/**
 * A coding as the YAML file that `--coding FILE` reads. Its first line is a command that reads it. A comment names both answers of each tie that stays open. Quotes
 * keep the answer `true` a string; in YAML 1.1 also `no`.
 *
 * @internal
 */
export function printClassCoding({ id, label, text, episodes, rulings }: ClassCoding, open: readonly Tie[]): string {
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
  const [first] = Object.keys(episodes)
  const example = first === undefined ? '' : `# backroom assess --case ${first} --coding ${id}.yaml\n`
  return `${example}label: ${quoted(label)}\ntext: ${quoted(text)}\nepisodes:\n${rows.join('')}${decisionsOf(rulings)}`
}

function decisionsOf(rulings: ClassCoding['rulings']): string {
  if (rulings === null) return ''
  const rows = rulings.map(({ episode, scale, answer, reason }) => {
    const where = `episode: ${quoted(episode)}, question: ${quoted(scale)}, answer: ${quoted(answer)}`
    return `  - { ${where}, reason: ${quoted(reason)} }\n`
  })
  return `# Of two decisions on one question, the later counts.\ndecisions:${rows.length === 0 ? ' []\n' : `\n${rows.join('')}`}`
}

/** A text in double quotes. YAML reads it the same way as JSON. */
function quoted(text: string): string {
  return oneLineJson(JSON.stringify(text))
}
