import { sortDiagnostics } from '../model/diagnostic.ts'
import { printableMessage } from '../rendering/escape.ts'
import { CancelledError, DataError, OutputError, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import type { Io } from './io.ts'
import { runProgram } from './program.ts'
import { textContext } from './settings.ts'
import { VERSION } from './version.ts'

/** Runs the program on an Io; resolves to the exit status and never rejects. */
export async function main(io: Io): Promise<ExitStatus> {
  try {
    return await runProgram(io, VERSION)
  } catch (error) {
    try {
      return await explain(error, io)
    } catch {
      // stderr is gone too: the status is all that is left to say it with.
      return EXIT.output
    }
  }
}

async function explain(error: unknown, io: Io): Promise<ExitStatus> {
  const say = async (message: string): Promise<void> => {
    await io.stderr.write(`${printableMessage(message)}\n`)
  }
  if (error instanceof OutputError) {
    if (error.closed) return EXIT.done
    await say(`backroom: The output cannot be written: ${error.message}`)
    return EXIT.output
  }
  if (error instanceof CancelledError) {
    await say(`\nbackroom: ${error.message}`)
    return error.status
  }
  if (error instanceof UsageError) {
    await say(`backroom: ${error.message}`)
    return EXIT.usage
  }
  if (error instanceof DataError) {
    await explainData(error, io, say)
    return EXIT.input
  }
  await say(
    `backroom: This is a fault of the program itself: ${error instanceof Error ? error.message : String(error)}`,
  )
  await say('Please report it with the command you typed, as CONTRIBUTING.md says.')
  if (io.env.DEBUG && error instanceof Error && error.stack !== undefined) await say(error.stack)
  return EXIT.bug
}

async function explainData(error: DataError, io: Io, say: (message: string) => Promise<void>): Promise<void> {
  if (error.diagnostics.length > 0) {
    const { printText } = await import('../rendering/document/text.ts')
    const context = textContext(io.stderr, DEFAULTS, io)
    await io.stderr.write(
      printText([{ kind: 'diagnostics', diagnostics: sortDiagnostics(error.diagnostics) }], context),
    )
  }
  await say(`backroom: ${error.message}`)
}

/** How an error looks when the options themselves may be what is wrong. */
const DEFAULTS = { format: 'text', color: 'auto', input: true } as const
