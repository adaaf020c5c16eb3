import type { Diagnostic } from '../model/diagnostic.ts'
import { codeOf } from '../reading/system-error.ts'
import type { ExitStatus } from './exit-status.ts'
import { whyUnwritable } from './terminal/reasons.ts'

/** The command line asks for something impossible, or something is missing. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  /** A `help` page with more: the words of a command, or a topic; null for the command that was called. */
  readonly see: string | null

  constructor(message: string, see: string | null = null) {
    super(message)
    this.see = see
  }
}

/** The text is not a valid value for an option or operand. */
export class ValueError extends Error {
  override readonly name = 'ValueError'
}

/** An input is missing, unreadable, or invalid. */
export class DataError extends Error {
  override readonly name = 'DataError'
  readonly diagnostics: readonly Diagnostic[]

  constructor(message: string, diagnostics: readonly Diagnostic[] = []) {
    super(message)
    this.diagnostics = diagnostics
  }
}

/** What systems say of a pipe whose reader has left. Windows says EPIPE or EOF, depending on the moment. */
const CLOSED = ['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']

/** Standard output or a file can't be written. `closed` if its reader has left. */
export class OutputError extends Error {
  override readonly name = 'OutputError'
  readonly closed: boolean

  constructor(cause: Error) {
    const code = codeOf(cause)
    const reason = whyUnwritable(code)
    super(reason === null ? cause.message : `${reason}.`, { cause })
    this.closed = CLOSED.includes(code)
  }
}

/** The user or a signal ended the questions. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
  readonly status: ExitStatus

  constructor(message: string, status: ExitStatus) {
    super(message)
    this.status = status
  }
}
