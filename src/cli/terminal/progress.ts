import { clippedTo } from '../../model/clipped.ts'
import type { TextContext } from '../../rendering/context.ts'
import type { Io } from './io.ts'
import { say } from './output.ts'

/** Shows the progress of long work on one line of stderr. */
export interface Progress {
  /** `message` is called only if the line is due, because formatting numbers loads language tables. */
  show(message: () => string): Promise<void>
  /** Removes the line, so that something else can be written. */
  clear(): Promise<void>
}

/** Shorter work shows no progress. The line also changes no more often than this. */
const FIRST_AFTER_MS = 1000
const NEXT_AFTER_MS = 200

/**
 * Shows progress only if stderr is a terminal that may be redrawn, and no results go to the terminal at the same time.
 */
export function createProgress(
  quiet: boolean,
  look: () => TextContext,
  io: Io,
  order: 'results come between' | 'results come last' = 'results come between',
): Progress {
  const isFree = order === 'results come last' || !io.stdout.isTerminal
  const watched = io.stderr.isTerminal && isFree && !quiet
  if (!watched || look().accessible) {
    return { show: async () => undefined, clear: async () => undefined }
  }
  let due = io.now() + FIRST_AFTER_MS
  let shown = false
  return {
    show: async (message) => {
      const now = io.now()
      if (now < due) return
      due = now + NEXT_AFTER_MS
      shown = true
      await say(`\r\u001b[K${onOneLine(message(), io.stderr.columns)}`, io)
    },
    clear: async () => {
      if (!shown) return
      shown = false
      await say('\r\u001b[K', io)
    },
  }
}

/** A line that wraps could not be redrawn. The last column is left empty, and the one before is for an ellipsis. */
function onOneLine(message: string, columns: number | undefined): string {
  return columns ? clippedTo(columns - 2, message) : message
}
