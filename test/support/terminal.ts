import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'
import type { Environment } from '../../src/cli/terminal/io.ts'
import { HOME } from './fake-io.ts'
import { INSTALLED } from './installed.ts'

/** What keys send. */
export const KEY = {
  up: '\u001b[A',
  down: '\u001b[B',
  end: '\u001b[F',
  enter: '\r',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlZ: '\u001a',
} as const

export interface TerminalOptions {
  /** Beside the path, a UTF-8 locale, the name of the terminal and no pager. */
  readonly env?: Environment
  readonly columns?: number
  readonly rows?: number
}

/** How long a text or an end may be waited for; only a failing test takes so long. */
const LIMIT = 20_000

/** Moves of the cursor: what follows stands somewhere else. */
const CURSOR_MOVES = /\p{Cc}\[\d*[A-KST]/gu

const open = new Set<Terminal>()

/** Kills what is still running; for `afterEach`. */
export function closeTerminals(): void {
  for (const terminal of open) terminal.signal('SIGKILL')
}

/** A command on a pseudo-terminal, with a person's hands and eyes. */
export class Terminal {
  /** The status that a shell would see: 128 and the signal's number after a signal. */
  readonly status: Promise<number>
  readonly #pty: IPty
  readonly #watchers = new Set<() => void>()
  #transcript = ''
  #ended = false
  /** How much of `#read()` earlier waits have passed. */
  #passed = 0

  private constructor(file: string, args: readonly string[], { env = {}, columns = 80, rows = 40 }: TerminalOptions) {
    const { TERM = 'xterm-256color', ...others } = env
    this.#pty = spawn(file, [...args], {
      name: TERM,
      cols: columns,
      rows,
      cwd: HOME,
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', PAGER: '', ...others },
    })
    open.add(this)
    this.#pty.onData((text) => {
      this.#transcript += text
      this.#notify()
    })
    this.status = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal }) => {
        open.delete(this)
        this.#ended = true
        this.#notify()
        resolve(signal === undefined || signal === 0 ? exitCode : 128 + signal)
      })
    })
  }

  /** The command itself, so that signals reach it. */
  static run(args: readonly string[], options: TerminalOptions = {}): Terminal {
    return new Terminal(process.execPath, [INSTALLED, ...args], options)
  }

  /** A shell's command line, started in the repository. */
  static shell(command: string, options: TerminalOptions = {}): Terminal {
    return new Terminal('sh', ['-c', command], options)
  }

  /** Everything that was sent to the terminal so far, as it was sent. */
  get transcript(): string {
    return this.#transcript
  }

  /** The transcript without styles, as one line: where text wraps depends on the length of paths in it. */
  get text(): string {
    return stripVTControlCharacters(this.#transcript).replace(/\s+/g, ' ')
  }

  /** The transcript as lines without styles; a move of the cursor begins another line. */
  get lines(): readonly string[] {
    return stripVTControlCharacters(this.#transcript.replace(CURSOR_MOVES, '\n'))
      .split(/\r*\n/)
      .map((line) => line.trimEnd())
  }

  /** Resolves when the text stands after what was waited for before; spaces and line breaks are alike. */
  async waitFor(text: string): Promise<void> {
    await this.#until(`"${text}"`, () => {
      const at = this.text.indexOf(text, this.#passed)
      if (at >= 0) this.#passed = at + text.length
      return at >= 0
    })
  }

  send(keys: string): void {
    this.#pty.write(keys)
  }

  /** Waits for the text, then types. */
  async reply(text: string, keys: string): Promise<void> {
    await this.waitFor(text)
    this.send(keys)
  }

  resize(columns: number): void {
    this.#pty.resize(columns, this.#pty.rows)
  }

  /** Sends the signal from outside, not by a key. */
  signal(signal: NodeJS.Signals): void {
    this.#pty.kill(signal)
  }

  /** The exit status, or an error when it does not end in time. */
  async end(): Promise<number> {
    await this.#until('the end', () => this.#ended)
    return await this.status
  }

  #notify(): void {
    for (const watcher of this.#watchers) watcher()
  }

  #until(what: string, holds: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (problem: string | null): void => {
        clearTimeout(timer)
        this.#watchers.delete(look)
        if (problem === null) resolve()
        else reject(new Error(`${problem} Transcript:\n${JSON.stringify(this.#transcript)}\n${this.lines.join('\n')}`))
      }
      const look = (): void => {
        if (holds()) settle(null)
        else if (this.#ended) settle(`The command ended before ${what} came.`)
      }
      const timer = setTimeout(() => settle(`Waited ${LIMIT} ms for ${what} in vain.`), LIMIT)
      this.#watchers.add(look)
      look()
    })
  }
}
