/// <reference lib="dom" />
import type { Markup } from '../rendering/document/markup.ts'
import { PART } from './page-data.ts'

/** The element of a part of the page. The page is ours and whole, so it is there and of this kind. */
export function part<E extends Element>(name: keyof typeof PART, kind: new () => E): E {
  const element = document.getElementById(PART[name])
  if (element instanceof kind) return element
  throw new Error(`The page has no part ${name}`)
}

/** Replaces what an element holds. Only markup, of which every text is escaped, comes in. */
export function fill(element: Element, markup: Markup): void {
  element.innerHTML = markup.toString()
}
