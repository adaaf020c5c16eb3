import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Answers } from '../../model/framework.ts'
import type { Chunks } from '../../reading/lines.ts'
import type { SourceFile } from '../../reading/source-file.ts'
import type { TextContext } from '../../rendering/context.ts'
import type { FormatId } from '../../rendering/formats.ts'
import type { Result } from '../../results/result.ts'
import type { OpenLibrary } from '../library/library.ts'
import type { Command } from '../program/declaration.ts'
import type { Asker, Cleaner } from './asker.ts'
import type { Interview } from './asking.ts'
import type { Stoppable } from './following.ts'
import type { Content, Environment } from './io.ts'
import type { Progress } from './progress.ts'
import type { Decisions } from './settings.ts'
import type { Shell } from './shell.ts'

/** What a command can use: settings, decided once, and ways to answer and to ask. */
export interface Session {
  /** The words of the command line. */
  readonly args: readonly string[]
  readonly env: Environment
  /** How the program was started, as a person can type it. For help, hints, and errors, never for results. */
  readonly name: string
  /** The package's own folder, which contains `cases` and `dist`. */
  readonly home: string
  /** The operating system. */
  readonly platform: NodeJS.Platform
  /** The time, in milliseconds since 1970 (UTC). */
  now(): number
  readonly settings: Settings
  /** How a command line is written where the program was started. */
  readonly shell: Shell
  /** What the program knows about itself. */
  readonly program: ProgramFacts
  /** How streams and questions are handled, and why. */
  decisions(): Decisions
  /** How text on a stream looks at this moment, or in a file. The width of a terminal can change. */
  look(place: 'stdout' | 'stderr' | 'file'): TextContext
  /** The library in use, opened once, with the coding from a file if one is named. Rejects with a DataError. */
  library(): Promise<OpenLibrary>
  /** Writes a result to stdout or to the file of `--out`, in the requested format. */
  show<View, Data>(result: Result<View, Data>, view: View): Promise<void>
  /** Writes text that is laid out for a person. Like `out`, but in a pager if it is longer than the window. */
  present(text: string): Promise<void>
  /** Writes text to stdout or to the file of `--out`, without changes. */
  out(text: string): Promise<void>
  /** Writes text from other people, perhaps in its own encoding. Like `out`, but a terminal gets no control characters. */
  deliver(content: Content): Promise<void>
  /** Moves the file of `--out` into place. Called when the command is done. */
  commit(): Promise<void>
  /** Leaves no file of `--out`, because the result is incomplete. */
  discard(): void
  /** Writes a message to stderr, unless `--quiet` is given. */
  warn(message: string): Promise<void>
  /** Suggests on stderr what to do next. Writes nothing if nobody watches stderr, or with `--quiet`. */
  hint(text: string): Promise<void>
  /** Writes the problems of an input to stderr, in order of place. */
  tell(diagnostics: readonly Diagnostic[]): Promise<void>
  /** Writes text to stderr, even with `--quiet`. */
  say(text: string): Promise<void>
  /** Asks questions. Null if nobody can answer. */
  ask(interview: Interview): Promise<Answers | null>
  /** Asks whatever the work asks, one question after another. Null if nobody can answer. */
  converse<T>(work: (talk: Talk) => Promise<T>): Promise<T | null>
  /** Shows the progress of long work. */
  progress(): Progress
  /** Does long work, shows its progress, and lets Ctrl-C end it with what is known by then. */
  follow<Step, T>(work: Stoppable<Step, T>, describe: (step: Step) => string): Promise<T>
  /** Was work stopped with Ctrl-C? Then what is known is not complete. */
  wasStopped(): boolean
  /** Reads a file, or stdin for `-`. `what` names the input if a person has to type it. */
  input(path: string, what: string, limit?: number): Promise<SourceFile>
  /** Reads the same in chunks. A chunk is overwritten once the next one is requested. */
  stream(path: string, what: string): Promise<Chunks>
  /** Runs short work that a signal must not interrupt. */
  uninterrupted<T>(work: () => T): T
}

/** A conversation on a terminal. */
export interface Talk {
  readonly asker: Asker
  readonly clean: Cleaner
}

/** The program, for commands that describe it. */
export interface ProgramFacts {
  /** Every command, in the order of help. */
  commands(): Promise<readonly Command[]>
  /** The help of the named command, or of the program if `words` is empty; null if there is no such command. */
  help(words: readonly string[], session: Session): Promise<string | null>
  /** The names that no condition of a framework can have. */
  reservedNames(): Promise<ReadonlySet<string>>
}

/** What the command line and the environment set for every command. */
export interface Settings {
  /** The libraries in use, as they are named; empty for the shipped one alone. */
  readonly libraries: readonly string[]
  /** What named it. */
  readonly libraryFrom: '--library' | 'BACKROOM_LIBRARY' | 'default'
  /** The value of `--coding`: an id or a file. */
  readonly coding: string | undefined
  readonly format: FormatId
  readonly quiet: boolean
  /** The value of `--out`: a file, or `-` for stdout. */
  readonly out: string | undefined
}
