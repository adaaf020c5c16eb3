import { composed } from '../../model/composed.ts'
import { wordPattern } from '../../model/mask.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenBlind } from '../schema/blind.ts'
import type { WrittenCase } from '../schema/case.ts'
import { itemsAt, nameIsId } from './parts.ts'
import { textIsWritten } from './placeholders.ts'

type Masks = WrittenBlind['masks']

/** A case file that is read together with the blind files. */
export interface KnownCase {
  /** The file's base name, without the extension. */
  readonly name: string
  /** Null if the file has errors, because its evidence is not known then. */
  readonly value: WrittenCase | null
}

/**
 * Every masked word is in one mask and in the evidence of its case, and no replacement text contains one. Without
 * cases, a blind file is checked alone.
 */
export function blindProblems(
  name: string,
  { id, masks }: WrittenBlind,
  cases: readonly KnownCase[],
): readonly Problem[] {
  const own = cases.filter((file) => file.name === id || file.value?.id === id)
  return [
    ...nameIsId(name, id),
    ...(own.length === 0 ? caseIsKnown(id, cases) : wordsOccur(masks, own)),
    ...wordsAreDistinct(masks),
    ...replacementsAreNeutral(masks),
    ...textIsWritten({ masks }),
  ]
}

function caseIsKnown(id: string, cases: readonly KnownCase[]): readonly Problem[] {
  if (cases.length === 0) return []
  const known = cases.map((file) => file.value?.id ?? file.name)
  const message = `"${id}" is not a case of the library`
  return [{ code: 'unknown-case', message, hint: suggestion(id, known), path: ['id'] }]
}

function maskedWords(masks: Masks) {
  return itemsAt(masks, ['masks']).flatMap(({ item, path }) => itemsAt(item.words, [...path, 'words']))
}

function wordsAreDistinct(masks: Masks): readonly Problem[] {
  const words = maskedWords(masks)
  return words.flatMap(({ item: word, path }, index) =>
    words.findIndex(({ item }) => composed(item) === composed(word)) === index
      ? []
      : [{ code: 'duplicate-word', message: `"${word}" is already masked`, hint: 'Keep it in one mask.', path }],
  )
}

function wordsOccur(masks: Masks, own: readonly KnownCase[]): readonly Problem[] {
  if (own.some(({ value }) => value === null)) return []
  const text = own.flatMap(({ value }) => value?.episodes.flatMap(evidenceTexts) ?? []).join('\n')
  return maskedWords(masks)
    .filter(({ item }) => !wordPattern([item]).test(text))
    .map(
      ({ item, path }): Problem => ({
        code: 'idle-mask',
        message: `"${item}" does not appear in the evidence for any condition`,
        hint: 'Spell it as in the evidence, with the same capitals, or remove it.',
        path,
      }),
    )
}

/** The texts that a blind packet can show: the evidence on the conditions, with its remarks. */
function evidenceTexts({ codings }: WrittenCase['episodes'][number]): readonly string[] {
  return Object.values(codings)
    .flatMap(({ conditions }) => Object.values(conditions))
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ text, uncertain, outside }) => [text, uncertain ?? '', outside ?? ''])
}

function replacementsAreNeutral(masks: Masks): readonly Problem[] {
  const pattern = wordPattern(maskedWords(masks).map(({ item }) => item))
  return itemsAt(masks, ['masks']).flatMap(({ item, path }) => {
    const [word] = item.as.match(pattern) ?? []
    return word === undefined
      ? []
      : [
          {
            code: 'masked-replacement',
            message: `The replacement "${item.as}" contains "${word}", which is masked`,
            hint: 'Choose words that give nothing away.',
            path: [...path, 'as'],
          },
        ]
  })
}
