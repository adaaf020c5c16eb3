import { objectPrinter, replacedIn } from './ndjson.ts'
import type { RecordPrinter, RecordPrinting } from './printer.ts'

/** One array with an object a line. */
export function jsonPrinter(printing: RecordPrinting): RecordPrinter {
  const print = objectPrinter(printing)
  let count = 0
  return {
    replaces: replacedIn(printing),
    record: (record, result) => `${count++ === 0 ? '[\n' : ',\n'}${print(record, result)}`,
    unplaced: () => [],
    end: () => (count === 0 ? '[]\n' : '\n]\n'),
  }
}
