import { widthOf } from '../../rendering/wrap.ts'
import { CancelledError } from '../errors.ts'
import { EXIT } from '../exit-status.ts'
import type { Environment, Io, Output, Pager } from './io.ts'

/** Used if a terminal does not report its rows. */
const DEFAULT_ROWS = 24

/**
 * The options that git sets: they show styles and do not page a text that fits. The prompt says how to continue and to
 * quit.
 */
const PAGER_ENV: Environment = {
  LESS: 'FRX-PsSpace for more, q to quit$',
  LESSCHARSET: 'utf-8',
  // A stray key in less must not write a file or run a command.
  LESSSECURE: '1',
  LV: '-c',
}

/**
 * Shows a text in the person's pager if it is longer than the window. False if it must be printed instead: it fits, or
 * no pager can be started.
 */
export async function page(text: string, io: Io): Promise<boolean> {
  const pager = pagerOf(io)
  if (pager === null || fits(text, io.stdout)) return false
  const end = await io.runPager(pager, text)
  if (end === 'SIGTERM') throw new CancelledError('Ended by a signal.', EXIT.terminated)
  if (end === 'SIGHUP') throw new CancelledError('Ended by a signal.', EXIT.hangup)
  return end === 'left'
}

/**
 * The pager named by PAGER, otherwise less. On Windows only PAGER counts, because its own pager shows no styles. Null
 * for none.
 */
function pagerOf({ env, platform }: Io): Pager | null {
  const wish = env.PAGER ?? (platform === 'win32' ? '' : 'less')
  const [command, ...args] = wordsOf(wish, platform)
  if (command === undefined || (command === 'cat' && args.length === 0)) return null
  return { command, args, env: { ...PAGER_ENV, ...env } }
}

/** Does the text leave a row for the shell's prompt? */
function fits(text: string, { rows, columns }: Output): boolean {
  const room = (rows || DEFAULT_ROWS) - 1
  const taken = text
    .trimEnd()
    .split('\n')
    .reduce((sum, line) => sum + (columns ? Math.max(1, Math.ceil(widthOf(line) / columns)) : 1), 0)
  return taken <= room
}

/**
 * Splits a command line into words as a shell does, with quotes and backslashes. On Windows a backslash is part of a
 * path. Nothing is expanded, so only the pager can run.
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
