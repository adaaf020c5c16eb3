import { html, type Markup } from '../rendering/document/markup.ts'
import { part } from './dom.ts'

/** A field that must be filled in, and how to ask for it. */
export interface Required {
  readonly name: 'coder' | 'unit'
  readonly request: string
}

type Field = HTMLInputElement | HTMLSelectElement

/**
 * Returns a function that marks each empty field with its request and moves to the first. It is true if nothing is
 * missing. A request stays until its field is filled in.
 */
export function requireFields(required: readonly Required[]): () => boolean {
  const fields = required.map(({ name, request }) => ({ field: fieldOf(name), request }))
  for (const { field } of fields) field.addEventListener('input', () => isEmpty(field) || sayWrong(field, ''))
  return () => demand(fields)
}

/** Marks each empty field with its request, and moves to the first. True if nothing is missing. */
export function demand(fields: readonly { readonly field: Field; readonly request: string }[]): boolean {
  for (const { field, request } of fields) sayWrong(field, isEmpty(field) ? request : '')
  const missing = fields.filter(({ field }) => isEmpty(field))
  missing[0]?.field.focus()
  return missing.length === 0
}

/** The id of the element that says what is wrong with a field. */
export function errorOf(id: string): string {
  return `${id}-error`
}

/** Where a field says what is wrong with it. */
export function errorPlace(id: string): Markup {
  return html`<span class="wrong" id="${errorOf(id)}"></span>`
}

function fieldOf(name: Required['name']): Field {
  return name === 'coder' ? part(name, HTMLInputElement) : part(name, HTMLSelectElement)
}

function isEmpty({ value }: Field): boolean {
  return value.trim() === ''
}

/** Says what is wrong with a field; an empty text says that nothing is. */
export function sayWrong(field: Field, wrong: string): void {
  const place = document.getElementById(errorOf(field.id))
  if (place === null) return
  place.textContent = wrong
  if (wrong === '') {
    field.removeAttribute('aria-invalid')
    field.removeAttribute('aria-describedby')
  } else {
    field.setAttribute('aria-invalid', 'true')
    field.setAttribute('aria-describedby', place.id)
  }
}
