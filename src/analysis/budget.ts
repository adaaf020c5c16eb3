/** A computation has taken more steps than it may. Caught where the budget was given. */
class Spent extends Error {
  override readonly name = 'Spent'
}

/** Counts down; throws when nothing is left. */
export interface Budget {
  take(steps: number): void
}

/**
 * What `work` returns; null when it takes more than `steps` steps, so that nothing ever hangs. `spent` is told how many
 * it took.
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
