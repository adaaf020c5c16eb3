import type { Answers } from '../model/framework.ts'
import { html } from '../rendering/document/markup.ts'
import { type Asked, readAddress, writeAddress } from './address.ts'
import { fill, part } from './dom.ts'
import { choiceName } from './questions.ts'

/**
 * The answers are the only state of a page. They are in the form and in the address. When one changes,
 * the other is updated and `show` is called. `show` is also called once at the start.
 */
export function followAnswers(asked: Asked, show: (answers: Answers) => void): void {
  const form = part('questions', HTMLFormElement)
  let answers: Answers = {}

  const take = (changed: Answers, problems: readonly string[]): void => {
    answers = changed
    fill(
      part('problems', HTMLElement),
      html`${problems.map((problem) => html`<p class="notice">In the address, ${problem}</p>`)}`,
    )
    show(answers)
  }
  const followForm = (): void => {
    const chosen = chosenAnswers(form, asked)
    location.replace(writeAddress(chosen, asked))
    take(chosen, [])
  }
  const followAddress = (): void => {
    if (location.hash === writeAddress(answers, asked)) return
    const read = readAddress(location.hash, asked)
    choose(form, asked, read.answers)
    take(read.answers, read.problems)
  }

  form.addEventListener('change', followForm)
  // The form is cleared only after the listeners of "reset" have run, so read it after them.
  form.addEventListener('reset', () => setTimeout(followForm))
  form.addEventListener('submit', (event) => event.preventDefault())
  window.addEventListener('hashchange', followAddress)
  show(answers)
  followAddress()
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
