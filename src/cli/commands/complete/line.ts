const PARTS = /(\s+)|\\(.)|'([^']*)'?|"((?:[^"\\]|\\.)*)"?|(.)/gs

/**
 * The words of a line as bash reads them, with nothing expanded. The last one is the word that is being typed: it may
 * be empty, and a quote in it may be open.
 */
export function wordsIn(line: string): readonly string[] {
  const words = ['']
  for (const [, blank, escaped, single, double, plain] of line.trimStart().matchAll(PARTS)) {
    if (blank !== undefined) words.push('')
    else words.push(`${words.pop()}${escaped ?? single ?? double?.replace(/\\([$`"\\])/g, '$1') ?? plain ?? ''}`)
  }
  return words
}
