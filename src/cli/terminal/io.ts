import { fstatSync } from 'node:fs'
import { readChunk } from '../../reading/files.ts'
import { readSoon } from '../../reading/input.ts'
import { codeOf } from '../../reading/system-error.ts'
import { UnreadableError } from '../../reading/unreadable.ts'
import { DataError } from '../errors.ts'
import { asDataError } from '../library/readable.ts'
import { isTerminal, outputOf } from './output-stream.ts'
import { startedAs } from './started-as.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** Text, or text in the encoding of a file that it came from. */
export type Content = string | Uint8Array

/** A stream that accepts text. */
export interface Output {
  readonly isTerminal: boolean
  /** The terminal's columns; 0 or undefined if unknown. */
  readonly columns: number | undefined
  /** The terminal's rows; 0 or undefined if unknown. */
  readonly rows: number | undefined
  /** Resolves when the text was written; rejects with an OutputError. For stderr, use `say` instead. */
  write(content: Content): Promise<void>
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
export type Signal = (typeof SIGNALS)[number]

/** A pager that can be started. */
export interface Pager {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Environment
}

/** How a pager ended: by itself, not at all because it could not start, or by a signal to this program. */
export type PagerEnd = 'left' | 'not-started' | Exclude<Signal, 'SIGINT'>

/** Everything outside the program that it can see or change. */
export interface Io {
  readonly args: readonly string[]
  readonly env: Environment
  readonly stdin: {
    readonly isTerminal: boolean
    /** All of stdin, or slightly more than `limit` bytes. */
    readAll(limit: number): Promise<Uint8Array>
    /**
     * The chunks of stdin as they arrive, or a DataError. A chunk is overwritten once the next one is requested. With
     * `heedful`, signals are handled during the wait, which takes a little more time.
     */
    chunks(heedful: boolean): AsyncIterable<Uint8Array>
  }
  readonly stdout: Output
  readonly stderr: Output
  /** The streams that prompts need: the terminal's input, and stderr. */
  readonly terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream }
  /** Shows a text in a pager until the person leaves it. */
  runPager(pager: Pager, text: string): Promise<PagerEnd>
  /** Calls back on each signal, until the returned function is called. */
  onSignal(callback: (signal: Signal) => void): () => void
  /** Handles signals that have arrived, before something that can't be undone. */
  hearSignals(): Promise<void>
  /** Ends the process as the signal would have. No listeners for it may be left. */
  endBy(signal: Signal): void
  /** Calls back each time the process continues after Ctrl-Z, until the returned function is called. */
  onContinue(callback: () => void): () => void
  /** Stops the process and others started by the same command line, as Ctrl-Z does. */
  suspend(): void
  /** How the program was started, as a person can type it: `backroom`, `npx backroom`, `node bin/backroom.js`. */
  readonly name: string
  /** Tells every library in this process if stderr has color. */
  settleColor(color: boolean): void
  /** The package's own folder, which contains `cases` and `dist`. */
  readonly home: string
  readonly platform: NodeJS.Platform
  /** The time, in milliseconds since 1970 (UTC). */
  now(): number
  /** Node's version, such as `20.17.0`. */
  readonly node: string
}

/** The real process. Streams are created on first use, because each costs a tenth of the start-up time. */
export function processIo(home: string): Io {
  return {
    args: process.argv.slice(2),
    env: { ...process.env },
    stdin: {
      get isTerminal() {
        return isTerminal(0, () => process.stdin)
      },
      readAll: readStdin,
      chunks: stdinChunks,
    },
    stdout: outputOf(1, () => process.stdout),
    stderr: outputOf(2, () => process.stderr),
    get terminal() {
      return { input: process.stdin, output: process.stderr }
    },
    runPager: async (pager, text) => await (await import('./pager.ts')).runPager(pager, text, onSignal),
    onSignal,
    hearSignals,
    endBy: (signal) => void process.kill(process.pid, signal),
    onContinue,
    settleColor,
    suspend: () => void process.kill(0, 'SIGTSTP'),
    get name() {
      return ownName(home)
    },
    home,
    platform: process.platform,
    now: Date.now,
    node: process.versions.node,
  }
}

/** How the program was started; only its name if the current folder was deleted. */
function ownName(home: string): string {
  try {
    return startedAs(process.argv[1] ?? '', process.cwd(), process.env, home)
  } catch {
    return 'backroom'
  }
}

async function readStdin(limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stdinChunks(false)) {
    chunks.push(chunk.slice())
    length += chunk.length
    if (length > limit) break
  }
  return Buffer.concat(chunks)
}

const CHUNK = 64 * 1024

/**
 * Blocks until each chunk arrives, as any filter does. Uses a stream, which starts slower, only if blocking is not
 * possible.
 */
async function* stdinChunks(heedful: boolean): AsyncGenerator<Uint8Array> {
  if (isFolder(0)) throw new DataError('<stdin> is a folder, not a file.')
  const buffer = new Uint8Array(CHUNK)
  try {
    for (;;) {
      const count = heedful ? await readSoon(0, buffer) : readChunk(0, buffer)
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } catch (error) {
    if (codeOf(error) !== 'EAGAIN') throw asDataError(new UnreadableError('<stdin>', error))
  }
  for await (const chunk of process.stdin) yield chunk as Uint8Array
}

/** Node shows a folder as an empty stream, so ask the descriptor. */
function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory()
  } catch {
    // Reading it says what is wrong.
    return false
  }
}

function settleColor(color: boolean): void {
  const { env } = process
  delete env[color ? 'NO_COLOR' : 'FORCE_COLOR']
  env[color ? 'FORCE_COLOR' : 'NO_COLOR'] = '1'
}

function onSignal(callback: (signal: Signal) => void): () => void {
  const listeners = SIGNALS.map((signal) => [signal, () => callback(signal)] as const)
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return () => {
    for (const [signal, listener] of listeners) process.off(signal, listener)
  }
}

async function hearSignals(): Promise<void> {
  // The first turn may have started before a signal arrived.
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

function onContinue(callback: () => void): () => void {
  // Run after all other listeners, because readline pauses its input in one of them.
  const listener = (): void => void setImmediate(callback)
  process.on('SIGCONT', listener)
  return () => process.off('SIGCONT', listener)
}
