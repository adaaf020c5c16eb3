import type { Markup } from '../../rendering/document/markup.ts'
import { fill } from '../dom.ts'
import { DESK, type DeskPart } from './data.ts'

export function deskPart(name: DeskPart): HTMLElement {
  const element = document.getElementById(DESK[name])
  if (element === null) throw new Error(`The desk has no part ${name}`)
  return element
}

const shown = new Map<DeskPart, string>()

/** Replaces the content of a part if it changed. Opened folds, what was typed, and the focus stay. */
export function show(name: DeskPart, markup: Markup): void {
  const text = markup.toString()
  if (shown.get(name) === text) return
  shown.set(name, text)
  const place = deskPart(name)
  const open = new Map([...place.querySelectorAll('details[data-fold]')].map((each) => [foldOf(each), isOpen(each)]))
  const focused = document.activeElement?.getAttribute('id')
  const typed = new Map(typedIn(place).map((each) => [each.id, each.value]))
  fill(place, markup)
  for (const each of typedIn(place)) each.value = typed.get(each.id) ?? each.value
  for (const each of place.querySelectorAll('details[data-fold]')) {
    if (open.get(foldOf(each)) === true) each.setAttribute('open', '')
  }
  if (focused != null && focused !== '') document.getElementById(focused)?.focus()
}

/** The fields that are no choices of the desk, such as the reason of a decision that nobody has made yet. */
function typedIn(place: HTMLElement): readonly (HTMLInputElement | HTMLSelectElement)[] {
  return [...place.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[id], select[id]')].filter(
    ({ dataset }) => dataset.field === undefined,
  )
}

function foldOf(element: Element): string {
  return element.getAttribute('data-fold') ?? ''
}

function isOpen(element: Element): boolean {
  return element.hasAttribute('open')
}
