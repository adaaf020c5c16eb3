import { UsageError } from '../errors.ts'
import type { Session } from './session.ts'

/** Where a file goes that a command makes: to the file named, or to stdout when none is, or `-`. */
export interface Target {
  readonly out?: string | undefined
  readonly force?: boolean | undefined
}

/** Is it the name of a file, rather than stdout? */
export function namesFile(out: string | undefined): out is string {
  return out !== undefined && out !== '-'
}

/** Nobody reads the source of a page on a terminal. One who wants it there says `--out -`. */
export function refusePageOnTerminal({ settings, decisions }: Pick<Session, 'settings' | 'decisions'>): void {
  if (settings.out !== undefined || !decisions().stdout.terminal) return
  throw new UsageError("A web page can't be shown on a terminal. Add --out page.html")
}
