const PARTS = /(\s+)|\\(.)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?|(.)/gs

/**
 * Splits a line into words as bash does, without expanding anything. The last word is the one being typed: it may be
 * empty or have an open quote.
 */
export function wordsIn(line: string): readonly string[] {
  const words = ['']
  for (const [, blank, escaped, single, double, plain] of line.trimStart().matchAll(PARTS)) {
    if (blank !== undefined) words.push('')
    else words.push(`${words.pop()}${escaped ?? single ?? double?.replace(/\\([$`"\\])/g, '$1') ?? plain ?? ''}`)
  }
  return words
}
