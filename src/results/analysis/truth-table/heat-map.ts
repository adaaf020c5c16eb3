import type { TruthTable, TruthTableRow } from '../../../analysis/solution-results.ts'
import type { Picture } from '../../../rendering/document/document.ts'
import { padded } from '../../../rendering/document/printer.ts'
import { widthOf } from '../../../rendering/wrap.ts'
import { figure } from '../figures.ts'

/** The length in characters of a bar for an inclusion of 1. */
const BAR = 10

/** Names are written out if each has at most this width, and all together with the spaces between them at most that. */
const NAME = 14
const NAMES = 40

/** Names up to this width are never numbered, as in the table above. */
const SHORT = 4

/**
 * The observed rows of a truth table, highest inclusion first. Shows which conditions are present, and the inclusion.
 */
export function heatMap(table: TruthTable): Picture {
  const rows = [...table.rows, ...table.rowsBelowNCut].toSorted(
    (a, b) => (b.incl ?? -1) - (a.incl ?? -1) || a.row - b.row,
  )
  const { names, legend } = headingsOf(table.conditions)
  const drawing = (signs: Signs) => drawn({ conditions: table.conditions, names, rows }, signs)
  return {
    kind: 'picture',
    caption: `The rows by inclusion in ${table.outcome}: filled where the condition is present.`,
    ...(legend === '' ? {} : { legend }),
    unicode: drawing({ present: '█', absent: '░', full: '█', empty: '·' }),
    ascii: drawing({ present: '#', absent: '.', full: '#', empty: '.' }),
    svg: async () => (await import('./heat-map-drawing.ts')).heatMapDrawing(table.conditions, rows, table.outcome),
  }
}

/** The names of the conditions, or numbers for those that are not short, and what the numbers mean. */
function headingsOf(conditions: readonly string[]): { readonly names: readonly string[]; readonly legend: string } {
  const widths = conditions.map(widthOf)
  const all = widths.reduce((sum, width) => sum + width + 1, -1)
  if (all <= NAMES && widths.every((width) => width <= NAME)) return { names: conditions, legend: '' }
  const long = conditions.filter((name) => widthOf(name) > SHORT)
  const names = conditions.map((name) => (long.includes(name) ? `[${long.indexOf(name) + 1}]` : name))
  return { names, legend: `${long.map((name, index) => `[${index + 1}] ${name}`).join('; ')}.` }
}

interface Signs {
  readonly present: string
  readonly absent: string
  readonly full: string
  readonly empty: string
}

interface Drawn {
  readonly conditions: readonly string[]
  /** What stands above each of their columns. */
  readonly names: readonly string[]
  readonly rows: readonly TruthTableRow[]
}

function drawn({ conditions, names, rows }: Drawn, signs: Signs): readonly string[] {
  const widths = names.map((name) => Math.max(3, widthOf(name)))
  const rowWidth = Math.max(3, ...rows.map(({ row }) => String(row).length))
  const heading = [
    'row'.padStart(rowWidth),
    ...names.map((name, index) => padded(name, widths[index]!)),
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
