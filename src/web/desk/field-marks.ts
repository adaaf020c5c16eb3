import { curly } from '../../rendering/curly.ts'
import { sayWrong } from '../field-errors.ts'
import type { WrongFields } from './wrong-fields.ts'

/** Marks fields that are wrong, and takes the marks away when they are right. */
export class FieldMarks {
  #wrong: WrongFields = {}
  #isPressed = false

  constructor() {
    document.addEventListener('pointerdown', () => {
      this.#isPressed = true
    })
    for (const end of ['pointerup', 'pointercancel']) {
      document.addEventListener(end, () => {
        this.#isPressed = false
        setTimeout(() => this.show(this.#wrong))
      })
    }
    document.addEventListener('focusout', () => this.show(this.#wrong))
  }

  /** A mark takes room. While a button is pressed, it would move from under the pointer. */
  show(wrong: WrongFields): void {
    this.#wrong = wrong
    if (!this.#isPressed) markFields(wrong)
  }
}

/** Marks the fields, and moves to the first of a step. */
export function goToWrong(step: string, wrong: WrongFields): void {
  markFields(wrong)
  document.querySelector<HTMLElement>(`#${step} [aria-invalid]`)?.focus()
}

/**
 * A field in which somebody still types is marked when it is left, and its mark goes as soon as it is right. What hides
 * a marked field is unfolded.
 */
function markFields(wrong: WrongFields): void {
  const texts = new Map(Object.entries(wrong))
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-field]')) {
    const text = texts.get(field.dataset.field ?? '') ?? ''
    const isTyping = field === document.activeElement && !field.hasAttribute('aria-invalid')
    if (text !== '' && isTyping) continue
    sayWrong(field, curly(text))
    if (text !== '') field.closest('details')?.setAttribute('open', '')
  }
}
