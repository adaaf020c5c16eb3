import { clipped } from '../../model/clipped.ts'
import { wordPattern } from '../../model/mask.ts'
import { suggestion } from '../../model/nearest.ts'
import type { Problem } from '../problems/problem.ts'
import type { WrittenBlind } from '../schema/blind.ts'
import type { CaseTexts } from './blind.ts'
import { itemsAt } from './parts.ts'

/** An item of evidence with fewer words once it is masked says nothing to code. */
const LEAST_WORDS = 4

type Episodes = CaseTexts['episodes']

/** What a blind packet can show: the evidence on the conditions, with its remarks. */
export function evidenceOf(episodes: Episodes) {
  return episodes
    .flatMap(({ codings }) => Object.values(codings))
    .flatMap(({ conditions }) => Object.values(conditions))
    .flatMap(({ evidence }) => evidence)
}

/** An item that masks cover from end to end is reported at its first mask, if what is left of it is too short. */
export function itemsKeepText(masks: WrittenBlind['masks'], episodes: Episodes): readonly Problem[] {
  const all = itemsAt(masks, ['masks']).flatMap(({ item, path }) =>
    item.words.map((word) => ({ word, as: item.as, path: [...path, 'as'] })),
  )
  const pattern = wordPattern(all.map(({ word }) => word))
  return evidenceOf(episodes).flatMap(({ text }): readonly Problem[] => {
    const used = (text.match(pattern) ?? []).flatMap((word) => all.find((each) => each.word === word) ?? [])
    const [first] = used
    if (first === undefined || wordsIn(text.replace(pattern, '')) > 0) return []
    const left = used.map(({ as }) => as).join(' ')
    if (wordsIn(left) >= LEAST_WORDS) return []
    const message = `"${left}" is all that is left of "${clipped(text)}"`
    return [{ code: 'masked-away', message, hint: 'Say what happened in neutral words.', path: first.path }]
  })
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

/** Every episode that readers recognize is one of the case. */
export function episodesAreKnown(ids: readonly string[], episodes: Episodes): readonly Problem[] {
  const known = episodes.map(({ id }) => id)
  return itemsAt(ids, ['recognizable'])
    .filter(({ item }) => !known.includes(item))
    .map(({ item, path }): Problem => {
      const message = `"${item}" is not an episode of the case`
      return { code: 'unknown-episode', message, hint: suggestion(item, known), path }
    })
}
