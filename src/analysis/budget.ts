/** Thrown when a computation takes more steps than allowed. Caught where the budget was given. */
class Spent extends Error {
  override readonly name = 'Spent'
}

/** Counts down; throws when nothing is left. */
export interface Budget {
  take(steps: number): void
}

/**
 * The result of `work`, or null when it takes more than `steps` steps, so that nothing hangs. `spent` gets the number
 * of steps.
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
