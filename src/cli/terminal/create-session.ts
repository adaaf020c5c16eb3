import { delimiter } from 'node:path'
import { sortDiagnostics } from '../../model/diagnostic.ts'
import type { Catalog } from '../../model/library.ts'
import { encodingOf } from '../../reading/encoding.ts'
import { openInput, readInput } from '../../reading/input.ts'
import { onDisk } from '../../reading/on-disk.ts'
import { MAX_BYTES } from '../../reading/text.ts'
import type { TextContext } from '../../rendering/context.ts'
import { printableMessage } from '../../rendering/escape.ts'
import { type FormatId, print } from '../../rendering/formats.ts'
import { printable } from '../../results/result.ts'
import type { OpenLibrary } from '../library/library.ts'
import { namesIn } from '../library/names.ts'
import { readable } from '../library/readable.ts'
import { asStarted } from '../program/as-started.ts'
import { fitting } from './fitting.ts'
import { createFollower } from './following.ts'
import type { Content, Environment, Io } from './io.ts'
import { say, sayMessage } from './output.ts'
import { createProgress } from './progress.ts'
import type { ProgramFacts, Session, Settings } from './session.ts'
import { type Decisions, decisionsOf, fileContext, type GlobalOptions, mayPage, textContext } from './settings.ts'
import { shellOf } from './shell.ts'
import { createSink, type Sink } from './sink.ts'

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
  /** Null until a command opens the library. */
  let catalog: Catalog | null = null
  return {
    args: io.args,
    env: io.env,
    get name() {
      return io.name
    },
    home: io.home,
    platform: io.platform,
    now: io.now,
    settings,
    shell: shellOf(io),
    program,
    decisions,
    look,
    library: async () => {
      const opened = await library()
      catalog = opened.catalog
      return opened
    },
    ...answersOn(io, sink, format, look, mayPage(options, io), () => (catalog === null ? new Map() : namesIn(catalog))),
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
  namesOf: () => ReadonlyMap<string, string>,
): Pick<Session, 'show' | 'present' | 'out' | 'deliver' | 'commit' | 'discard'> {
  const present = async (text: string): Promise<void> => {
    const isShown = paged && !sink.isFile && (await (await import('./paging.ts')).page(text, io))
    if (!isShown) await sink.write(text)
  }
  // A terminal shows commands as the program was started. A file or a pipe gets the same bytes everywhere.
  const isNamed = io.stdout.isTerminal && !sink.isFile && format === 'text' && io.name !== 'backroom'
  return {
    show: async (result, view) => {
      const text = await print(printable(result, view), format, () => look('stdout'), namesOf)
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
