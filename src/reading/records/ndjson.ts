import { Skipping } from '../skipping.ts'
import { readJsonRecord } from './json-record.ts'
import type { Entry, RecordReader } from './reader.ts'

/** JSON, one object per line. JSON is UTF-8: a line in an older encoding is refused. */
export function createNdjsonReader(file: string, conditions: readonly string[]): RecordReader {
  const skipping = new Skipping()
  return {
    header: () => null,
    notes: () => skipping.notes,
    read: ({ first, lines, faults, older, cut }) => {
      const unreadable = new Map([...faults, ...older].map((fault) => [fault.location.line, fault]))
      const entries: Entry[] = []
      for (const [index, text] of lines.entries()) {
        const line = first + index
        const fault = unreadable.get(line)
        if (fault !== undefined) entries.push({ record: null, fault })
        else if (text === null || text.trim() === '') skipping.add('blank', line)
        else entries.push(readJsonRecord(file, line, text, cut && index === lines.length - 1, conditions))
      }
      return entries
    },
    end: () => [],
  }
}
