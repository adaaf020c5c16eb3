import { isRefusal, type Refusal, type Remark } from '../../../desk/remarks.ts'
import { shownOf } from '../../../rendering/shown.ts'
import { DataError } from '../../errors.ts'
import type { Session } from '../../terminal/session.ts'

/** Writes to stderr what a step says beside its result. */
export async function report(remarks: readonly Remark[], session: Pick<Session, 'tell' | 'warn'>): Promise<void> {
  for (const remark of remarks) {
    if (remark.kind === 'problems') await session.tell(remark.diagnostics)
    else for (const text of shownOf(remark.texts, remark.most)) await session.warn(text)
  }
}

/** The result of a step. Throws a DataError if there is none; `advice` says what to do about it. */
export function done<T extends object>(result: T | Refusal, advice = ''): T {
  if (!isRefusal(result)) return result
  throw new DataError(`${result.refusal}${advice}`, result.diagnostics)
}
