import type { Answers } from '../model/framework.ts'
import { counted, series, uncapitalized } from '../rendering/words.ts'
import { part } from './dom.ts'
import { type PacketQuestion, placeOf, questionsOf } from './packet.ts'
import type { PacketData } from './page-data.ts'
import { announce } from './telling.ts'

/** How far the coder is, and a link to the next open question. Without one, the link leads to handing in. */
export function showProgress(data: PacketData, answers: Answers): void {
  const questions = questionsOf(data)
  const open = openIn(questions, answers)
  const [next] = open
  const done = questions.length - open.length
  announce(`${done} of ${questions.length} answered`)
  part('meter', SVGRectElement).setAttribute('width', String((100 * done) / questions.length))
  const link = part('next', HTMLAnchorElement)
  link.textContent = next === undefined ? 'Hand in' : 'Next open question'
  link.setAttribute('href', next === undefined ? '#hand-in' : `#${placeOf(next)}`)
}

/** This many open questions are named. */
const NAMED = 4

/** Which questions are open, as a sentence; empty if none is. */
export function openInWords(data: PacketData, answers: Answers): string {
  const open = openIn(questionsOf(data), answers)
  if (open.length === 0) return ''
  const names = open.slice(0, NAMED).map(({ label, unit }) => `${uncapitalized(label)} in unit ${unit}`)
  const further = open.length > NAMED ? [`${open.length - NAMED} more`] : []
  return `Still open: ${counted(open.length, 'question')} (${series([...names, ...further])}).`
}

function openIn(questions: readonly PacketQuestion[], answers: Answers): readonly PacketQuestion[] {
  return questions.filter(({ id }) => !Object.hasOwn(answers, id))
}
