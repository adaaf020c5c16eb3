import { join } from 'node:path'
import type { Environment, Io, Output, PagerEnd } from '../../src/cli/terminal/io.ts'

/** The repository, which is also the package's own folder. */
export const HOME = join(import.meta.dirname, '../..')

export interface FakeIo extends Io {
  readonly written: { stdout: string; stderr: string }
}

export interface FakeOptions {
  readonly args?: readonly string[]
  readonly env?: Environment
  /** What stands in stdin; nothing when it is missing. */
  readonly stdin?: string | Uint8Array
  /** The columns of a terminal at stdout and stderr; no terminal when it is missing. */
  readonly terminal?: number
  /** Its rows; so many that nothing is ever paged, unless it is said. */
  readonly rows?: number
  /** How a pager ends; it reads everything, unless it is said. */
  readonly pager?: PagerEnd
  /** Is stdin a terminal too? No, unless it is said. */
  readonly keyboard?: boolean
  /** The package's own folder, the repository unless another one is given. */
  readonly home?: string
  /** Linux, unless it is said. */
  readonly platform?: NodeJS.Platform
  /** A clock that stands still, unless another is given. */
  readonly now?: () => number
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** An Io without a process: what is written is kept. Prompts need a real terminal, so they fail here. */
export function fakeIo({
  args = [],
  env = {},
  stdin = '',
  terminal,
  rows = 100_000,
  pager = 'left',
  keyboard = false,
  home = HOME,
  platform = 'linux',
  now = () => Date.UTC(2026, 0, 2, 3, 4, 5),
}: FakeOptions): FakeIo {
  const written = { stdout: '', stderr: '' }
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin) : stdin
  const output = (name: 'stdout' | 'stderr'): Output => ({
    isTerminal: terminal !== undefined,
    columns: terminal,
    rows: terminal === undefined ? undefined : rows,
    write: async (content) => {
      written[name] += typeof content === 'string' ? content : Buffer.from(content).toString()
    },
  })
  return {
    args,
    env: { LANG: 'C.UTF-8', ...env },
    stdin: { isTerminal: keyboard, readAll: async () => bytes, chunks: () => oneChunk(bytes) },
    stdout: output('stdout'),
    stderr: output('stderr'),
    get terminal(): never {
      throw new Error('A prompt was opened without a terminal')
    },
    runPager: async ({ command, args, env: { LESS } }, text) => {
      if (pager !== 'not-started') written.stdout += `[${[command, ...args].join(' ')}, LESS=${LESS}]\n${text}`
      return pager
    },
    onSignal: () => () => undefined,
    hearSignals: async () => undefined,
    endBy: () => undefined,
    onContinue: () => () => undefined,
    settleColor: () => undefined,
    suspend: () => undefined,
    name: 'backroom',
    home,
    platform,
    now,
    node: process.versions.node,
    written,
  }
}
