import { isRefusal, type Refusal, refuse } from '../../desk/remarks.ts'
import { type Codes, codeKey, vocabularyOf } from '../../model/answers.ts'
import { clipped } from '../../model/clipped.ts'
import type { Answer, Framework } from '../../model/framework.ts'

/** What codes in files mean, from a text such as `1=no, 5=yes`. */
export function codesFrom(text: string, framework: Framework): Codes | Refusal {
  const codes = new Map<string, Answer>()
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const pair = pairFrom(part, framework)
    if (isRefusal(pair)) return pair
    if (codes.has(pair.code)) return refuse(`The code “${clipped(pair.code)}” has two meanings. Give one.`)
    codes.set(pair.code, pair.answer)
  }
  return codes
}

function pairFrom(part: string, framework: Framework): { readonly code: string; readonly answer: Answer } | Refusal {
  const [code = '', written = '', ...more] = part.split('=').map((each) => each.trim())
  if (code === '' || written === '' || more.length > 0) {
    return refuse(`“${clipped(part.trim())}” does not say what a code means. Write it like this: 1=no, 5=yes`)
  }
  const vocabulary = vocabularyOf(framework)
  const reading = vocabulary.read(written)
  if (reading.kind === 'answer') return { code: codeKey(code), answer: reading.answer }
  return refuse(`${vocabulary.refuse(written).message}. ${vocabulary.refuse(written).hint}`)
}
