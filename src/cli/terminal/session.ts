import { delimiter } from 'node:path'
import { type Diagnostic, sortDiagnostics } from '../../model/diagnostic.ts'
import type { Answers } from '../../model/framework.ts'
import { encodingOf } from '../../reading/encoding.ts'
import { openInput, readInput } from '../../reading/input.ts'
import type { Chunks } from '../../reading/lines.ts'
import { onDisk } from '../../reading/on-disk.ts'
import type { SourceFile } from '../../reading/source-file.ts'
import { MAX_BYTES } from '../../reading/text.ts'
import type { TextContext } from '../../rendering/context.ts'
import { printableMessage } from '../../rendering/escape.ts'
import { type FormatId, print } from '../../rendering/formats.ts'
import { printable, type Result } from '../../results/result.ts'
import type { OpenLibrary } from '../library/library.ts'
import { readable } from '../library/readable.ts'
import { asStarted } from '../program/as-started.ts'
import type { Command } from '../program/declaration.ts'
import type { Asker, Cleaner } from './asker.ts'
import type { Interview } from './asking.ts'
import { fitting } from './fitting.ts'
import { createFollower, type Stoppable } from './following.ts'
import type { Content, Environment, Io } from './io.ts'
import { say, sayMessage } from './output.ts'
import { createProgress, type Progress } from './progress.ts'
import { type Decisions, decisionsOf, fileContext, type GlobalOptions, mayPage, textContext } from './settings.ts'
import { type Shell, shellOf } from './shell.ts'
import { createSink, type Sink } from './sink.ts'

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

/** A session on real streams or on those of a test. */
export function createSession(
  io: Io,
  options: GlobalOptions,
  format: FormatId,
  library: () => Promise<OpenLibrary>,
  program: ProgramFacts,
): Session {
  const settings = { ...choicesOf(options, io.env), format }
  const sink = createSink(io, options, options.bom === true)
  const look: Look = (place) =>
    place === 'file' || (place === 'stdout' && sink.isFile)
      ? fileContext(options, io.env)
      : textContext(io[place], options, io)
  const decisions = (): Decisions => decisionsOf(options, io)
  const messages = messagesOn(io, settings, look)
  return {
    args: io.args,
    env: io.env,
    get name() {
      return io.name
    },
    home: io.home,
    platform: io.platform,
    settings,
    shell: shellOf(io),
    program,
    decisions,
    look,
    library,
    ...answersOn(io, sink, format, look, mayPage(options, io)),
    ...messages,
    ...inputsFrom(io, messages, sink),
    ask: async (interview) => {
      if (!decisions().asking.value) return null
      const { askMissing } = await import('./asking.ts')
      return await askMissing(interview, () => look('stderr'), io)
    },
    converse: async (work) => {
      if (!decisions().asking.value) return null
      const { cleaner, converse, loadAsker } = await import('./asker.ts')
      const context = (): TextContext => look('stderr')
      return await converse(context, io, loadAsker, (asker) => work({ asker, clean: cleaner(context) }))
    },
    uninterrupted: (work) => {
      const heedSignals = io.onSignal(() => undefined)
      try {
        return work()
      } finally {
        heedSignals()
      }
    },
  }
}

type Look = Session['look']

/** The output methods that write to stdout or to the file of `--out`. */
function answersOn(
  io: Io,
  sink: Sink,
  format: FormatId,
  look: Look,
  paged: boolean,
): Pick<Session, 'show' | 'present' | 'out' | 'deliver' | 'commit' | 'discard'> {
  const present = async (text: string): Promise<void> => {
    const isShown = paged && !sink.isFile && (await (await import('./paging.ts')).page(text, io))
    if (!isShown) await sink.write(text)
  }
  // A terminal shows commands as the program was started. A file or a pipe gets the same bytes everywhere.
  const isNamed = io.stdout.isTerminal && !sink.isFile && format === 'text' && io.name !== 'backroom'
  return {
    show: async (result, view) => {
      const text = await print(printable(result, view), format, () => look('stdout'))
      await present(isNamed ? await fitting(asStarted(text, io.name), io.name, look('stdout').width) : text)
    },
    present,
    out: (text) => sink.write(text),
    // Text from other people must not control a terminal. A file or a pipe gets every byte.
    deliver: (content) =>
      sink.write(!sink.isFile && io.stdout.isTerminal ? printableMessage(textOf(content)) : content),
    commit: () => sink.commit(),
    discard: () => sink.discard(),
  }
}

function textOf(content: Content): string {
  return typeof content === 'string' ? content : new TextDecoder(encodingOf(content).encoding).decode(content)
}

type Messages = Pick<Session, 'warn' | 'hint' | 'tell' | 'say' | 'progress' | 'follow' | 'wasStopped'>

/** The methods that write to stderr. */
function messagesOn(io: Io, { quiet }: Settings, look: Look): Messages {
  const follower = createFollower(io, () => createProgress(quiet, () => look('stderr'), io, 'results come last'))
  return {
    warn: async (message) => {
      if (!quiet) await sayMessage(`backroom: ${printableMessage(asStarted(message, io.name))}`, io)
    },
    hint: async (text) => {
      if (io.stderr.isTerminal && !quiet) await sayMessage(`Next: ${printableMessage(asStarted(text, io.name))}`, io)
    },
    tell: async (diagnostics) => {
      if (diagnostics.length === 0) return
      const { renderDiagnostics } = await import('../../rendering/diagnostics.ts')
      await say(await renderDiagnostics(sortDiagnostics(diagnostics), look('stderr')), io)
    },
    say: (text) => say(text, io),
    progress: () => createProgress(quiet, () => look('stderr'), io),
    ...follower,
  }
}

/** The methods that read files or stdin. A stream that is written to a file must let Ctrl-C through. */
function inputsFrom({ stdin }: Io, { warn }: Messages, { isFile }: Sink): Pick<Session, 'input' | 'stream'> {
  const announce = async (what: string): Promise<void> => {
    if (stdin.isTerminal) await warn(`Reading ${what} from the terminal. End with Ctrl-D.`)
  }
  return {
    input: async (path, what, limit = MAX_BYTES) => {
      if (path !== '-') return readable(() => readInput(path, limit))
      await announce(what)
      return { name: 'stdin', path: '<stdin>', bytes: await stdin.readAll(limit) }
    },
    stream: async (path, what) => {
      if (path !== '-') return readable(() => openInput(path, isFile))
      await announce(what)
      return stdin.chunks(isFile)
    },
  }
}

/** The settings that do not depend on the command. */
export function choicesOf(
  { libraries, coding, quiet, out }: GlobalOptions,
  env: Environment,
): Omit<Settings, 'format'> {
  const variable = (env.BACKROOM_LIBRARY ?? '').split(delimiter).filter((folder) => folder !== '')
  return {
    libraries: (libraries ?? variable).map(onDisk),
    libraryFrom: libraries !== undefined ? '--library' : variable.length > 0 ? 'BACKROOM_LIBRARY' : 'default',
    coding,
    quiet: quiet === true,
    out,
  }
}
