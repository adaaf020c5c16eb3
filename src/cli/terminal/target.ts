import { UsageError } from '../errors.ts'
import type { Session } from './session.ts'

/** The target of a command's output: the named file, or stdout for `-` or no name. */
export interface Target {
  readonly out?: string | undefined
  readonly force?: boolean | undefined
}

/** Does `out` name a file, not stdout? */
export function namesFile(out: string | undefined): out is string {
  return out !== undefined && out !== '-'
}

/** Nobody reads the source of a page on a terminal. Whoever wants it can type `--out -`. */
export function refusePageOnTerminal({ settings, decisions }: Pick<Session, 'settings' | 'decisions'>): void {
  if (settings.out !== undefined || !decisions().stdout.terminal) return
  throw new UsageError("A web page can't be shown on a terminal. Add --out page.html")
}
