import type { Assessment, Tally } from '../../assessment/assessment.ts'
import { type Framework, isPrediction } from '../../model/framework.ts'
import { type Block, item, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, counted, series, uncapitalized } from '../../rendering/words.ts'
import type { AssessmentView } from './view.ts'

/** In how many similar situations the outcome occurred, in one sentence that introduces the table of precedents. */
export function recordLine({ framework, assessment, top }: AssessmentView): readonly Block[] {
  const { configuration, opened, undecided } = assessment.record
  const { words } = framework
  if (configuration === null) return []
  const total = totalOf(assessment)
  const introduces = top > 0
  if (total === 0)
    return [{ kind: 'paragraph', text: [tone('No similar situation is on record.', 'strong')], introduces }]
  if (total === 1) return [{ kind: 'paragraph', text: only(framework, assessment), introduces }]
  const open = undecided.count === 0 ? '' : ` ${capitalized(openPart(undecided.count))}.`
  return [
    {
      kind: 'paragraph',
      text: [
        tone(
          `${capitalized(words.record.met)} in ${opened.count === 0 ? 'none' : opened.count} of ${counted(total, 'similar situation')}.`,
          'strong',
        ),
        open,
        ...(isPrediction(framework, assessment.coding) ? [' These outcomes are predictions.'] : []),
      ],
      introduces,
    },
  ]
}

function only({ outcome, words }: Framework, { record: { opened, notOpened } }: Assessment): Rich {
  const happened =
    opened.count === 1
      ? uncapitalized(words.record.met)
      : outcome.wording[notOpened.count === 1 ? 'not-met' : 'undecided']
  return [tone(`In the only similar situation on record, ${happened}.`, 'strong')]
}

function openPart(count: number): string {
  return count === 1 ? 'one is undecided' : `${count} are undecided`
}

function totalOf({ record: { opened, notOpened, undecided } }: Assessment): number {
  return opened.count + notOpened.count + undecided.count
}

/** The same with the episodes by name. */
export function recordList({ framework, assessment }: AssessmentView): readonly Block[] {
  return [{ kind: 'heading', text: 'How similar situations turned out', aside: null }, body(framework, assessment)]
}

function body({ words }: Framework, assessment: Assessment): Block {
  const { record, conditions, weights } = assessment
  if (record.configuration === null) {
    const open = conditions.filter(
      ({ id, state }) => weights?.[id] !== 0 && (state === 'undecided' || state === 'unknown'),
    ).length
    return {
      kind: 'paragraph',
      text: [
        `${open === 1 ? 'One condition is' : `${open} conditions are`} undecided or unknown, so no situation is the same.`,
      ],
    }
  }
  const total = totalOf(assessment)
  if (total === 0) return { kind: 'paragraph', text: ['No similar situation is on record.'] }
  const lines: readonly [string, Tally][] = [
    [words.record.met, record.opened],
    [words.record['not-met'], record.notOpened],
    [words.record.undecided, record.undecided],
  ]
  return {
    kind: 'list',
    ordered: false,
    items: lines.filter(([, { count }]) => count > 0).map(([text, tally]) => tallyItem(text, tally, total)),
  }
}

function tallyItem(text: string, { count, episodes }: Tally, total: number): ListItem {
  return item(tone(capitalized(text), 'strong'), ` in ${count} of ${total}: ${series(episodes)}.`)
}
