import { vocabularyOf } from '../../model/answers.ts'
import { type Answer, type Answers, answersOf, type Framework, type Scale, UNKNOWN } from '../../model/framework.ts'
import type { TextContext } from '../../rendering/context.ts'
import { printable, shown } from '../../rendering/escape.ts'
import { counted, uncapitalized } from '../../rendering/words.ts'
import { wrap } from '../../rendering/wrap.ts'
import { CancelledError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import { asStarted } from '../program/as-started.ts'
import type { Io, Signal } from './io.ts'
import { sayMessage } from './output.ts'
import { shellOf } from './shell.ts'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly meaning: string | null
  readonly example: string | null
}

/** A question in the form shown to people. */
export interface Question {
  readonly text: string
  /** What the answer is about, shown once it is given. May be empty. */
  readonly label: string
  /** `1 of 3`; null for a single question. */
  readonly number: string | null
}

/** A choice, or how the questions ended early: by Ctrl-C, or because there is no more input. */
export type Chosen = { readonly value: string } | { readonly ended: 'interrupted' | 'end-of-input' }

/** The value of the choice that a typed text means, or why it means none. */
export type Understand = (typed: string) => { readonly value: string } | { readonly refusal: string }

/** A way to ask a question: with arrow keys, or as a numbered list. */
export interface Asker {
  /** If an answer can be typed, `understand` says which choice it means. */
  choose(
    question: Question,
    choices: readonly Choice[],
    current: string | null,
    understand?: Understand,
  ): Promise<Chosen>
  close(): void
}

/** Prepares one of the ways to ask, on the terminal of `io`. */
export type CreateAsker = (io: Io, context: () => TextContext, signal: AbortSignal) => Asker

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

/** How stderr shows text at this moment. Prompts appear there, and the width of a terminal can change. */
type Context = () => TextContext

/** The choice that ends the review. No condition can have this name. */
const DONE = ''

const NOT_SURE = 'Not sure'

const SIGNAL_ENDS: Readonly<Record<Signal, readonly [message: string, status: ExitStatus]>> = {
  SIGINT: ['Interrupted.', EXIT.interrupted],
  SIGTERM: ['Terminated.', EXIT.terminated],
  SIGHUP: ['The terminal was closed.', EXIT.hangup],
}

/** Asks one question for each condition, then offers to change these answers. Draws only on stderr. */
export async function askMissing(
  interview: Interview,
  context: Context,
  io: Io,
  load: (accessible: boolean) => Promise<CreateAsker> = loadAsker,
): Promise<Answers> {
  const { missing } = interview
  const abort = new AbortController()
  let signaled: Signal | null = null
  const stopListening = io.onSignal((signal) => {
    signaled = signal
    abort.abort()
  })
  const { color, accessible } = context()
  // Inquirer warns if the environment both forces and forbids color.
  io.settleColor(color)
  const asker = (await load(accessible))(io, context, abort.signal)
  try {
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
  } catch (error) {
    throw signaled === null ? error : new CancelledError(...SIGNAL_ENDS[signaled as Signal])
  } finally {
    asker.close()
    stopListening()
  }
}

async function loadAsker(accessible: boolean): Promise<CreateAsker> {
  return (accessible ? await import('./numbered.ts') : await import('./prompt.ts')).createAsker
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
  const choices = answersOf(framework).map((answer): Choice => {
    const anchor = condition.anchors[answer]
    return {
      value: answer,
      label: clean(framework.answers[answer] ?? answer),
      meaning: anchor === undefined ? null : clean(anchor.text),
      example: anchor?.example == null ? null : clean(`For example: ${anchor.example}`),
    }
  })
  const number = `${missing.indexOf(condition) + 1} of ${missing.length}`
  const question = {
    text: clean(condition.question),
    // The line of the first answer stays visible above.
    label: clean(current === null ? condition.label : `${condition.label} now`),
    number: missing.length > 1 ? number : null,
  }
  return await choose(asker, question, [...choices, plainChoice(UNKNOWN, NOT_SURE)], current, answersTyped(framework))
}

function answersTyped(framework: Framework): Understand {
  const { read, refuse } = vocabularyOf(framework)
  return (typed) => {
    const reading = read(typed)
    if (reading.kind === 'answer') return { value: reading.answer }
    const { message, hint } = refuse(typed)
    return { refusal: `${message}. ${hint}` }
  }
}

function plainChoice(value: string, label: string): Choice {
  return { value, label, meaning: null, example: null }
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

async function choose(
  asker: Asker,
  question: Question,
  choices: readonly Choice[],
  current: string | null,
  understand?: Understand,
): Promise<string> {
  const chosen = await asker.choose(question, choices, current, understand)
  if ('value' in chosen) return chosen.value
  throw chosen.ended === 'interrupted'
    ? new CancelledError(...SIGNAL_ENDS.SIGINT)
    : new CancelledError('No answer given.', EXIT.usage)
}

/** Text that a prompt can show. */
function cleaner(context: Context): (text: string) => string {
  const { ascii } = context()
  return (text) => shown(text, ascii)
}

function sameWithoutQuestions(io: Io, asked: readonly Asked[], answers: Answers): string {
  const words = [...io.args, ...asked.flatMap(({ id }) => [`--${id}`, answers[id] ?? UNKNOWN])]
  return `The same without questions: ${io.name} ${words.map(shellOf(io).word).join(' ')}`
}
