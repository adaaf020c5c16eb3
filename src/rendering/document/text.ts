import type { Interval } from '../../assessment/assessment.ts'
import type { TextContext } from '../context.ts'
import { diagnosticLines } from '../diagnostics/text.ts'
import { asciiPunctuation, printable } from '../escape.ts'
import { createPalette, type Palette } from '../palette.ts'
import { decimal } from '../words.ts'
import { widthOf, wrap } from '../wrap.ts'
import type { Block, Document, ListItem, Rich, ScaleRow, Table } from './document.ts'

interface Printer extends TextContext {
  readonly palette: Palette
}

const MIN_WIDTH = 20
const MAX_PROSE_WIDTH = 100

/** A document for a terminal: one string, final newline, no line wider than the context asks unless one word is. */
export function printText(document: Document, context: TextContext): string {
  const width = Math.max(MIN_WIDTH, Math.min(context.width, MAX_PROSE_WIDTH))
  const printer: Printer = { ...context, width, palette: createPalette(context.color) }
  const blocks = document.map((block) => printBlock(block, printer))
  const joined = blocks.map((lines, index) => {
    const next = document[index + 1]
    const close = next === undefined || (document[index]?.kind === 'heading' && next.kind !== 'heading')
    return [...lines, ...(close ? [] : [''])]
  })
  return `${joined
    .flat()
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

function printBlock(block: Block, printer: Printer): readonly string[] {
  switch (block.kind) {
    case 'title':
      return flow([{ text: `${block.text}  `, tone: 'strong' }, ...block.answer], printer, 0, 0)
    case 'heading': {
      const aside = block.aside === null ? [] : [{ text: `  ${block.aside}`, tone: 'muted' } as const]
      return flow([{ text: block.text, tone: 'heading' }, ...aside], printer, 0, 2)
    }
    case 'subheading':
      return flow(block.text, printer, 2, 2)
    case 'paragraph':
      return flow(block.text, printer, 2, 2)
    case 'scales':
      return printScales(block.rows, printer)
    case 'list':
      return block.items.flatMap((entry, index) =>
        printItem(entry, block.ordered ? `${index + 1}. ` : printer.ascii ? '- ' : '• ', printer),
      )
    case 'diagnostics':
      return block.diagnostics.flatMap((diagnostic, index) => [
        ...(index === 0 ? [] : ['']),
        ...diagnosticLines(diagnostic, printer),
      ])
    case 'table':
      return printTable(block, printer)
  }
}

function paint(text: Rich, { palette, ascii }: Printer): string {
  const clean = (raw: string): string => (ascii ? asciiPunctuation(printable(raw)) : printable(raw))
  return text.map((span) => (typeof span === 'string' ? clean(span) : palette(clean(span.text), span.tone))).join('')
}

/** Wrapped text: the first line indented by `first` columns, the others by `rest`. */
function flow(text: Rich, printer: Printer, first: number, rest: number, lead = ''): readonly string[] {
  const painted = paint(text, printer)
  const room = printer.width - Math.max(first + widthOf(lead), rest)
  return wrap(painted, room).map((line, index) =>
    index === 0 ? `${' '.repeat(first)}${lead}${line}` : `${' '.repeat(rest)}${line}`,
  )
}

function printItem({ title, lines }: ListItem, marker: string, printer: Printer): readonly string[] {
  const indent = 2 + marker.length
  return [...flow(title, printer, 2, indent, marker), ...lines.flatMap((line) => flow(line, printer, indent, indent))]
}

const BAR_CELLS = 10

/** A bar of ten cells: filled up to the low end, shaded up to the high end, the crossover marked in the middle. */
function bar([low, high]: Interval, { ascii }: Printer): string {
  const [full, open, empty, middle] = ascii ? ['#', '?', '.', '|'] : ['█', '░', '·', '│']
  const cells = Array.from({ length: BAR_CELLS }, (_, index) => {
    const filled = (index + 1) / BAR_CELLS
    return filled <= low + 1e-9 ? full : filled <= high + 1e-9 ? open : empty
  })
  return `${cells.slice(0, BAR_CELLS / 2).join('')}${middle}${cells.slice(BAR_CELLS / 2).join('')}`
}

function extent([low, high]: Interval): string {
  return low === high ? decimal(low) : `${decimal(low)}-${decimal(high)}`
}

const STATES = { met: 'met', 'not-met': 'not met', undecided: 'undecided', unknown: 'unknown' } as const

function printScales(rows: readonly ScaleRow[], printer: Printer): readonly string[] {
  const labelWidth = Math.max(...rows.map(({ label }) => widthOf(printable(label))))
  const answerWidth = Math.max(...rows.map(({ answer }) => widthOf(printable(answer))))
  const wide = printer.width >= labelWidth + answerWidth + 38
  return rows.flatMap(({ label, answer, interval, state, role, note }) => {
    const measure = printer.accessible ? extent(interval) : `${bar(interval, printer)} ${extent(interval)}`
    const standing = [
      { text: STATES[state], tone: state },
      { text: ` (${role})`, tone: 'muted' },
    ] as const
    const head = wide
      ? flow(
          [
            { text: pad(label, labelWidth), tone: 'strong' },
            `  ${pad(answer, answerWidth)}  `.replaceAll(' ', KEEP),
            { text: measure, tone: state },
            KEEP + KEEP,
            ...standing,
          ],
          printer,
          2,
          4,
        )
      : [
          ...flow([{ text: `${label}: `, tone: 'strong' }, answer], printer, 2, 4),
          ...flow([{ text: measure, tone: state }, ' ', ...standing], printer, 4, 4),
        ]
    return [...head.map((line) => line.replaceAll(KEEP, ' ')), ...flow([{ text: note, tone: 'muted' }], printer, 4, 4)]
  })
}

/** A space that wrapping and folding leave alone; put back as a space when the line is made. */
const KEEP = '\ue000'

function pad(text: string, width: number): string {
  return `${text}${KEEP.repeat(Math.max(0, width - widthOf(printable(text))))}`
}

function printTable({ columns, rows }: Table, printer: Printer): readonly string[] {
  const painted = rows.map((row) => row.map((cell) => paint(cell, printer)))
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column), ...painted.map((row) => widthOf(row[index] ?? ''))),
  )
  const total = widths.reduce((sum, width) => sum + width + 2, 0)
  if (total > printer.width || printer.accessible) {
    return rows.flatMap((row) => {
      const [first = [], ...others] = row
      return printItem(
        {
          title: first,
          lines: others.map((cell, index) => [{ text: `${columns[index + 1]}: `, tone: 'muted' }, ...cell]),
        },
        '',
        printer,
      )
    })
  }
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, index) => cell + ' '.repeat((widths[index] as number) - widthOf(cell))).join('  ')}`
  return [line(columns.map((column) => paint([{ text: column, tone: 'strong' }], printer))), ...painted.map(line)]
}
