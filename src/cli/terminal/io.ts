import { fstatSync, readSync, writeSync } from 'node:fs'
import { readSoon } from '../../reading/input.ts'
import { DataError, OutputError } from '../errors.ts'
import { startedAs } from './started-as.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** A stream that text goes to. */
export interface Output {
  readonly isTerminal: boolean
  /** The terminal's columns; 0 or undefined when unknown. */
  readonly columns: number | undefined
  /** The terminal's rows; 0 or undefined when unknown. */
  readonly rows: number | undefined
  /** Resolves when the text has left; rejects with an OutputError. For stderr, see `say`. */
  write(text: string): Promise<void>
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
export type Signal = (typeof SIGNALS)[number]

/** A pager, ready to be started. */
export interface Pager {
  readonly command: string
  readonly args: readonly string[]
  readonly env: Environment
}

/** How a pager ended: as it wished, not at all because it could not be started, or by a signal to this program. */
export type PagerEnd = 'left' | 'not-started' | Exclude<Signal, 'SIGINT'>

/** Everything outside the program that it may see or touch. */
export interface Io {
  readonly args: readonly string[]
  readonly env: Environment
  readonly stdin: {
    readonly isTerminal: boolean
    /** All of it, or a little more than `limit` bytes. */
    readAll(limit: number): Promise<Uint8Array>
    /**
     * As it comes, or a DataError; each chunk is overwritten once the next one is asked for. With `heedful`, signals
     * are heard while it waits, which costs a little time.
     */
    chunks(heedful: boolean): AsyncIterable<Uint8Array>
  }
  readonly stdout: Output
  readonly stderr: Output
  /** The streams that prompts need: the terminal's input, and stderr. */
  readonly terminal: { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream }
  /** Shows a text in a pager, a command with its arguments, until the person leaves it. */
  runPager(pager: Pager, text: string): Promise<PagerEnd>
  /** Calls back on a signal until the returned function is called. */
  onSignal(callback: (signal: Signal) => void): () => void
  /** Lets the signals that have come be heard, before something that can't be undone. */
  hearSignals(): Promise<void>
  /** Ends the process as the signal would have. Nobody may listen to it anymore. */
  endBy(signal: Signal): void
  /** Calls back each time the process goes on after Ctrl-Z, until the returned function is called. */
  onContinue(callback: () => void): () => void
  /** Stops the process as Ctrl-Z does, with those that were started by the same command line. */
  suspend(): void
  /** How the program was started, as a person can type it: `backroom`, `npx backroom`, `node bin/backroom.js`. */
  readonly name: string
  /** Tells every library in this process whether stderr has color. */
  settleColor(color: boolean): void
  /** The package's own folder, with `cases` and `dist` in it. */
  readonly home: string
  readonly platform: NodeJS.Platform
  /** Node's version, as `20.17.0`. */
  readonly node: string
}

/** The real process. Its streams are made only when they are used: each costs a start-up's tenth. */
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
    node: process.versions.node,
  }
}

/** How the program was started; by its own name where the folder is gone. */
function ownName(home: string): string {
  try {
    return startedAs(process.argv[1] ?? '', process.cwd(), process.env, home)
  } catch {
    return 'backroom'
  }
}

function isTerminal(descriptor: number, stream: () => NodeJS.ReadStream | NodeJS.WriteStream): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice() && stream().isTTY === true
  } catch {
    return false
  }
}

function outputOf(descriptor: number, stream: () => NodeJS.WriteStream): Output {
  let known: boolean | null = null
  const terminal = (): boolean => {
    known ??= isTerminal(descriptor, stream)
    return known
  }
  return {
    get isTerminal() {
      return terminal()
    },
    get columns() {
      return terminal() ? stream().columns : undefined
    },
    get rows() {
      return terminal() ? stream().rows : undefined
    },
    write: async (text) => {
      const rest = terminal() ? Buffer.from(text) : writeNow(descriptor, Buffer.from(text))
      if (rest.length > 0) await writeToStream(stream(), rest)
    },
  }
}

/** Writes to a file or pipe until it is full; returns what is left for the stream, which can wait. */
function writeNow(descriptor: number, bytes: Buffer): Buffer {
  let rest = bytes
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest))
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (!('code' in error && error.code === 'EAGAIN')) throw new OutputError(error)
  }
  return rest
}

function writeToStream(stream: NodeJS.WriteStream, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new OutputError(error))
    stream.once('error', fail)
    stream.write(bytes, (error) => {
      if (error) return fail(error)
      stream.off('error', fail)
      resolve()
    })
  })
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

/** Waits for each chunk, as any filter does; only where waiting is refused does the stream do it, which starts slower. */
async function* stdinChunks(heedful: boolean): AsyncGenerator<Uint8Array> {
  // Node presents a folder as an empty stream; only the descriptor tells.
  if (fstatSync(0).isDirectory()) throw new DataError('<stdin> is a folder, not a file.')
  const buffer = new Uint8Array(CHUNK)
  try {
    for (;;) {
      const count = heedful ? await readSoon(0, buffer) : readSync(0, buffer)
      if (count === 0) return
      yield buffer.subarray(0, count)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    // What Windows says at the end of a pipe.
    if (code === 'EOF') return
    if (code !== 'EAGAIN') throw new DataError(`<stdin> can't be read${code === null ? '' : ` (${code})`}.`)
  }
  for await (const chunk of process.stdin) yield chunk as Uint8Array
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
  // The first turn may have begun before a signal came.
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
  }
}

function onContinue(callback: () => void): () => void {
  // After all other listeners: readline pauses its input in one of them.
  const listener = (): void => void setImmediate(callback)
  process.on('SIGCONT', listener)
  return () => process.off('SIGCONT', listener)
}
