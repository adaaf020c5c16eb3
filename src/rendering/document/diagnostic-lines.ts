import type { Diagnostic } from '../../model/diagnostic.ts'
import type { TextContext } from '../context.ts'
import { printableLine, shown } from '../escape.ts'
import type { Palette } from './printer.ts'

const MAX_EXCERPT = 120

/** A problem with its place, its source line with a caret, and how to mend it. */
export function diagnosticLines(
  { severity, code, message, hint, location: { file, line, column, length, text } }: Diagnostic,
  { palette, ascii }: Pick<TextContext, 'ascii'> & { readonly palette: Palette },
): readonly string[] {
  const margin = ' '.repeat(String(line).length)
  const start = Math.max(0, column - 1 - MAX_EXCERPT / 2)
  const excerpt = printableLine(text.slice(start, start + MAX_EXCERPT))
  const before = column - 1 - start
  const marked = Math.max(1, Math.min(length, excerpt.length - before))
  const place = palette(`${shown(file, ascii)}:${line}:${column}`, 'strong')
  return [
    `${place} ${palette(severity, severity)} ${shown(message, ascii)} ${palette(`[${code}]`, 'muted')}`,
    ...(excerpt === ''
      ? []
      : [
          `  ${palette(`${line} |`, 'muted')} ${excerpt}`,
          `  ${margin} ${palette('|', 'muted')} ${' '.repeat(before)}${palette('^'.repeat(marked), severity)}`,
        ]),
    ...(hint === null ? [] : [`  ${margin} ${palette('=', 'muted')} ${shown(hint, ascii)}`]),
  ]
}
