import { UsageError } from '../errors.ts'

/** Where a file goes that a command makes: to the file named, or to stdout when none is, or `-`. */
export interface Target {
  readonly out?: string
  readonly force?: boolean
}

/** Is it the name of a file, rather than stdout? */
export function namesFile(out: string | undefined): out is string {
  return out !== undefined && out !== '-'
}

/** A `--force` that has nothing to overwrite is refused: somebody counts on a file. */
export function refuseIdleForce({ out, force }: Target): void {
  if (force !== undefined && !namesFile(out)) throw new UsageError('--force overwrites the file of --out: name one.')
}
