import type { Answers } from '../model/framework.ts'
import { part } from './dom.ts'
import { placeOf, questionsOf } from './packet.ts'
import type { PacketData } from './page-data.ts'
import { announce } from './telling.ts'

/** How far the coder is, and a link to the next open question. Without one, the link leads to handing in. */
export function showProgress(data: PacketData, answers: Answers): void {
  const questions = questionsOf(data)
  const open = questions.filter(({ id }) => !Object.hasOwn(answers, id))
  const [next] = open
  const done = questions.length - open.length
  announce(`${done} of ${questions.length} answered`)
  part('meter', SVGRectElement).setAttribute('width', String((100 * done) / questions.length))
  const link = part('next', HTMLAnchorElement)
  link.textContent = next === undefined ? 'Hand in' : 'Next open question'
  link.setAttribute('href', next === undefined ? '#hand-in' : `#${placeOf(next)}`)
}
