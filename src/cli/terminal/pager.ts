import { spawn } from 'node:child_process'
import type { Io, Pager, PagerEnd } from './io.ts'

/**
 * Sends a text to a pager, and waits until the person leaves it. Leaving before the end is not an error. The pager
 * handles Ctrl-C; other signals end it, so that it can restore the terminal.
 */
export async function runPager(
  { command, args, env }: Pager,
  text: string,
  onSignal: Io['onSignal'],
): Promise<PagerEnd> {
  return await new Promise((resolve) => {
    let end: PagerEnd = 'left'
    const child = spawn(command, args, { env, stdio: ['pipe', 'inherit', 'inherit'] })
    const stopListening = onSignal((signal) => {
      if (signal === 'SIGINT') return
      end = signal
      child.kill(signal)
    })
    const settle = (how: PagerEnd): void => {
      stopListening()
      resolve(how)
    }
    child.stdin.on('error', () => undefined)
    child.once('error', () => settle('not-started'))
    child.once('spawn', () => child.stdin.end(text))
    child.once('close', () => settle(end))
  })
}
