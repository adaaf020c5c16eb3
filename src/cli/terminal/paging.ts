import { widthOf } from '../../rendering/wrap.ts'
import { CancelledError } from '../errors.ts'
import { EXIT } from '../exit-status.ts'
import type { Environment, Io, Output, Pager } from './io.ts'

/** Of a terminal that does not tell its rows. */
const DEFAULT_ROWS = 24

/** As git sets them, so that styles are shown and a text that fits is not paged; and how to go on and to leave. */
const PAGER_ENV: Environment = {
  LESS: 'FRX-PsSpace for more, q to quit$',
  LESSCHARSET: 'utf-8',
  // A person who types on must not write a file or run a command by a key of less.
  LESSSECURE: '1',
  LV: '-c',
}

/**
 * Shows a text in the person's pager, if it is longer than the window; false when it is left to be printed: it fits,
 * there is no pager, or none that can be started.
 */
export async function page(text: string, io: Io): Promise<boolean> {
  const pager = pagerOf(io)
  if (pager === null || fits(text, io.stdout)) return false
  const end = await io.runPager(pager, text)
  if (end === 'SIGTERM') throw new CancelledError('Ended by a signal.', EXIT.terminated)
  if (end === 'SIGHUP') throw new CancelledError('Ended by a signal.', EXIT.hangup)
  return end === 'left'
}

/** What PAGER names, or else less; not on Windows, which has none that shows styles. Null for none. */
function pagerOf({ env, platform }: Io): Pager | null {
  const wish = env.PAGER ?? (platform === 'win32' ? '' : 'less')
  const [command, ...args] = wordsOf(wish, platform)
  if (command === undefined || (command === 'cat' && args.length === 0)) return null
  return { command, args, env: { ...PAGER_ENV, ...env } }
}

/** Does it leave a row for the shell's prompt? */
function fits(text: string, { rows, columns }: Output): boolean {
  const room = (rows || DEFAULT_ROWS) - 1
  const taken = text
    .trimEnd()
    .split('\n')
    .reduce((sum, line) => sum + (columns ? Math.max(1, Math.ceil(widthOf(line) / columns)) : 1), 0)
  return taken <= room
}

/**
 * A command line in words, as a shell splits it: by spaces, but for those in quotes or behind a backslash. On Windows
 * a backslash is part of a path. Anything else that a shell would do is not done: nothing is run but the pager.
 */
export function wordsOf(line: string, platform: NodeJS.Platform): readonly string[] {
  const word = platform === 'win32' ? /(?:"[^"]*"|[^\s"])+/g : /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g
  const part = platform === 'win32' ? /"([^"]*)"/g : /"((?:\\.|[^"\\])*)"|'([^']*)'|\\(.)/g
  return [...line.matchAll(word)].map(([text]) =>
    text.replace(part, (_, double?: string, single?: string, escaped?: string) => {
      if (double === undefined) return single ?? escaped ?? ''
      return platform === 'win32' ? double : double.replace(/\\(["\\$`])/g, '$1')
    }),
  )
}
