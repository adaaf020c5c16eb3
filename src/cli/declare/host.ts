import type { Command } from 'commander'
import type { ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import type { OpenLibrary } from '../library.ts'
import type { GlobalOptions } from '../settings.ts'

/** What the declaration of a command is given. */
export interface Host {
  readonly program: Command
  readonly io: Io
  /** The options that every command takes; known once the command line is read. */
  settings(): GlobalOptions
  /** The library in use, opened once. Rejects with a DataError when it cannot be used. */
  library(): Promise<OpenLibrary>
  /** The status that the program is to end with. */
  finish(status: ExitStatus): void
}
