import type { TextContext } from '../context.ts'
import { printableLine } from '../escape.ts'
import { widthOf } from '../wrap.ts'
import { printComparison } from './comparison.ts'
import { diagnosticLines } from './diagnostic-lines.ts'
import { type Block, type Document, type Picture, tone } from './document.ts'
import { printHeadline } from './headline.ts'
import { flow, type Palette, type Printer, paint, printItem } from './printer.ts'
import { printScales } from './scales.ts'
import { printSlide } from './slide.ts'
import { printTable } from './table.ts'

const MIN_WIDTH = 20
const MAX_PROSE_WIDTH = 100
const MAX_TABLE_WIDTH = 160

/**
 * A document for a terminal, as one string that ends with a newline. Lines fit the width, except for a long word or a
 * command.
 */
export async function printText(document: Document, context: TextContext): Promise<string> {
  const width = Math.max(MIN_WIDTH, Math.min(context.width, MAX_PROSE_WIDTH))
  const screen = Math.max(width, Math.min(context.width, MAX_TABLE_WIDTH))
  const printer: Printer = { ...context, width, screen, palette: await paletteOf(context) }
  // A picture that does not fit leaves nothing, not even a blank line.
  const printed = document
    .map((block) => ({ block, lines: printBlock(block, printer) }))
    .filter(({ block, lines }) => block.kind !== 'picture' || lines.length > 0)
  const joined = printed.map(({ block, lines }, index) => {
    const next = printed[index + 1]?.block
    const close = next === undefined || (next.kind === 'commands' && next.close) || introduces(block, next)
    return [...lines, ...(close ? [] : [''])]
  })
  return `${joined
    .flat()
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

function introduces(block: Block, next: Block): boolean {
  return block.kind === 'paragraph' ? block.introduces === true : block.kind === 'heading' && next.kind !== 'heading'
}

/** Styles are loaded only if they are shown. Without them, only words that were searched for are marked. */
async function paletteOf({ color, accessible }: TextContext): Promise<Palette> {
  if (color) return (await import('../palette.ts')).colored
  return (text, tone) => (tone === 'match' && !accessible ? `*${text}*` : text)
}

/** The caption and the drawing, if it fits and drawings are allowed: a caption alone would promise what is not there. */
function printPicture({ caption, legend, unicode, ascii }: Picture, printer: Printer): readonly string[] {
  const lines = printer.ascii ? ascii : unicode
  const fits = !printer.accessible && lines.length > 0 && lines.every((line) => widthOf(line) + 2 <= printer.width)
  if (!fits) return []
  const key = legend === undefined ? [] : flow([tone(legend, 'muted')], printer, 2, 2)
  return [...flow([caption], printer, 2, 2), ...key, ...lines.map((line) => `  ${printableLine(line)}`)]
}

function printBlock(block: Block, printer: Printer): readonly string[] {
  switch (block.kind) {
    case 'headline':
      return printHeadline(block, printer)
    case 'title':
      return flow(
        [{ text: `${block.text}${block.colon === true ? ':' : ''} `, tone: 'strong' }, ...block.answer],
        printer,
        0,
        0,
      )
    case 'heading': {
      const aside = block.aside === null ? [] : [{ text: `  ${block.aside}`, tone: 'muted' } as const]
      return flow([{ text: block.text, tone: 'heading' }, ...aside], printer, 0, 2)
    }
    case 'subheading':
      return flow(block.text, printer, 2, 2)
    case 'paragraph':
      return flow([...block.text, ...(block.inTerminal ?? [])], printer, 2, 2)
    case 'scales':
      return printScales(block, printer)
    case 'list':
      return block.items.flatMap((entry, index) =>
        printItem(entry, block.ordered ? `${index + 1}. ` : printer.ascii ? '- ' : '• ', printer),
      )
    case 'commands':
      return block.lines.map(
        (line, index) => `  ${paint([...(index === 0 ? [tone(`${block.lead}: `, 'muted')] : []), line], printer)}`,
      )
    case 'diagnostics':
      return block.diagnostics.flatMap((diagnostic, index) => [
        ...(index === 0 ? [] : ['']),
        ...diagnosticLines(diagnostic, printer),
      ])
    case 'table':
      return printTable(block, printer)
    case 'comparison':
      return printComparison(block, printer)
    case 'slide':
      return printSlide(block, printer)
    case 'picture':
      return printPicture(block, printer)
  }
}
