import type { Case, Coding, Episode } from '../../model/case.ts'
import type { Block } from '../../rendering/document/document.ts'
import { years } from '../../rendering/words.ts'

/** An episode by its title, its years and its id. */
export function episodeHeading(file: Case, { id, title, from, until }: Episode): Block {
  return { kind: 'heading', text: `${title}, ${years(from, until)}`, aside: `(${file.id}/${id})` }
}

/** What a coding says about the episode; null if it does not cover it. */
export function codesIn({ codings }: Episode, id: string): Coding | null {
  return (Object.hasOwn(codings, id) ? codings[id] : null) ?? null
}
