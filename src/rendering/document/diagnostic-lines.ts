import type { Diagnostic } from '../../model/diagnostic.ts'
import { printableLine } from '../escape.ts'
import { type Rich, tone } from './document.ts'
import { flow, type Printer, paint } from './printer.ts'

const MAX_EXCERPT = 120
const MIN_EXCERPT = 20

/** Where a command begins in a hint. */
const COMMAND = ' backroom '

/** A problem with its place, its source line with a caret, and how to fix it. */
export function diagnosticLines(
  { severity, code, message, hint, location: { file, line, column, length, text } }: Diagnostic,
  printer: Printer,
): readonly string[] {
  const { palette, isWindow = false } = printer
  const margin = ' '.repeat(String(line).length)
  const most = isWindow ? Math.max(MIN_EXCERPT, Math.min(MAX_EXCERPT, printer.width - margin.length - 5)) : MAX_EXCERPT
  const start = Math.max(0, column - 1 - Math.floor(most / 2))
  const excerpt = printableLine(text.slice(start, start + most))
  const before = column - 1 - start
  const marked = Math.max(1, Math.min(length, excerpt.length - before))
  const wrapping = isWindow ? printer : { ...printer, width: Number.MAX_SAFE_INTEGER }
  const head: Rich = [
    tone(`${file}:${line}:${column}`, 'strong'),
    ' ',
    tone(severity, severity),
    ` ${message} `,
    tone(`[${code}]`, 'muted'),
  ]
  return [
    ...flow(head, wrapping, 0, 2),
    ...(excerpt === ''
      ? []
      : [
          `  ${palette(`${line} |`, 'muted')} ${excerpt}`,
          `  ${margin} ${palette('|', 'muted')} ${' '.repeat(before)}${palette('^'.repeat(marked), severity)}`,
        ]),
    ...(hint === null ? [] : hintLines(hint, wrapping, margin)),
  ]
}

/** A line break inside a command would be copied with it. */
function hintLines(hint: string, printer: Printer, margin: string): readonly string[] {
  const lead = `${margin} ${printer.palette('=', 'muted')} `
  const indent = margin.length + 5
  const whole = flow([hint], printer, 2, indent, lead)
  const at = hint.indexOf(COMMAND)
  if (whole.length === 1 || at === -1) return whole
  const command = paint([hint.slice(at + 1)], printer)
  return [...flow([hint.slice(0, at)], printer, 2, indent, lead), `${' '.repeat(indent)}${command}`]
}
