import type { ReadingNotes } from '../../model/reading-notes.ts'
import { readingNotes } from '../../rendering/reading-notes.ts'
import type { Session } from './session.ts'

/** Reports on stderr what was skipped in a file, and its encoding. */
export async function warnOfNotes(file: string, notes: ReadingNotes, session: Pick<Session, 'warn'>): Promise<void> {
  for (const text of readingNotes(file, notes)) await session.warn(text)
}
