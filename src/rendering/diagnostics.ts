import type { Diagnostic } from '../model/diagnostic.ts'
import type { TextContext } from './context.ts'
import { printText } from './document/text.ts'

/** Problems in the input, each with its place, as text that ends with a newline. */
export async function renderDiagnostics(diagnostics: readonly Diagnostic[], context: TextContext): Promise<string> {
  return await printText([{ kind: 'diagnostics', diagnostics }], context)
}
