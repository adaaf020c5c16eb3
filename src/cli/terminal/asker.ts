import type { TextContext } from '../../rendering/context.ts'
import { shown } from '../../rendering/escape.ts'
import { CancelledError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io, Signal } from './io.ts'

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

/** An answer, or how the questions ended early: by Ctrl-C, or because there is no more input. */
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
  /** A line of text. It can be empty. */
  type(question: Question): Promise<Chosen>
  close(): void
}

/** Prepares one of the ways to ask, on the terminal of `io`. */
export type CreateAsker = (io: Io, context: () => TextContext, signal: AbortSignal) => Asker

/** How stderr shows text at this moment. Prompts appear there, and the width of a terminal can change. */
export type Context = () => TextContext

/** Makes text from elsewhere fit for a prompt. */
export type Cleaner = (text: string) => string

/** Loads the way to ask that suits the terminal. */
export type LoadAsker = (accessible: boolean) => Promise<CreateAsker>

const SIGNAL_ENDS: Readonly<Record<Signal, readonly [message: string, status: ExitStatus]>> = {
  SIGINT: ['Interrupted.', EXIT.interrupted],
  SIGTERM: ['Terminated.', EXIT.terminated],
  SIGHUP: ['The terminal was closed.', EXIT.hangup],
}

/** Asks questions on stderr, until the work is done. A signal ends them with a CancelledError. */
export async function converse<T>(
  context: Context,
  io: Io,
  load: LoadAsker,
  work: (asker: Asker) => Promise<T>,
): Promise<T> {
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
    return await work(asker)
  } catch (error) {
    throw signaled === null ? error : new CancelledError(...SIGNAL_ENDS[signaled as Signal])
  } finally {
    asker.close()
    stopListening()
  }
}

export async function loadAsker(accessible: boolean): Promise<CreateAsker> {
  return (accessible ? await import('./numbered.ts') : await import('./prompt.ts')).createAsker
}

export function plainChoice(value: string, label: string): Choice {
  return { value, label, meaning: null, example: null }
}

/** The value of the chosen answer. Throws a CancelledError if the questions end. */
export async function choose(
  asker: Asker,
  question: Question,
  choices: readonly Choice[],
  current: string | null,
  understand?: Understand,
): Promise<string> {
  return answered(await asker.choose(question, choices, current, understand))
}

/** The line that was typed. Throws a CancelledError if the questions end. */
export async function type(asker: Asker, question: Question): Promise<string> {
  return answered(await asker.type(question))
}

function answered(chosen: Chosen): string {
  if ('value' in chosen) return chosen.value
  throw chosen.ended === 'interrupted'
    ? new CancelledError(...SIGNAL_ENDS.SIGINT)
    : new CancelledError('No answer given.', EXIT.usage)
}

/** Text that a prompt can show. */
export function cleaner(context: Context): Cleaner {
  const { ascii } = context()
  return (text) => shown(text, ascii)
}
