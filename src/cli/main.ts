import { clippedTo } from '../model/clipped.ts'
import { printableMessage } from '../rendering/escape.ts'
import { CancelledError, DataError, OutputError, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { asStarted } from './program/as-started.ts'
import { runProgram } from './program/program.ts'
import type { Io } from './terminal/io.ts'
import { sayMessage } from './terminal/output.ts'

/** Runs the program with an Io. Resolves to the exit status and never rejects. */
export async function main(io: Io): Promise<ExitStatus> {
  try {
    return await runProgram(io)
  } catch (error) {
    return await explain(error, io)
  }
}

async function explain(error: unknown, io: Io): Promise<ExitStatus> {
  const complain = (message: string): Promise<void> =>
    sayMessage(printableMessage(asStarted(withoutLongValues(message, io), io.name)), io)
  if (error instanceof OutputError) {
    if (error.closed) return EXIT.done
    await complain(`backroom: The output can't be written: ${error.message}`)
    return EXIT.output
  }
  if (error instanceof CancelledError) {
    await complain(`\nbackroom: ${error.message}`)
    return error.status
  }
  if (error instanceof UsageError) {
    const see = ['backroom help', error.see ?? ''].join(' ').trim()
    await complain(`backroom: ${listApart(error.message)}\nSee: ${see}`)
    return EXIT.usage
  }
  if (error instanceof DataError) {
    await complain(`backroom: ${error.message}`)
    return EXIT.input
  }
  await complain(`backroom: This is a bug in the program: ${error instanceof Error ? error.message : String(error)}`)
  await complain('Please report it, with the command you typed. See "Report a fault" in the README.')
  if (io.env.DEBUG && error instanceof Error && error.stack !== undefined) await complain(error.stack)
  return EXIT.bug
}

/** Puts the problem on one line, and what is allowed on the next. */
function listApart(message: string): string {
  return message.includes('\n') ? message : message.replace(/ (?=(?:Allowed|Answers): )/, '\n')
}

/** Longer values would hide what a message says. */
const MAX_VALUE = 200

/** A message with long values clipped, if they came from the command line or the environment. */
function withoutLongValues(message: string, { args, env }: Io): string {
  if (message.length <= MAX_VALUE) return message
  const variables = Object.entries(env).flatMap(([name, value]) => (name.startsWith('BACKROOM_') ? [value ?? ''] : []))
  const values = [...args.flatMap((arg) => [arg.replace(/^--[^=]*=/s, ''), arg]), ...variables]
  return values
    .filter((value) => value.length > MAX_VALUE)
    .reduce((text, value) => text.replaceAll(value, clippedTo(MAX_VALUE, value)), message)
}
