/** Keys that share an item. */
export interface Entry<T> {
  readonly keys: readonly string[]
  readonly item: T
}

/** Groups equal items into one entry, in the order of their first appearance. */
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
