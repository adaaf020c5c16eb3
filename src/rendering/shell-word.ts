/**
 * A word in a text that may be used on any system, such as a result: quoted if necessary, for bash, PowerShell, and cmd
 * alike. Only a word with characters that mean something even between double quotes is quoted for bash.
 */
export function shellWord(word: string): string {
  if (/^[\w./:=+-]+$/.test(word)) return word
  const isSafe = !/[$`"!%]|\\(?:[\\\n]|$)/.test(word)
  return isSafe ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`
}
