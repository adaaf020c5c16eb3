import { type CodingRow, OUTCOME } from '../model/coding-row.ts'
import type { KeptAnswers } from '../model/kept-answers.ts'
import { Markup } from '../rendering/document/markup.ts'
import { part } from './dom.ts'
import { questionId } from './packet.ts'
import { PART } from './page-data.ts'

/** What a packet holds before it is answered. */
export const EMPTY_COPY: Markup = copyOf([])

function copyOf(rows: readonly CodingRow[]): Markup {
  const kept: KeptAnswers = { schemaVersion: 1, rows }
  return Markup.json(kept)
}

/**
 * Keeps the answers as JSON in the page. The copy that a browser saves of a whole page then holds them, so it can be
 * handed in too.
 */
export function keepInPage(rows: readonly CodingRow[]): void {
  part('answers', HTMLScriptElement).textContent = copyOf(rows).toString()
}

/** The answers that this file holds, as the fragment of an address; empty if it holds none. */
export function keptInPage(): string {
  const { rows }: KeptAnswers = JSON.parse(part('answers', HTMLScriptElement).textContent ?? '')
  const answers = rows.flatMap(({ unit, answers: given, outcome }) => [
    ...Object.entries(given).map(([id, answer]) => [questionId(unit, id), answer]),
    ...(outcome === null ? [] : [[questionId(unit, OUTCOME), outcome]]),
  ])
  return answers.length === 0 ? '' : `#${new URLSearchParams(answers)}`
}

/**
 * Remembers the page as it was made. Returns a function that gives its file, with the answers that are kept by then.
 * Call it before anything changes the page.
 */
export function rememberPage(): () => string {
  const made = document.documentElement.cloneNode(true)
  return () => {
    if (!(made instanceof HTMLElement)) throw new Error('The page is not an element')
    const place = made.querySelector(`#${PART.answers}`)
    if (place !== null) place.textContent = part('answers', HTMLScriptElement).textContent
    return `<!doctype html>\n${made.outerHTML}\n`
  }
}
