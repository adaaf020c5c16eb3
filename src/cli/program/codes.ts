import { type Codes, codeKey, vocabularyOf } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import type { Framework } from '../../model/framework.ts'
import { ValueError } from '../errors.ts'
import { answerFrom } from './conditions.ts'
import { valueOption } from './options.ts'

/** Code in a file → the answer that it stands for. The framework is not known yet. */
export type CodePairs = readonly (readonly [written: string, answer: string])[]

export const MAP = valueOption('--map <pairs>', 'what codes mean, as "1=ANSWER,2=ANSWER"', {
  parse: parsePairs,
})

/** The codes of `--map`; none if it is not given. Throws a UsageError for a part that is not an answer. */
export function codesOf(pairs: CodePairs | undefined, framework: Framework): Codes {
  const vocabulary = vocabularyOf(framework)
  return new Map(
    (pairs ?? []).map(([written, text]) => [
      codeKey(written),
      answerFrom(text, `--map ${clipped(written)}`, vocabulary),
    ]),
  )
}

function parsePairs(text: string): CodePairs {
  const pairs = text.split(',').map((part) => {
    const at = part.lastIndexOf('=')
    const pair = [part.slice(0, at).trim(), part.slice(at + 1).trim()] as const
    if (at === -1 || pair.includes('') || /[=;]/.test(pair[0])) {
      throw new ValueError(`"${clipped(part)}" is not CODE=ANSWER. Example: --map "1=no,5=yes"`)
    }
    return pair
  })
  const written = pairs.map(([code]) => codeKey(code))
  const twice = written.find((code, index) => written.indexOf(code) !== index)
  if (twice !== undefined) throw new ValueError(`"${clipped(twice)}" has two answers. Give one.`)
  return pairs
}
