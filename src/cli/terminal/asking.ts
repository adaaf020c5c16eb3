import { vocabularyOf } from '../../model/answers.ts'
import { type Answer, type Answers, answersOf, type Framework, type Scale, UNKNOWN } from '../../model/framework.ts'
import { printable } from '../../rendering/escape.ts'
import { counted, uncapitalized } from '../../rendering/words.ts'
import { wrap } from '../../rendering/wrap.ts'
import { asStarted } from '../program/as-started.ts'
import {
  type Asker,
  type Choice,
  type Cleaner,
  type Context,
  choose,
  cleaner,
  converse,
  type LoadAsker,
  loadAsker,
  plainChoice,
  type Understand,
} from './asker.ts'
import type { Io } from './io.ts'
import { sayMessage } from './output.ts'
import { shellOf } from './shell.ts'

/** A condition, or the outcome under an id. */
type Asked = Scale & { readonly id: string }

export interface Interview {
  readonly framework: Framework
  /** The answers known so far. */
  readonly answers: Answers
  readonly missing: readonly Asked[]
  /** Who or what the questions are about, if the person has not been told yet. */
  readonly about?: string
  /** Would the same command ask the same again? If not, it is no way to do without questions. */
  readonly repeatable?: boolean
}

/** The choice that ends the review. No condition can have this name. */
const DONE = ''

/** The label of `unknown`. */
const NOT_SURE = 'Not sure'

/** Asks one question for each condition, then offers to change these answers. Draws only on stderr. */
export async function askMissing(
  interview: Interview,
  context: Context,
  io: Io,
  load: LoadAsker = loadAsker,
): Promise<Answers> {
  const { missing } = interview
  return await converse(context, io, load, async (asker) => {
    const given: Record<string, Answer> = { ...interview.answers }
    await io.stderr.write(`\n${opening(interview, context, io)}\n\n`)
    for (const condition of missing) given[condition.id] = await askOne(asker, interview, condition, null, context)
    for (;;) {
      const chosen = await review(asker, interview, given, context)
      if (chosen === null) break
      given[chosen.id] = await askOne(asker, interview, chosen, given[chosen.id] ?? null, context)
    }
    if (interview.repeatable !== false) {
      await sayMessage(`\n${printable(sameWithoutQuestions(io, missing, given))}\n`, io)
    }
    return given
  })
}

function opening({ missing, about }: Interview, context: Context, { name }: Io): string {
  const lines = [`Answer ${counted(missing.length, 'question')} to see the result.`, ...(about?.split('\n') ?? [])]
  const clean = cleaner(context)
  return lines.flatMap((line) => wrap(clean(asStarted(line, name)), context().width - 1)).join('\n')
}

async function askOne(
  asker: Asker,
  { framework, missing }: Interview,
  condition: Asked,
  current: Answer | null,
  context: Context,
): Promise<Answer> {
  const clean = cleaner(context)
  const number = `${missing.indexOf(condition) + 1} of ${missing.length}`
  const question = {
    text: clean(condition.question),
    // The line of the first answer stays visible above.
    label: clean(current === null ? condition.label : `${condition.label} now`),
    number: missing.length > 1 ? number : null,
  }
  return await choose(asker, question, answerChoices(framework, condition, clean), current, answersTyped(framework))
}

/** The answers to a question, with what each means; then `unknown`. */
export function answerChoices(framework: Framework, scale: Scale, clean: Cleaner): readonly Choice[] {
  const choices = answersOf(framework).map((answer): Choice => {
    const anchor = scale.anchors[answer]
    return {
      value: answer,
      label: clean(framework.answers[answer] ?? answer),
      meaning: anchor === undefined ? null : clean(anchor.text),
      example: anchor?.example == null ? null : clean(`For example: ${anchor.example}`),
    }
  })
  return [...choices, plainChoice(UNKNOWN, NOT_SURE)]
}

export function answersTyped(framework: Framework): Understand {
  const { read, refuse } = vocabularyOf(framework)
  return (typed) => {
    const reading = read(typed)
    if (reading.kind === 'answer') return { value: reading.answer }
    const { message, hint } = refuse(typed)
    return { refusal: `${message}. ${hint}` }
  }
}

/** The condition to ask again; null to keep all answers. */
async function review(asker: Asker, { framework, missing }: Interview, answers: Answers, context: Context) {
  const clean = cleaner(context)
  const changes = missing.map(({ id, label }) => {
    const answer = framework.answers[answers[id] ?? UNKNOWN] ?? NOT_SURE
    return plainChoice(id, clean(`Change ${uncapitalized(label)} (${answer})`))
  })
  const ready = { text: 'Ready?', label: '', number: null }
  const chosen = await choose(asker, ready, [plainChoice(DONE, 'Show the result'), ...changes], DONE)
  return missing.find(({ id }) => id === chosen) ?? null
}

function sameWithoutQuestions(io: Io, asked: readonly Asked[], answers: Answers): string {
  const words = [...io.args, ...asked.flatMap(({ id }) => [`--${id}`, answers[id] ?? UNKNOWN])]
  return `The same without questions: ${io.name} ${words.map(shellOf(io).word).join(' ')}`
}
