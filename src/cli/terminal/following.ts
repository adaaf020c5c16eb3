import type { Io } from './io.ts'
import type { Progress } from './progress.ts'

/** Work that pauses from time to time to say how far it is; `true` in return stops it at what is known by then. */
export type Stoppable<Step, T> = Generator<Step, T, boolean | undefined>

/** Does long work. */
export interface Follower {
  follow<Step, T>(work: Stoppable<Step, T>, describe: (step: Step) => string): Promise<T>
  wasStopped(): boolean
}

/**
 * Shows how far the work is and for how long it runs. The first Ctrl-C stops it at what is known; a second one, and any
 * other signal, ends the process.
 */
export function createFollower(
  { onSignal, hearSignals, endBy, now }: Pick<Io, 'onSignal' | 'hearSignals' | 'endBy' | 'now'>,
  createProgress: () => Progress,
): Follower {
  let stopped = false
  return {
    wasStopped: () => stopped,
    follow: async (work, describe) => {
      const [progress, start] = [createProgress(), now()]
      const stopListening = onSignal((signal) => {
        if (signal === 'SIGINT' && !stopped) {
          stopped = true
          return
        }
        stopListening()
        endBy(signal)
      })
      try {
        for (;;) {
          const { done, value } = work.next(stopped)
          if (done === true) return value
          await hearSignals()
          await progress.show(() => {
            const seconds = Math.round((now() - start) / 1000)
            return `${describe(value)}, ${seconds} s. Ctrl-C shows what is known.`
          })
        }
      } finally {
        stopListening()
        await progress.clear()
      }
    },
  }
}
