import { readJsonRecord } from './json-record.ts'
import type { Entry, RecordReader } from './reader.ts'

/** JSON, one object a line. */
export function createNdjsonReader(file: string): RecordReader {
  const blank: { count: number; first: number | null } = { count: 0, first: null }
  return {
    blank,
    header: () => null,
    read: ({ first, lines, faults, cut }) => {
      const entries: Entry[] = []
      let fault = 0
      for (const [index, text] of lines.entries()) {
        const line = first + index
        if (text === null) {
          const unreadable = faults[fault++]
          if (unreadable !== undefined) entries.push({ record: null, fault: unreadable })
        } else if (isBlank(text)) {
          blank.count++
          blank.first ??= line
        } else {
          entries.push(readJsonRecord(file, line, text, cut && index === lines.length - 1))
        }
      }
      return entries
    },
    end: () => [],
  }
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}
