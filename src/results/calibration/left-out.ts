import { writableName } from '../../model/dataset.ts'
import { shellWord } from '../../rendering/shell-word.ts'
import { counted } from '../../rendering/words.ts'

/** The option names columns up to this length. It must be whole to be copied, so others are left out of it. */
const LONGEST = 600

/** Which columns of the file are not in the result, and the option that keeps them. */
export function leftOutOf(columns: readonly string[]) {
  const names = columns.map(writableName)
  const named = fitting(names)
  const all = columns.length === 1 ? 'it' : 'them'
  return {
    what: `Left out: ${counted(columns.length, 'other column')}.`,
    lead: `To keep ${named.length === names.length ? all : `${named.length === 1 ? 'one' : named.length} of them`}`,
    option: `--keep ${shellWord(named.join(','))}`,
  }
}

/** The same as a message. The option has its own line, which is not broken. */
export function leftOutSentence(columns: readonly string[]): string {
  const { what, lead, option } = leftOutOf(columns)
  return `${what} ${lead}:\n  ${option}`
}

/** The first names, at least one. */
function fitting(names: readonly string[]): readonly string[] {
  let length = 0
  const end = names.findIndex((name, index) => {
    length += name.length + 1
    return index > 0 && length > LONGEST
  })
  return end === -1 ? names : names.slice(0, end)
}
