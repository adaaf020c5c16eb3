import { type Blind, joinBlinds } from '../../model/blind.ts'
import { composed } from '../../model/composed.ts'
import { hasWord, type Mask, wordPattern } from '../../model/mask.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenBlind } from '../schema/blind.ts'
import { episodesAreKnown, evidenceOf, itemsKeepText } from './blind-episodes.ts'
import { itemsAt, nameIsId } from './parts.ts'
import { textIsWritten } from './placeholders.ts'

type Masks = WrittenBlind['masks']

/** The texts of a case that a blind packet can show. */
export interface CaseTexts {
  readonly episodes: readonly {
    readonly id: string
    readonly codings: Readonly<Record<string, { readonly conditions: Readonly<Record<string, CodeTexts>> }>>
  }[]
}

interface CodeTexts {
  readonly evidence: readonly Readonly<Record<'text', string> & Record<'uncertain' | 'outside', string | null>>[]
}

/** A case of the libraries that are read together with the blind files. */
export interface KnownCase {
  /** The file's base name, without the extension. */
  readonly name: string
  /** What the file says its id is; null if it can't be read. */
  readonly id: string | null
  /** Null if the file has errors, because its evidence is not known then. */
  texts(): CaseTexts | null
}

/**
 * Every masked word is in one mask and in the evidence of its case, and no replacement text contains one. `others` are
 * blind files of other libraries. If one is for the same case, it hides what this one does not. Without cases, a blind
 * file is checked alone.
 */
export function blindProblems(
  name: string,
  { id, masks, recognizable }: WrittenBlind,
  cases: readonly KnownCase[],
  others: readonly Blind[],
): readonly Problem[] {
  const own = cases.filter((file) => file.name === id || file.id === id)
  const texts = own.map((file) => file.texts())
  const known = own.length === 0 || texts.includes(null) ? null : texts.flatMap((file) => file?.episodes ?? [])
  const added = joinBlinds([{ id, masks, recognizable }, ...others.filter((blind) => blind.id === id)]).flatMap(
    (blind) => blind.masks.slice(masks.length),
  )
  return [
    ...nameIsId(name, id),
    ...(own.length === 0 ? caseIsKnown(id, cases) : []),
    ...(known === null
      ? []
      : [...wordsOccur(masks, known), ...itemsKeepText(masks, known), ...episodesAreKnown(recognizable, known)]),
    ...wordsAreDistinct(masks),
    ...replacementsAreNeutral(masks, added),
    ...addedReplacementsAreNeutral(masks, added),
    ...textIsWritten({ masks }),
  ]
}

function caseIsKnown(id: string, cases: readonly KnownCase[]): readonly Problem[] {
  if (cases.length === 0) return []
  const known = cases.map((file) => file.id ?? file.name)
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

function wordsOccur(masks: Masks, episodes: CaseTexts['episodes']): readonly Problem[] {
  const text = evidenceOf(episodes)
    .flatMap(({ text, uncertain, outside }) => [text, uncertain ?? '', outside ?? ''])
    .join('\n')
  return maskedWords(masks)
    .filter(({ item }) => !hasWord(text, item))
    .map(
      ({ item, path }): Problem => ({
        code: 'idle-mask',
        message: `"${item}" does not appear in the evidence for any condition`,
        hint: 'Spell it as in the evidence, with the same capitals, or remove it.',
        path,
      }),
    )
}

function replacementsAreNeutral(masks: Masks, added: readonly Mask[]): readonly Problem[] {
  const words = [...maskedWords(masks).map(({ item }) => item), ...added.flatMap((mask) => mask.words)]
  const pattern = wordPattern(words)
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

/** What another library's blind file writes in place of its words must not contain a word that is masked here. */
function addedReplacementsAreNeutral(masks: Masks, added: readonly Mask[]): readonly Problem[] {
  return maskedWords(masks).flatMap(({ item: word, path }): readonly Problem[] => {
    const mask = added.find(({ as }) => hasWord(as, word))
    if (mask === undefined) return []
    const message = `"${word}" is in "${mask.as}", by which another library hides words of this case`
    return [{ code: 'masked-replacement', message, hint: `Mask them here too: ${mask.words.join(', ')}`, path }]
  })
}
