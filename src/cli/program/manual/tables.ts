import type { Candidate, Place, Values } from '../../commands/completion/places.ts'

/**
 * What can stand at the places with these keys. A key is a command's path with the name of one of its
 * options, or with the number of an operand, or with `...` for an operand that repeats.
 */
export interface Entry<T> {
  readonly keys: readonly string[]
  readonly item: T
}

/** What every option with a value, and every operand, takes. */
export function valuesTable(places: readonly Place[]): readonly Entry<Values>[] {
  return grouped(
    places.flatMap(({ path, options, operands, variadic }) => [
      ...options.flatMap(({ names, values }) =>
        values === null ? [] : names.map((name) => [`${path} ${name}`, values] as const),
      ),
      ...operands.map((values, index) => {
        const repeats = variadic && index === operands.length - 1
        return [`${path} ${repeats ? '...' : index + 1}`, values] as const
      }),
    ]),
  )
}

/** The options of every command, under its path. */
export function optionsTable(places: readonly Place[]): readonly Entry<readonly Candidate[]>[] {
  return grouped(
    places.map(({ path, options }) => [
      path,
      options.flatMap(({ names, description }) => names.map((word) => ({ word, description }))),
    ]),
  )
}

/** The commands below a command, under its path; one without any is not in it. */
export function commandsTable(places: readonly Place[]): readonly Entry<readonly Candidate[]>[] {
  return grouped(
    places.filter(({ commands }) => commands.length > 0).map(({ path, commands }) => [path, commands] as const),
  )
}

/** The items that are equal as one entry, in the order in which they first come. */
export function grouped<T>(pairs: readonly (readonly [key: string, item: T])[]): readonly Entry<T>[] {
  const entries = new Map<string, { readonly keys: string[]; readonly item: T }>()
  for (const [key, item] of pairs) {
    const same = JSON.stringify(item)
    const entry = entries.get(same) ?? { keys: [], item }
    entries.set(same, entry)
    entry.keys.push(key)
  }
  return [...entries.values()]
}
