import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts'
import { printableMessage } from '../../rendering/escape.ts'
import { render } from '../../results/index.ts'
import type { Result } from '../../results/views.ts'
import { OutputError } from '../errors.ts'
import type { Io } from './io.ts'
import { type CommonOptions, type GlobalOptions, textContext } from './settings.ts'

/** A result on stdout, in the format asked for. */
export async function show(result: Result, options: GlobalOptions, io: Io): Promise<void> {
  await io.stdout.write(await render(result, options.format, () => textContext(io.stdout, options, io)))
}

/** Text on stderr. When stderr cannot take it, nobody is left to tell, and the status must not change. */
export async function tell(text: string, io: Io): Promise<void> {
  try {
    await io.stderr.write(text)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
  }
}

/** Problems of what was read, on stderr. */
export async function tellDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: CommonOptions,
  io: Io,
): Promise<void> {
  if (diagnostics.length === 0) return
  const { renderDiagnostics } = await import('../../results/documents.ts')
  await tell(await renderDiagnostics(sortDiagnostics(diagnostics), textContext(io.stderr, options, io)), io)
}

/** A message on stderr, unless quiet was asked for. */
export async function warn(message: string, options: CommonOptions, io: Io): Promise<void> {
  if (options.quiet !== true) await tell(`backroom: ${printableMessage(message)}\n`, io)
}
