import { type Answer, type Framework, UNKNOWN } from '../model/framework.ts'
import { foldedWords } from './columns.ts'

/** What an answer can be called, in folded words. */
export function answerNames({ answers }: Framework): ReadonlyMap<string, Answer> {
  return new Map([
    ...Object.entries(answers).flatMap(([id, label]) => [
      [foldedWords(id), id] as const,
      [foldedWords(label), id] as const,
    ]),
    [UNKNOWN, UNKNOWN],
    ['not sure', UNKNOWN],
  ])
}

/** The answer that a cell gives: null when it is empty, undefined when it is none. */
export function answerFrom(text: string, names: ReadonlyMap<string, Answer>): Answer | null | undefined {
  if (text === '') return null
  if (text === '?') return UNKNOWN
  // Forms hand over the whole choice: "Rather yes: A clear sign that …".
  return names.get(foldedWords(text)) ?? names.get(foldedWords(text.split(/[:(–—]| - /)[0] ?? ''))
}
