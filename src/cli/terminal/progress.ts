import type { TextContext } from '../../rendering/context.ts'
import type { Io } from './io.ts'
import { say } from './output.ts'

/** How far a long piece of work is, on one line of stderr. */
export interface Progress {
  /** The message is made only when it is due: to write a number as people do loads tables of languages. */
  show(message: () => string): Promise<void>
  /** Takes the line away, so that something else can be written. */
  clear(): Promise<void>
}

/** Work that is done before this needs no progress; nor does a line need to change more often than this. */
const FIRST_AFTER_MS = 1000
const NEXT_AFTER_MS = 200

/**
 * For somebody who watches stderr and not the results: nothing is shown where stderr is no terminal, where
 * the results go to the terminal themselves, or where lines must not be redrawn.
 */
export function createProgress(quiet: boolean, look: () => TextContext, io: Io): Progress {
  const watched = io.stderr.isTerminal && !io.stdout.isTerminal && !quiet
  if (!watched || look().accessible) {
    return { show: async () => undefined, clear: async () => undefined }
  }
  let due = Date.now() + FIRST_AFTER_MS
  let shown = false
  return {
    show: async (message) => {
      const now = Date.now()
      if (now < due) return
      due = now + NEXT_AFTER_MS
      shown = true
      await say(`\r\u001b[K${message()}`, io)
    },
    clear: async () => {
      if (!shown) return
      shown = false
      await say('\r\u001b[K', io)
    },
  }
}
