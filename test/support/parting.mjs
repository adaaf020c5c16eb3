/** Where two results of a command line part, in words; null when they are the same. */
export function partingOf(one, other) {
  return ['status', 'stdout', 'stderr'].map((key) => partingOfTexts(key, one[key], other[key])).find(Boolean) ?? null
}

export function partingOfTexts(name, one, other) {
  if (one === other) return null
  const [left, right] = [one, other].map((text) => String(text).split('\n'))
  const at = left.findIndex((line, index) => line !== right[index])
  // All of one may be the beginning of the other.
  const line = at === -1 ? left.length : at
  return `${name}, line ${line + 1}:\n    ${JSON.stringify(left[line])}\n    ${JSON.stringify(right[line])}`
}
