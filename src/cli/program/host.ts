import type { Command } from 'commander'
import type { ExitStatus } from '../exit-status.ts'
import type { OpenLibrary } from '../library/library.ts'
import type { Io } from '../terminal/io.ts'
import type { GlobalOptions } from '../terminal/settings.ts'

/** What the declaration of a command is given. */
export interface Host {
  readonly program: Command
  /** Of all commands, in the order in which help lists them. */
  readonly names: readonly string[]
  /** What runs without a command; for the commands that tell of all. */
  readonly unnamed: Command
  readonly io: Io
  /** The options that every command takes; known once the command line is read. */
  settings(): GlobalOptions
  /** The library in use, opened once. Rejects with a DataError when it cannot be used. */
  library(): Promise<OpenLibrary>
  /** Lays out help, which is not loaded until it is to be printed. */
  readyHelp(): Promise<void>
  /** Declares all commands with their help; for the same. */
  complete(): Promise<void>
  /** Text that goes to stdout at the end of the run. */
  print(text: string): void
  /** The status that the program is to end with. */
  finish(status: ExitStatus): void
}

/** Declares what a command takes and does: its options, operands and sub-commands. */
export type Declare = (command: Command, host: Host) => void | Promise<void>
