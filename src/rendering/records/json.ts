import { objectPrinter } from './ndjson.ts'
import { type RecordPrinter, type RecordPrinting, replacedIn } from './printer.ts'

const START = '{"schemaVersion":1,"records":['

/** One object with all records, one record on each line. */
export function jsonRecords<R extends object>(printing: RecordPrinting<R>): RecordPrinter<R> {
  const print = objectPrinter(printing)
  let count = 0
  return {
    replaces: replacedIn(printing),
    record: (record, result) => `${count++ === 0 ? `${START}\n` : ',\n'}${print(record, result)}`,
    unplaced: () => [],
    end: () => (count === 0 ? `${START}]}\n` : '\n]}\n'),
  }
}
