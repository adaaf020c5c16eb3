import type { Grade } from '../../../../classroom/results.ts'
import { scaleProblem } from '../../../../desk/filling.ts'
import type { Gradebook } from '../../../../reading/gradebooks/gradebook.ts'
import { counted } from '../../../../rendering/words.ts'
import { DataError, UsageError } from '../../../errors.ts'
import { nameOf } from '../../../program/options.ts'
import type { Session } from '../../../terminal/session.ts'
import { OUT_OF } from './out-of.ts'

/**
 * Points on another scale would look like points on the column's scale. Throws a DataError if the export states another
 * maximum, and a UsageError if neither the export nor `--out-of` states one.
 */
export function refuseOtherScale(
  book: Gradebook,
  column: number,
  grades: readonly Grade[],
  outOf: number | undefined,
  session: Pick<Session, 'args' | 'shell'>,
): void {
  const heading = `"${book.headings[column]}"`
  const problem = scaleProblem(book, column, grades, outOf)
  if (problem === null) return
  if (problem.kind === 'no-points') {
    throw new DataError(`${heading} takes 0 points. Give it points in your gradebook, and export it again.`)
  }
  if (problem.kind === 'unknown') {
    const { usual } = problem
    throw new UsageError(
      `The gradebook does not say how many points ${heading} takes.\nIf it takes ${usual}, run this; otherwise, change the last number:\n${again(session, usual)}`,
    )
  }
  const { maximum } = problem
  throw new DataError(
    `${heading} takes at most ${counted(maximum, 'point')}, but the grades are out of ${problem.outOf}.\nTo grade out of ${maximum}, run:\n${again(session, maximum)}`,
  )
}

/** The same command line with other points. */
function again({ args, shell }: Pick<Session, 'args' | 'shell'>, points: number): string {
  const option = `--${nameOf(OUT_OF)}`
  const others = args.filter((arg, at) => arg !== option && args[at - 1] !== option && !arg.startsWith(`${option}=`))
  return `backroom ${[...others, option, String(points)].map(shell.word).join(' ')}`
}
