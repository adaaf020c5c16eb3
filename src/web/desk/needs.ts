import { isRefusal } from '../../desk/remarks.ts'
import { html, type Markup } from '../../rendering/document/markup.ts'
import { series } from '../../rendering/words.ts'
import type { Work } from './work.ts'

/** What a step still needs of rows and the key. */
export function neededMarkup(work: Work): Markup {
  return html`<p class="muted">${neededOf(work)}</p>`
}

/** The same as a sentence. */
export function neededOf({ key, files, collection }: Work): string {
  const needs = [
    ...(files.length === 0 ? ['the files of students (“Collect”)'] : []),
    ...(files.length > 0 && collection === null ? ['a row that can be used (“Collect”)'] : []),
    ...(key === null ? ['the key (“Reveal”)'] : []),
    ...(key !== null && isRefusal(key) ? ['a key that can be used (“Reveal”)'] : []),
  ]
  return needs.length === 0 ? 'No row can be used yet.' : `This needs ${series(needs)}.`
}
