import type { Agreement, ScaleAgreement } from '../../classroom/results.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, type Document, type Rich, titled } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'
import { scaleLabel } from './document.ts'

export interface TallyView {
  readonly framework: Framework
  readonly agreement: Agreement
  /** False for reading aloud: numbers only. */
  readonly bars: boolean
}

/** The length of a bar for 100 %. It is the same for every question, so that bars can be compared. */
const BAR = 20

/** What the class answered, for a projector: a bar and a number for each answer. */
export function tallyDocument({ agreement: { coders, rows, scales }, framework, bars }: TallyView): Document {
  const columns = ['Answer', 'Given', 'Share', ...(bars ? ['Bar'] : [])]
  return [
    titled('Tally', `${counted(coders.length, 'coder')}, ${counted(rows, 'row')}`),
    ...scales.flatMap((scale): readonly Block[] => [
      { kind: 'heading', text: scaleLabel(framework, scale.id), aside: null },
      { kind: 'table', columns, rows: answerRows(framework, scale).map((row) => row.slice(0, columns.length)) },
    ]),
  ]
}

function answerRows({ answers }: Framework, { tally }: ScaleAgreement): readonly (readonly Rich[])[] {
  const counts = Object.values(tally)
  const total = counts.reduce((sum, count) => sum + count, 0)
  return Object.entries(tally).map(([answer, count]) => [
    [answers[answer] ?? 'Not sure'],
    [String(count)],
    [total === 0 ? '' : `${Math.round((count / total) * 100)}%`],
    ['█'.repeat(total === 0 ? 0 : Math.round((count / total) * BAR))],
  ])
}
