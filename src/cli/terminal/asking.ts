import { vocabularyOf } from '../../model/answers.ts'
import { type Answer, type Answers, answersOf, type Framework, type Scale, UNKNOWN } from '../../model/framework.ts'
import type { TextContext } from '../../rendering/context.ts'
import { printable, shown } from '../../rendering/escape.ts'
import { uncapitalized } from '../../rendering/words.ts'
import { CancelledError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io, Signal } from './io.ts'
import { shellWord } from './shell-word.ts'

export interface Choice {
  readonly value: string
  /** What stands there once it is chosen. */
  readonly short: string
  readonly label: string
  /** More about the choice, shown while it is the current one. */
  readonly description: string | null
}

/** A choice, or how the conversation ended instead: by Ctrl-C, or because there is no more input. */
export type Chosen = { readonly value: string } | { readonly ended: 'interrupted' | 'end-of-input' }

/** The value of the choice that a typed text means, or why it means none. */
export type Understand = (typed: string) => { readonly value: string } | { readonly refusal: string }

/** A way to put a question: with arrow keys, or as a numbered list. */
export interface Asker {
  /** Where an answer can be typed, `understand` says which choice is meant. */
  choose(question: string, choices: readonly Choice[], current: string | null, understand?: Understand): Promise<Chosen>
  close(): void
}

/** A condition, or the outcome under an id. */
type Question = Scale & { readonly id: string }

export interface Interview {
  readonly framework: Framework
  /** What is answered already. */
  readonly answers: Answers
  readonly missing: readonly Question[]
}

/** How stderr shows text now: prompts stand there, and a terminal can change its width. */
type Context = () => TextContext

/** The choice that ends the review; no condition can be called so. */
const DONE = ''

const SIGNAL_STATUS: Readonly<Record<Signal, ExitStatus>> = {
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
  SIGHUP: EXIT.hangup,
}

/** One question a condition, then a chance to change any of these answers. Draws on stderr only. */
export async function askMissing(interview: Interview, context: Context, io: Io): Promise<Answers> {
  const { missing } = interview
  const { color, accessible } = context()
  const abort = new AbortController()
  let status: ExitStatus | null = null
  const stopListening = io.onSignal((signal) => {
    status = SIGNAL_STATUS[signal]
    abort.abort()
  })
  io.settleColor(color)
  const { createAsker } = accessible ? await import('./numbered.ts') : await import('./prompt.ts')
  const asker = createAsker(io, context, abort.signal)
  try {
    const given: Record<string, Answer> = { ...interview.answers }
    for (const condition of missing) given[condition.id] = await askOne(asker, interview, condition, null, context)
    for (;;) {
      const chosen = await review(asker, interview, given, context)
      if (chosen === null) break
      given[chosen.id] = await askOne(asker, interview, chosen, given[chosen.id] ?? null, context)
    }
    await io.stderr.write(`\n${printable(sameWithoutQuestions(io.args, missing, given))}\n\n`)
    return given
  } catch (error) {
    throw status === null ? error : new CancelledError('Ended by a signal.', status)
  } finally {
    asker.close()
    stopListening()
  }
}

async function askOne(
  asker: Asker,
  { framework }: Interview,
  condition: Question,
  current: Answer | null,
  context: Context,
): Promise<Answer> {
  const clean = cleaner(context)
  const choices = answersOf(framework).map((answer): Choice => {
    const anchor = condition.anchors[answer]
    return {
      value: answer,
      short: clean(framework.answers[answer] ?? answer),
      label: clean(`${framework.answers[answer]}: ${anchor?.text ?? ''}`),
      description: anchor?.example == null ? null : clean(`For example: ${anchor.example}`),
    }
  })
  const notSure = plainChoice(UNKNOWN, 'Not sure')
  const understand = answersTyped(framework)
  return await choose(asker, clean(condition.question), [...choices, notSure], current, understand)
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
  return { value, short: label, label, description: null }
}

/** The condition to ask again, or null when all is well. */
async function review(asker: Asker, { framework, missing }: Interview, answers: Answers, context: Context) {
  const clean = cleaner(context)
  const changes = missing.map(({ id, label }) => {
    const answer = framework.answers[answers[id] ?? UNKNOWN] ?? 'Not sure'
    return plainChoice(id, clean(`Change ${uncapitalized(label)} (${answer})`))
  })
  const chosen = await choose(asker, 'Ready?', [plainChoice(DONE, 'Show the result'), ...changes], DONE)
  return missing.find(({ id }) => id === chosen) ?? null
}

async function choose(
  asker: Asker,
  question: string,
  choices: readonly Choice[],
  current: string | null,
  understand?: Understand,
): Promise<string> {
  const chosen = await asker.choose(question, choices, current, understand)
  if ('value' in chosen) return chosen.value
  throw chosen.ended === 'interrupted'
    ? new CancelledError('Interrupted.', EXIT.interrupted)
    : new CancelledError('No answer given.', EXIT.usage)
}

/** Text that a prompt can show. */
function cleaner(context: Context): (text: string) => string {
  const { ascii } = context()
  return (text) => shown(text, ascii)
}

function sameWithoutQuestions(args: readonly string[], asked: readonly Question[], answers: Answers): string {
  const words = [...args, ...asked.flatMap(({ id }) => [`--${id}`, answers[id] ?? UNKNOWN])]
  return `The same without questions: backroom ${words.map(shellWord).join(' ')}`
}
