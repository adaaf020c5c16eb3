/** The folder that `--library` names, before the words are read one by one; of several the last. Null for none. */
export function libraryNamed(args: readonly string[]): string | null {
  const end = args.indexOf('--')
  const named = (end < 0 ? args : args.slice(0, end)).flatMap((word, index, all) => {
    if (word === '--library') return all.slice(index + 1, index + 2)
    return word.startsWith('--library=') ? [word.slice('--library='.length)] : []
  })
  return named.at(-1) ?? null
}
