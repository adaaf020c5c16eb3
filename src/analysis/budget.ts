/** Thrown when a computation takes more steps than allowed. Caught in `withinBudget`. */
class Spent extends Error {
  override readonly name = 'Spent'
}

/** Counts steps down, and throws when none is left. */
export interface Budget {
  take(steps: number): void
}

/**
 * The result of `work`, or null if it takes more than `steps` steps. This keeps the program from hanging. `spent` gets
 * the number of steps taken.
 */
export function withinBudget<T>(
  steps: number,
  work: (budget: Budget) => T,
  spent: (steps: number) => void = () => undefined,
): T | null {
  let left = steps
  const budget: Budget = {
    take: (count) => {
      left -= count
      if (left < 0) throw new Spent()
    },
  }
  try {
    return work(budget)
  } catch (error) {
    if (error instanceof Spent) return null
    throw error
  } finally {
    spent(steps - left)
  }
}
