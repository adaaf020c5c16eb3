import type { Condition, Framework } from '../../model/framework.ts'
import { UNKNOWN } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import { type Block, type Document, item, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, percent, series, uncapitalized } from '../../rendering/words.ts'
import { answerLabel, basisOf, codingLabel, verdictLine } from '../assessment/wording.ts'
import { comparedColumns } from './columns.ts'
import { type Side, sidesOf } from './side.ts'
import type { ComparisonView } from './view.ts'

/** Side by side: what agrees, what differs, why each code was chosen, what follows from it, and what happened. */
export function comparisonDocument(view: ComparisonView): Document {
  const { framework, comparison } = view
  const sides = sidesOf(view)
  const bullets = (items: readonly ListItem[]): Block => ({ kind: 'list', ordered: false, items })
  return [
    { kind: 'title', text: titleOf(sides), answer: [] },
    {
      kind: 'paragraph',
      text: [
        `Coded from ${codingLabel(framework, comparison.coding)}. `,
        nearness(view),
        ...agreement(framework, sides),
      ],
    },
    comparedColumns(framework, comparison, sides),
    ...framework.conditions.flatMap((condition): readonly Block[] => [
      { kind: 'heading', text: condition.label, aside: null },
      bullets(sides.map((side) => codeItem(framework, condition, side))),
    ]),
    { kind: 'heading', text: 'What the framework indicates', aside: null },
    bullets(
      sides.map(({ brief, indication }) => item(tone(brief, 'strong'), `: “${verdictLine(framework, indication)}.”`)),
    ),
    { kind: 'heading', text: 'What happened', aside: null },
    bullets(sides.flatMap((side) => happened(framework, side))),
  ]
}

function titleOf(sides: readonly Side[]): string {
  const names = sides.map(({ name }) => name)
  return names.length === 2 ? names.join(' and ') : series(names)
}

/** Of two sides, in a sentence; of more, the table says it. */
function nearness({ framework, comparison: { others, given } }: ComparisonView): string {
  const [only, ...more] = [...others, ...(given === null ? [] : [given])]
  if (only === undefined || more.length > 0) return ''
  const { similarity, sameConfiguration, open } = only
  if (similarity === null) return 'No condition is answered in both. '
  const pattern = sameConfiguration ? 'the same pattern' : 'a different pattern'
  const basis = basisOf(framework, framework.conditions.length - open.length)
  return `${percent(similarity)} similar${basis === null ? '' : ` ${basis}`}, with ${pattern} of conditions. `
}

/** The conditions on which all sides agree, and those on which some differ. */
function agreement({ conditions }: Framework, sides: readonly Side[]): Rich {
  const answersTo = ({ id }: Condition): readonly string[] => sides.map(({ answers }) => answers[id] ?? UNKNOWN)
  const known = (condition: Condition): ReadonlySet<string> =>
    new Set(answersTo(condition).filter((answer) => answer !== UNKNOWN))
  const names = (wanted: (condition: Condition) => boolean): string =>
    series(conditions.filter(wanted).map(({ label }) => uncapitalized(label)))
  const alike = names((condition) => known(condition).size === 1 && !answersTo(condition).includes(UNKNOWN))
  const apart = names((condition) => known(condition).size > 1)
  return [
    alike === '' ? '' : `They ${sides.length > 2 ? 'all ' : ''}agree on ${alike}. `,
    apart === '' ? '' : `They differ on ${apart}.`,
  ]
}

/** The answer with its rationale; for answers of one’s own, with what it means. */
function codeItem(framework: Framework, condition: Condition, side: Side): ListItem {
  const answer = side.answers[condition.id]
  const code = side.code(condition.id)
  const meaning = side.row === null && answer !== undefined ? condition.anchors[answer]?.text : code?.rationale
  const title: Rich = [tone(`${side.brief}: ${answerLabel(framework, answer)}`, 'strong'), `. ${meaning ?? ''}`]
  const dispute = code?.dispute
  if (dispute == null) return { title, lines: [] }
  const by = dispute.by === null ? '' : ` (${dispute.by})`
  return {
    title,
    lines: [[tone(`Disputed, ${answerLabel(framework, dispute.answer)}`, 'warning'), `${by}: ${dispute.argument}`]],
  }
}

/** Nothing for answers of one’s own. */
function happened(framework: Framework, { row, name }: Side): readonly ListItem[] {
  if (row === null) return []
  const { state, answer } = row.outcome
  return [
    {
      title: [tone(name, 'strong'), tone(` (${episodeId(row)})`, 'muted'), `: ${row.result}`],
      lines: [[capitalized(framework.outcome.wording[state]), ` (${answerLabel(framework, answer)}).`]],
    },
  ]
}
