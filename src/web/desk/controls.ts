import { html, type Markup, type MarkupValue } from '../../rendering/document/markup.ts'
import { errorPlace } from '../field-errors.ts'
import type { Field, SingleFile } from './state.ts'

/** A button. Two that take turns have one `id`, so that the focus stays. */
export function action(name: string, label: string, id = `do-${name}`): Markup {
  return html`<button type="button" id="${id}" data-action="${name}">${label}</button>`
}

/** A place for files: to drop them, or to choose them. */
export function dropZone(name: 'students' | SingleFile, label: string, accept: string): Markup {
  const isMany = name === 'students'
  return html`<div class="drop" data-drop="${name}"><input class="chooser" type="file" id="file-${name}" data-files="${name}" accept="${accept}" aria-label="${label}"${isMany ? html` multiple` : ''}>
<p><strong>${label}</strong>${isMany ? '' : html` <span class="muted" data-name="${name}"></span>`}</p>
<label class="choose" for="file-${name}">Choose ${isMany ? 'files' : 'a file'}</label>${isMany ? '' : html` <button type="button" data-action="remove-file" data-name="${name}" aria-label="Remove: ${label}" hidden>Remove</button>`} <span class="muted">or drop ${isMany ? 'them' : 'it'} here</span></div>`
}

/** A text field for something that the teacher chooses. */
export function textField(name: Field, label: string, hint: string, inputMode: 'numeric' | 'decimal' | 'text'): Markup {
  return labeled(
    name,
    label,
    hint,
    (id) =>
      html`<input id="${id}" data-field="${name}" inputmode="${inputMode}" maxlength="120" autocomplete="off" spellcheck="false">${errorPlace(id)}`,
  )
}

/** A choice among options: value and label. */
export function choiceField(
  name: Field,
  label: string,
  hint: string,
  options: readonly (readonly [value: string, label: string])[],
  chosen: string | null = null,
): Markup {
  return labeled(
    name,
    label,
    hint,
    (id) =>
      html`<select id="${id}" data-field="${name}">${options.map(
        ([value, text]) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${text}</option>`,
      )}</select>`,
  )
}

function labeled(name: Field, label: string, hint: string, control: (id: string) => MarkupValue): Markup {
  const id = `field-${name}`
  return html`<p><label for="${id}">${label}${hint === '' ? '' : html` <span class="muted">${hint}</span>`}</label> ${control(id)}</p>`
}

export const NOTHING_YET: Markup = html`<p class="muted">Nothing is collected yet.</p>`
