import type { ReadingNotes, SkippedKind } from '../../model/reading-notes.ts'
import type { Session } from './session.ts'

const NAMES: Readonly<Record<SkippedKind, readonly [one: string, many: string]>> = {
  blank: ['blank line', 'blank lines'],
  above: ['line above the headings', 'lines above the headings'],
  repeated: ['repeated heading line', 'repeated heading lines'],
  survey: ['line that explains the headings', 'lines that explain the headings'],
}

/** Reports on stderr what was skipped in a file, and its encoding. */
export async function warnOfNotes(file: string, { skipped, older }: ReadingNotes, session: Session): Promise<void> {
  if (skipped.length > 0) {
    const parts = skipped.map(({ kind, count, first }) => {
      const [one, many] = NAMES[kind]
      return count === 1 ? `1 ${one} (line ${first})` : `${count.toLocaleString('en')} ${many} (first: line ${first})`
    })
    await session.warn(`${file}: skipped ${parts.join(', ')}.`)
  }
  if (older !== null) {
    await session.warn(
      `${file}: line ${older} is not UTF-8; read as Windows-1252. If letters look wrong, save the file as UTF-8.`,
    )
  }
}
