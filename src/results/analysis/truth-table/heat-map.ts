import type { TruthTable, TruthTableRow } from '../../../analysis/solution-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { figure } from '../figures.ts'

/** The length in characters of a bar for an inclusion of 1. */
const BAR = 10

/** A condition's name is cut to this length. The table beside the picture has the full name. */
const NAME = 14

/**
 * The observed rows of a truth table, highest inclusion first. Shows which conditions are present, and the inclusion.
 */
export function heatMap(table: TruthTable): Picture {
  const rows = [...table.rows, ...table.rowsBelowNCut].toSorted(
    (a, b) => (b.incl ?? -1) - (a.incl ?? -1) || a.row - b.row,
  )
  return {
    kind: 'picture',
    caption: `The rows by inclusion in ${table.outcome}: filled where the condition is present.`,
    unicode: drawn(table.conditions, rows, { present: '█', absent: '░', full: '█', empty: '·' }),
    ascii: drawn(table.conditions, rows, { present: '#', absent: '.', full: '#', empty: '.' }),
    svg: async () => (await import('./heat-map-drawing.ts')).heatMapDrawing(table.conditions, rows, table.outcome),
  }
}

interface Signs {
  readonly present: string
  readonly absent: string
  readonly full: string
  readonly empty: string
}

function drawn(conditions: readonly string[], rows: readonly TruthTableRow[], signs: Signs): readonly string[] {
  const names = conditions.map((name) => name.slice(0, NAME))
  const widths = names.map((name) => Math.max(3, name.length))
  const rowWidth = Math.max(3, ...rows.map(({ row }) => String(row).length))
  const heading = [
    'row'.padStart(rowWidth),
    ...names.map((name, index) => name.padEnd(widths[index]!)),
    'inclusion'.padEnd(BAR + 6),
    'OUT',
    'n',
  ]
  return [
    heading.join(' '),
    ...rows.map(({ row, configuration, incl, OUT, n }) => {
      const full = Math.round((incl ?? 0) * BAR)
      return [
        String(row).padStart(rowWidth),
        ...conditions.map((name, index) =>
          (configuration[name] === 1 ? signs.present : signs.absent).repeat(widths[index]!),
        ),
        `${signs.full.repeat(full)}${signs.empty.repeat(BAR - full)} ${figure(incl)}`,
        OUT.padEnd(3),
        String(n),
      ].join(' ')
    }),
  ]
}
