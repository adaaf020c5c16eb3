import type { Markup } from '../rendering/document/markup.ts'
import { PART } from './page-data.ts'

/** The element for a part of the page. We wrote the whole page, so it exists and has this kind. */
export function part<E extends Element>(name: keyof typeof PART, kind: new () => E): E {
  const element = document.getElementById(PART[name])
  if (element instanceof kind) return element
  throw new Error(`The page has no part ${name}`)
}

/** Replaces the content of an element. It accepts only markup, whose text is escaped. */
export function fill(element: Element, markup: Markup): void {
  element.innerHTML = markup.toString()
}
