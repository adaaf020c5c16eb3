import type { Answers } from '../model/framework.ts'
import { html } from '../rendering/document/markup.ts'
import { counted } from '../rendering/words.ts'
import { type Asked, readAddress, writeAddress } from './address.ts'
import { fill, part } from './dom.ts'
import { choiceName } from './questions.ts'
import { clearTold, tell } from './telling.ts'

export interface Following {
  readonly asked: Asked
  /** An address whose answers are taken if the page is opened without any. */
  readonly saved: string
  /** Called with the answers at the start, and whenever one changes. */
  show(answers: Answers): void
}

/**
 * The answers are the only state of a page. They are in the form and in the address; when one changes, the other is
 * updated. Returns a function that brings back answers that were cleared.
 */
export function followAnswers({ asked, saved, show }: Following): () => void {
  const form = part('questions', HTMLFormElement)
  const undo = part('undo', HTMLButtonElement)
  let answers: Answers = {}
  let cleared: Answers = {}

  const take = (changed: Answers, problems: readonly string[]): void => {
    answers = changed
    undo.hidden = true
    clearTold()
    for (const group of form.querySelectorAll('fieldset')) {
      group.classList.toggle('answered', group.querySelector(':checked') !== null)
    }
    fill(
      part('problems', HTMLElement),
      html`${problems.map((problem) => html`<p class="notice">In the address, ${problem}</p>`)}`,
    )
    show(answers)
  }
  const followForm = (): void => {
    const chosen = chosenAnswers(form, asked)
    replaceFragment(writeAddress(chosen, asked))
    take(chosen, [])
  }
  const followAddress = (): void => {
    // Of a lone "#", nothing is left in `location.hash`.
    if ((location.hash || '#') === writeAddress(answers, asked)) return
    const read = readAddress(location.hash, asked)
    choose(form, asked, read.answers)
    take(read.answers, read.problems)
  }
  const followClearing = (): void => {
    cleared = answers
    followForm()
    const count = Object.keys(cleared).length
    if (count === 0) return
    undo.hidden = false
    tell(undo, `${counted(count, 'answer')} cleared.`)
  }

  form.addEventListener('change', followForm)
  // The form is cleared only after the listeners of "reset" have run, so read it after them.
  form.addEventListener('reset', () => setTimeout(followClearing))
  form.addEventListener('submit', (event) => event.preventDefault())
  window.addEventListener('hashchange', followAddress)
  if (location.hash === '' && saved !== '') replaceFragment(saved)
  show(answers)
  followAddress()
  return () => {
    choose(form, asked, cleared)
    followForm()
  }
}

function replaceFragment(fragment: string): void {
  // Not a relative address: in a frame that was given its page as text, that would lead to the page around it.
  const address = new URL(location.href)
  address.hash = fragment
  // A lone "#" means the top of the page, and the reader is somewhere else.
  const { scrollX, scrollY } = window
  location.replace(address.href)
  window.scrollTo(scrollX, scrollY)
}

function chosenAnswers(form: HTMLFormElement, { ids }: Asked): Answers {
  const chosen = new FormData(form)
  return Object.fromEntries(
    ids.flatMap((id) => {
      const answer = chosen.get(choiceName(id))
      return typeof answer === 'string' ? [[id, answer]] : []
    }),
  )
}

/** Selects exactly these answers. */
function choose(form: HTMLFormElement, { ids }: Asked, answers: Answers): void {
  const chosen = new Map(ids.map((id) => [choiceName(id), answers[id]]))
  for (const input of form.querySelectorAll('input')) input.checked = chosen.get(input.name) === input.value
}
