import type { InputRecord } from '../../model/record.ts'
import { oneLineJson, toJsonLine } from '../escape.ts'
import type { RecordPrinter, RecordPrinting, RecordResult } from './printer.ts'

/** One object a line. */
export function ndjsonPrinter(printing: RecordPrinting): RecordPrinter {
  const print = objectPrinter(printing)
  return {
    replaces: replacedIn(printing),
    record: (record, result) => `${print(record, result)}\n`,
    unplaced: () => [],
    end: () => '',
  }
}

/** The results' names, of those fields that are wanted. */
export function replacedIn({ results, fields }: RecordPrinting): readonly string[] {
  return results.filter((name) => fields?.includes(name) ?? true)
}

/** A record with its result as a JSON object on one line. What a result contributes is printed once and kept with it. */
export function objectPrinter({
  results,
  fields,
}: RecordPrinting): (record: InputRecord, result: RecordResult) => string {
  const own = new Set(results)
  const kept = new WeakMap<RecordResult, Readonly<Record<string, string>>>()
  const textsOf = (result: RecordResult): Readonly<Record<string, string>> => {
    const found = kept.get(result)
    if (found !== undefined) return found
    const values: Readonly<Record<string, unknown>> = { ...result }
    const texts = Object.fromEntries(results.map((name) => [name, toJsonLine(values[name])]))
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
  const endings = new WeakMap<RecordResult, string>()
  return (record, result) => {
    let ending = endings.get(result)
    if (ending === undefined) {
      ending = `${results.map((name) => `${toJsonLine(name)}:${textsOf(result)[name]}`).join(',')}}`
      endings.set(result, ending)
    }
    const members = oneLineJson(record.members(own))
    return members === '' ? `{${ending}` : `{${members},${ending}`
  }
}
