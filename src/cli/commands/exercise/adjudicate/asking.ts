import {
  type AdjudicatedQuestion,
  type Adjudication,
  type Docket,
  docketOf,
} from '../../../../classroom/adjudication.ts'
import type { Ruling } from '../../../../model/class-coding.ts'
import type { Framework, Scale } from '../../../../model/framework.ts'
import { askedScales, questionLabel } from '../../../../model/question-label.ts'
import { counted, uncapitalized } from '../../../../rendering/words.ts'
import { medianInWords } from '../../../../results/adjudication/document.ts'
import { answerLabel } from '../../../../results/assessment/wording.ts'
import { type Choice, choose, plainChoice, type } from '../../../terminal/asker.ts'
import { answerChoices, answersTyped } from '../../../terminal/asking.ts'
import type { Session, Talk } from '../../../terminal/session.ts'

/** The choices that decide nothing. No answer and no question has such a name. */
const LEAVE = ''
const DONE = ''

type Add = (ruling: Ruling) => Promise<Adjudication>

/**
 * Asks for decisions: first where there is no answer, then what the class chooses. `add` keeps each of them. Only letters
 * are shown, so the class can decide before it knows the episodes.
 */
export async function askRulings(
  framework: Framework,
  adjudication: Adjudication,
  add: Add,
  talk: Talk,
  session: Session,
): Promise<Adjudication> {
  let current = adjudication
  const open = docketOf(framework, adjudication).filter(({ question }) => question.standing === 'open')
  if (open.length > 0) {
    await session.say(`${counted(open.length, 'answer')} open, because nobody answered or the median is a tie.\n`)
  }
  for (const [index, each] of open.entries()) {
    const ruling = await askOne(framework, each, `${index + 1} of ${open.length}`, talk, session)
    if (ruling !== null) current = await add(ruling)
  }
  for (;;) {
    const next = await chooseNext(framework, current, talk)
    if (next === null) return current
    const ruling = await askOne(framework, next, null, talk, session)
    if (ruling !== null) current = await add(ruling)
  }
}

/** A decision on one question; null if it is left as it is. */
async function askOne(
  framework: Framework,
  { unit, question }: Docket,
  number: string | null,
  { asker, clean }: Talk,
  session: Session,
): Promise<Ruling | null> {
  const scale = scaleOf(framework, question.scale)
  await session.say(`\n${clean(`${unitTitle(unit)}: ${scale.label}`)}\n${codersOf(framework, question, clean)}`)
  const keep =
    question.standing === 'decided'
      ? `Keep the decision (${answerLabel(framework, question.answer)})`
      : question.standing === 'open'
        ? 'Leave it open'
        : `Keep the median (${answerLabel(framework, question.median)})`
  const answer = await choose(
    asker,
    { text: clean(scale.question), label: clean(scale.label), number },
    [...blindChoices(framework, scale, clean), plainChoice(LEAVE, clean(keep))],
    question.tie?.[0] ?? question.answer,
    answersTyped(framework),
  )
  if (answer === LEAVE) return null
  for (;;) {
    const reason = (await type(asker, { text: 'Why? In a sentence:', label: 'Reason', number: null })).trim()
    if (reason !== '') return { episode: unit.unit, scale: question.scale, answer, reason }
    await session.say('A decision needs a reason.\n')
  }
}

/** The answers without their examples, which name episodes: one of them could be a unit. */
function blindChoices(framework: Framework, scale: Scale, clean: Talk['clean']): readonly Choice[] {
  return answerChoices(framework, scale, clean).map((choice) => ({ ...choice, example: null }))
}

/** Who coded what, a line for each answer. */
function codersOf(framework: Framework, question: AdjudicatedQuestion, clean: Talk['clean']): string {
  const given = Object.entries(question.coders).map(
    ([answer, coders]) => `  ${answerLabel(framework, answer)}: ${coders.join(', ')}`,
  )
  const median = question.tie === null ? '' : `The median is a tie: ${medianInWords(framework, question)}.`
  const decided =
    question.reason === null ? '' : `Decided: ${answerLabel(framework, question.answer)}. ${question.reason}`
  return [...(given.length === 0 ? ['  Nobody answered.'] : given), median, decided]
    .filter((line) => line !== '')
    .map((line) => `${line.startsWith(' ') ? '  ' : ''}${clean(line.trim())}\n`)
    .join('')
}

/** The question to decide next, or again; null to end. */
async function chooseNext(
  framework: Framework,
  adjudication: Adjudication,
  { asker, clean }: Talk,
): Promise<Docket | null> {
  const decided = adjudication.units.flatMap((unit) =>
    unit.questions.flatMap((question) => (question.standing === 'decided' ? [{ unit, question }] : [])),
  )
  const all = [...docketOf(framework, adjudication), ...decided]
  const choices = all.map((each): Choice => plainChoice(nameOf(each), clean(nextLabel(framework, each))))
  const question = { text: 'What next?', label: '', number: null }
  const chosen = await choose(asker, question, [plainChoice(DONE, 'Show the result'), ...choices], DONE)
  return all.find((each) => nameOf(each) === chosen) ?? null
}

function nameOf({ unit, question }: Docket): string {
  return `${unit.unit} ${question.scale}`
}

function nextLabel(framework: Framework, { unit, question }: Docket): string {
  const what = `${unitTitle(unit)}, ${uncapitalized(questionLabel(framework, question.scale))}`
  if (question.standing === 'decided') return `Change ${what} (${answerLabel(framework, question.answer)})`
  const given = Object.entries(question.coders).map(
    ([answer, { length }]) => `${length} ${answerLabel(framework, answer)}`,
  )
  return `${what} (${given.length === 0 ? 'no answer' : given.join(', ')})`
}

function unitTitle({ unit, letter }: Docket['unit']): string {
  return letter === null ? unit : `Unit ${letter}`
}

function scaleOf(framework: Framework, id: string): Scale {
  return askedScales(framework).find((scale) => scale.id === id)!
}
