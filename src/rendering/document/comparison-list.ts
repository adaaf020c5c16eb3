import {
  type ComparedCell,
  type Comparison,
  type ComparisonColumn,
  type ComparisonRow,
  type Rich,
  SIGNS,
  tone,
} from './document.ts'
import { flow, type Printer, paint } from './printer.ts'

/** A row in up to three lines: its name with its figures, its differences, and the rest. */
export function printComparisonList(block: Comparison, printer: Printer): readonly string[] {
  return [
    ...flow([tone(block.title, 'strong')], printer, 2, 2),
    ...block.rows.flatMap((row) => printRow(row, block, printer)),
  ]
}

interface Labeled {
  readonly column: ComparisonColumn
  readonly cell: ComparedCell
}

function printRow(row: ComparisonRow, { columns, mark }: Comparison, printer: Printer): readonly string[] {
  const cells = columns.map((column, index): Labeled => ({ column, cell: row.cells[index]! }))
  const of = (...kinds: readonly ComparisonColumn['kind'][]): readonly Labeled[] =>
    cells.filter(({ column, cell }) => kinds.includes(column.kind) && (cell.text !== '' || cell.relation !== null))
  const marked = row.marked && mark !== null
  const said = marked && printer.accessible ? [`, ${mark}`] : []
  const lead = marked && !printer.accessible ? paint(['• '], printer) : '  '
  const name = [
    tone(row.name, 'strong'),
    ...of('figures', 'reference')
      .map(plain)
      .flatMap((text) => [`, ${text}`]),
    ...said,
  ]
  const lines = [differences(of('compared'), printer), ...of('plain').map((each): Rich => [plain(each)])]
  return [
    ...flow(name, printer, 0, 4, lead),
    ...lines.filter((line) => line.length > 0).flatMap((line) => flow(line, printer, 4, 6)),
  ]
}

function plain({ column, cell }: Labeled): string {
  return `${column.label}${/\w$/.test(column.label) ? ':' : ''} ${cell.text}`
}

/** Equal answers are left out when there are differences. */
function differences(compared: readonly Labeled[], { accessible }: Printer): Rich {
  const differing = compared.filter(({ cell }) => cell.relation !== 'same')
  if (differing.length === 0) return compared.length === 0 ? [] : ['The same answers']
  const mark = differing.some(({ cell: { text } }) => text.includes(',')) ? ';' : ','
  const parts = differing.flatMap(({ column, cell: { text, relation } }, index): Rich => {
    const related = relation !== null && relation !== 'new'
    const sign = related && !accessible ? SIGNS[relation] : ''
    const said = related && accessible ? ` (${relation})` : ''
    return [`${index === 0 ? '' : `${mark} `}${column.label}: `, tone(`${sign}${text}`, 'strong'), said]
  })
  return differing.length < compared.length ? ['Differs in ', ...parts] : parts
}
