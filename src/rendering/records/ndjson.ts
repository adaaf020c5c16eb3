import type { InputRecord } from '../../model/record.ts'
import { oneLineJson, toJsonLine } from '../escape.ts'
import { type RecordPrinter, type RecordPrinting, replacedIn } from './printer.ts'

/** One object on each line. */
export function ndjsonRecords<R extends object>(printing: RecordPrinting<R>): RecordPrinter<R> {
  const print = objectPrinter(printing)
  return {
    replaces: replacedIn(printing),
    record: (record, result) => `${print(record, result)}\n`,
    unplaced: () => [],
    end: () => '',
  }
}

/** A record and its result as a JSON object on one line. The result's part is printed once and remembered. */
export function objectPrinter<R extends object>({
  results,
  fields,
}: RecordPrinting<R>): (record: InputRecord, result: R) => string {
  const names = results.map(({ name }) => name)
  const own = new Set(names)
  const kept = new WeakMap<R, Readonly<Record<string, string>>>()
  const textsOf = (result: R): Readonly<Record<string, string>> => {
    const found = kept.get(result)
    if (found !== undefined) return found
    const texts = Object.fromEntries(results.map(({ name, value }) => [name, toJsonLine(value(result))]))
    kept.set(result, texts)
    return texts
  }
  if (fields !== null) {
    return (record, result) => {
      const texts = textsOf(result)
      const members = fields.map((name) => {
        const value = own.has(name) ? texts[name] : oneLineJson(record.json(name) ?? 'null')
        return `${toJsonLine(name)}:${value}`
      })
      return `{${members.join(',')}}`
    }
  }
  const endings = new WeakMap<R, string>()
  return (record, result) => {
    let ending = endings.get(result)
    if (ending === undefined) {
      ending = `${names.map((name) => `${toJsonLine(name)}:${textsOf(result)[name]}`).join(',')}}`
      endings.set(result, ending)
    }
    const members = oneLineJson(record.members(own))
    return members === '' ? `{${ending}` : `{${members},${ending}`
  }
}
