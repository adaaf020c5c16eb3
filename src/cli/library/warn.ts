import { DataError } from '../errors.ts'
import type { Session } from '../terminal/session.ts'

/** Help works with any library, but it warns if the named one can't be used. */
export async function warnOfLibrary({
  settings,
  library,
  warn,
}: Pick<Session, 'settings' | 'library' | 'warn'>): Promise<void> {
  if (settings.libraries.length === 0) return
  try {
    await library()
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    await warn(`${error.message} Help leaves its conditions out.`)
  }
}
