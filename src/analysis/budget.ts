/** Thrown when a computation takes more steps than allowed, or is stopped. Caught in `withinBudget`. */
class Spent extends Error {
  override readonly name = 'Spent'
}

/** How far a long computation is: the steps taken, and the most it may take. */
export interface Effort {
  readonly steps: number
  readonly limit: number
}

/** A long computation. It pauses from time to time; `true` in return stops it at what is known by then. */
export type Work<T> = Generator<Effort, T, boolean | undefined>

/** Counts steps down, and throws when none is left. */
export interface Budget {
  take(steps: number): void
  /** Is it time to pause? */
  isDue(): boolean
  /** Lets others know how far the work is. Throws if they stop it. */
  pause(): Work<void>
}

/** So many steps between two pauses take a fraction of a second. */
const ROUND = 1_000_000

/**
 * The result of `work`, or null if it takes more than `steps` steps or is stopped. This keeps the program from hanging.
 * `spent` gets the number of steps taken.
 */
export function* withinBudget<T>(
  steps: number,
  work: (budget: Budget) => Work<T>,
  spent: (steps: number) => void = () => undefined,
): Work<T | null> {
  let left = steps
  let pauseAt = left - ROUND
  const budget: Budget = {
    take: (count) => {
      left -= count
      if (left < 0) throw new Spent()
    },
    isDue: () => left < pauseAt,
    *pause() {
      pauseAt = left - ROUND
      const stopped = yield { steps: steps - left, limit: steps }
      if (stopped === true) throw new Spent()
    },
  }
  try {
    return yield* work(budget)
  } catch (error) {
    if (error instanceof Spent) return null
    throw error
  } finally {
    spent(steps - left)
  }
}

/** The result of work that nobody watches or stops. */
export function finished<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done === true) return value
  }
}
