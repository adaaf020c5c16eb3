import { clippedList } from '../../model/clipped.ts'
import { writableName } from '../../model/dataset.ts'
import { counted } from '../../rendering/words.ts'

/** Which columns of the file are not in the result, and how to keep them. */
export function leftOutSentence(columns: readonly string[]): string {
  const names = clippedList(columns.map(writableName), ',')
  return `Left out: ${counted(columns.length, 'other column')}. To keep ${columns.length === 1 ? 'it' : 'them'}: --keep "${names}"`
}
