import { suggestion } from '../../../model/nearest.ts'
import type { InputRecord } from '../../../model/record.ts'

/** Notes about a stream as a whole, apart from its problems. */
export interface BatchNotes {
  see(record: InputRecord): void
  /** Fields of the records that the results replaced. */
  replaced(): string | null
  /** Requested fields that no record had. */
  missing(): string | null
}

/** With this many names, a mistyped one is probably close to one of them. */
const MAX_KNOWN = 100

export function createNotes(
  replaces: readonly string[],
  results: readonly string[],
  fields: readonly string[] | null,
): BatchNotes {
  const replaced = new Set<string>()
  const unseen = new Set((fields ?? []).filter((name) => !results.includes(name)))
  const known = new Set(results)
  let count = 0
  return {
    see: (record) => {
      count++
      for (const name of replaces) if (record.value(name) !== undefined) replaced.add(name)
      if (unseen.size === 0) return
      for (const name of unseen) if (record.value(name) !== undefined) unseen.delete(name)
      for (const name of record.names()) if (known.size < MAX_KNOWN) known.add(name)
    },
    replaced: () =>
      replaced.size === 0 ? null : `Fields that the input had already were replaced: ${[...replaced].join(', ')}.`,
    missing: () => {
      if (unseen.size === 0 || count === 0) return null
      return [...unseen].map((name) => `No record has a field "${name}". ${suggestion(name, [...known])}`).join('\n')
    },
  }
}
