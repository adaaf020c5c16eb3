import { LOW_PRI } from '../../../analysis/measures.ts'
import type { TruthTable } from '../../../analysis/solution-results.ts'
import type { Framework } from '../../../model/framework.ts'
import { item, type ListItem, tone } from '../../../rendering/document/document.ts'
import { counted } from '../../../rendering/words.ts'
import { lowPriRows, recodedRows } from '../truth-table/blocks.ts'
import { idleExclusions } from '../truth-table/idle-exclusions.ts'
import { lowCut } from '../truth-table/low-cut.ts'
import { told } from './words.ts'

/** What a reader must know of the rows before believing what is sufficient. */
export function rowCautions(table: TruthTable, framework: Framework | null): readonly ListItem[] {
  const low = lowPriRows(table).map(({ row }) => String(row))
  const changed = recodedRows(table)
  const cut = lowCut(table.cutoffs)
  const idle = idleExclusions(table)
  const items = [
    cut === null ? null : item(...cut),
    idle === null ? null : item(...idle),
    low.length === 0
      ? null
      : item(
          tone(`${low.length === 1 ? 'Row' : 'Rows'} ${told(low)}`, 'warning'),
          ` of the truth table ${low.length === 1 ? 'speaks' : 'speak'} more against the outcome than for it alone (low PRI). To leave ${low.length === 1 ? 'it' : 'them'} out: --pri-cut ${LOW_PRI}.`,
        ),
    table.excluded.length === 0
      ? null
      : item(
          tone('Coded 0 on request', 'warning'),
          `: ${counted(table.excluded.length, 'row')}${changed.length === 0 ? ', none of them against its cases' : `, against ${changed.length === 1 ? 'its' : 'their'} cases: ${told(changed)}`}.`,
        ),
    inNoRow(table, framework),
  ]
  return items.filter((each) => each !== null)
}

function inNoRow({ dropped }: TruthTable, framework: Framework | null): ListItem | null {
  if (dropped.length === 0) return null
  const are = dropped.length === 1 ? 'is' : 'are'
  return item(
    framework === null
      ? `${counted(dropped.length, 'case')} ${are} in no combination, with a condition at exactly 0.5: ${told(dropped.map((each) => each.case))}.`
      : `${counted(dropped.length, 'episode')}, at exactly 0.5 in a condition, ${are} in no combination.`,
  )
}
