import type { ScaleAgreement } from '../../classroom/results.ts'
import type { Framework } from '../../model/framework.ts'
import type { Block, Document, Rich } from '../document/document.ts'
import { counted } from '../words.ts'
import { scaleLabel } from './agreement.ts'
import type { AgreementView } from './view.ts'

/** The longest bar. */
const BAR = 24

/** What the class answered, for a projector: a bar and a number an answer. */
export function tallyDocument({ agreement: { coders, rows, scales }, framework }: AgreementView): Document {
  return [
    { kind: 'title', text: 'Tally', answer: [`${counted(coders.length, 'coder')}, ${counted(rows, 'row')}`] },
    ...scales.flatMap((scale): readonly Block[] => [
      { kind: 'heading', text: scaleLabel(framework, scale.id), aside: null },
      { kind: 'table', columns: ['Answer', 'Given', 'Share', 'Bar'], rows: answerRows(framework, scale) },
    ]),
  ]
}

function answerRows({ answers }: Framework, { tally }: ScaleAgreement): readonly (readonly Rich[])[] {
  const counts = Object.values(tally)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const most = Math.max(1, ...counts)
  return Object.entries(tally).map(([answer, count]) => [
    [answers[answer] ?? 'Not sure'],
    [String(count)],
    [total === 0 ? '' : `${Math.round((count / total) * 100)} %`],
    ['#'.repeat(Math.round((count / most) * BAR))],
  ])
}
