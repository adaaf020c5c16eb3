import { grouped } from '../model/grouped.ts'
import type { ReadingNotes, SkippedKind } from '../model/reading-notes.ts'

const NAMES: Readonly<Record<SkippedKind, readonly [one: string, many: string]>> = {
  blank: ['blank line', 'blank lines'],
  above: ['line above the headings', 'lines above the headings'],
  repeated: ['repeated heading line', 'repeated heading lines'],
  survey: ['line that explains the headings', 'lines that explain the headings'],
}

/** What was skipped in a file, and its encoding, as sentences. */
export function readingNotes(file: string, { skipped, older }: ReadingNotes): readonly string[] {
  const parts = skipped.map(({ kind, count, first }) => {
    const [one, many] = NAMES[kind]
    return count === 1 ? `1 ${one} (line ${first})` : `${grouped(count)} ${many} (first: line ${first})`
  })
  return [
    ...(parts.length === 0 ? [] : [`${file}: skipped ${parts.join(', ')}.`]),
    ...(older === null
      ? []
      : [`${file}: line ${older} is not UTF-8; read as Windows-1252. If letters look wrong, save the file as UTF-8.`]),
  ]
}
