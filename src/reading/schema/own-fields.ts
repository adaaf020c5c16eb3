/** What begins the name of a writer's own field, which the file keeps and the program ignores. */
const OWN = 'x-'

export const OWN_PATTERN = `^${OWN}`

export function isOwnField(name: unknown): boolean {
  return typeof name === 'string' && name.startsWith(OWN)
}

/** Removes own fields from every mapping of the data, in place. Aliases can make a part appear twice, or in itself. */
export function removeOwnFields(value: unknown, seen = new Set<unknown>()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  for (const [name, part] of Object.entries(value)) {
    if (isOwnField(name)) Reflect.deleteProperty(value, name)
    else removeOwnFields(part, seen)
  }
}
