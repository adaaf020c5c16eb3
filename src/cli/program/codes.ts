import { type Codes, codeKey, vocabularyOf } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import type { Framework } from '../../model/framework.ts'
import { answerFrom } from './conditions.ts'
import { valueOption } from './options.ts'
import { pairsIn } from './pairs.ts'

/** Code in a file, as a key (`codeKey`) → the answer that it stands for. The framework is not known yet. */
export type CodePairs = readonly (readonly [code: string, answer: string])[]

export const MAP = valueOption('--map <pairs>', 'what codes mean, as "1=ANSWER,2=ANSWER"', {
  parse: parsePairs,
})

/** The codes of `--map`; none if it is not given. Throws a UsageError for a part that is not an answer. */
export function codesOf(pairs: CodePairs | undefined, framework: Framework): Codes {
  const vocabulary = vocabularyOf(framework)
  return new Map((pairs ?? []).map(([code, text]) => [code, answerFrom(text, `--map ${clipped(code)}`, vocabulary)]))
}

function parsePairs(text: string): CodePairs {
  return pairsIn(text, { pair: 'CODE=ANSWER', example: '--map "1=no,5=yes"', values: 'answers', keyOf: codeKey })
}
