import { createInterface } from 'node:readline'
import type { TextContext } from '../../rendering/context.ts'
import { shown } from '../../rendering/escape.ts'
import { wrap } from '../../rendering/wrap.ts'
import type { Asker, Choice, Understand } from './asker.ts'
import type { Io } from './io.ts'

/** Indents the further lines of a question or a choice. */
const INDENT = '     '

/**
 * Asks questions as numbered lists, printed once and answered with a line. Redraws nothing and sends no escape
 * sequences.
 */
export function createAsker(
  { terminal, stderr, onContinue }: Io,
  context: () => TextContext,
  signal: AbortSignal,
): Asker {
  const lines = linesTyped(terminal.input, signal)
  return {
    choose: async ({ text, number }, choices, current, understand) => {
      const { width, ascii } = context()
      const folded = (text: string): string => wrap(text, width - INDENT.length - 1).join(`\n${INDENT}`)
      const list = choices.map(({ label, meaning, example }, index) => {
        const text = [meaning === null ? label : `${label}: ${meaning}`, example ?? ''].join(' ').trim()
        return `  ${index + 1}. ${folded(text)}`
      })
      const position = choices.findIndex(({ value }) => value === current) + 1
      const keep = position === 0 ? '' : `, or Enter for ${position}`
      const title = number === null ? text : `Question ${number}: ${text}`
      const ask = `Number (1 to ${choices.length}${keep}): `
      const whole = `\n${folded(title)}\n${list.join('\n')}\n`
      await stderr.write(whole)
      for (;;) {
        // Start listening before the question appears, because the person may stop the program right after it.
        const stopListening = onContinue(() => void stderr.write(`${whole}${ask}`))
        await stderr.write(ask)
        const line = await lines.next()
        stopListening()
        if (line === null) return { ended: 'end-of-input' }
        const { chosen, refusal } = choiceOf(line, choices, position, understand)
        if (chosen !== undefined) {
          await stderr.write(`Chosen: ${chosen.label}\n`)
          return { value: chosen.value }
        }
        const instruction = refusal ?? `Type a number from 1 to ${choices.length}.`
        await stderr.write(`${folded(shown(instruction, ascii))}\n`)
      }
    },
    type: async ({ text }) => {
      const { width } = context()
      const ask = `\n${wrap(text, width - INDENT.length - 1).join(`\n${INDENT}`)}\n> `
      const stopListening = onContinue(() => void stderr.write(ask))
      await stderr.write(ask)
      const line = await lines.next()
      stopListening()
      return line === null ? { ended: 'end-of-input' } : { value: line }
    },
    close: lines.close,
  }
}

interface Understood {
  readonly chosen?: Choice | undefined
  /** A more specific reason than that the text must be a number. */
  readonly refusal?: string
}

/** The choice whose number, value, or answer was typed. An empty line keeps the choice at `position`, counted from 1. */
function choiceOf(
  line: string,
  choices: readonly Choice[],
  position: number,
  understand: Understand | undefined,
): Understood {
  const typed = line.trim()
  if (typed === '') return position > 0 ? { chosen: choices[position - 1] } : {}
  const chosen = choices[Number(typed) - 1] ?? choices.find(({ value }) => value === typed.toLowerCase())
  if (chosen !== undefined || understand === undefined || isNumber(typed)) return { chosen }
  const understood = understand(typed)
  if ('refusal' in understood) return understood
  return { chosen: choices.find(({ value }) => value === understood.value) }
}

/** A number outside the list needs only the message about the list. */
function isNumber(text: string): boolean {
  return /^[-+.]?\d[\d.]*$/.test(text)
}

interface TypedLines {
  /** The next line typed, or null at the end of input. */
  next(): Promise<string | null>
  close(): void
}

/** The lines typed from now on, until a signal arrives. */
function linesTyped(input: NodeJS.ReadableStream, signal: AbortSignal): TypedLines {
  const lines = createInterface({ input, terminal: false })
  const waiting: string[] = []
  let ended = false
  let deliver: (() => void) | null = null
  const wake = (): void => {
    deliver?.()
    deliver = null
  }
  lines.on('line', (line) => {
    waiting.push(line)
    wake()
  })
  lines.on('close', () => {
    ended = true
    wake()
  })
  signal.addEventListener('abort', () => lines.close())
  input.once('error', () => lines.close())
  return {
    next: async () => {
      while (waiting.length === 0) {
        if (ended) return null
        await new Promise<void>((resolve) => {
          deliver = resolve
        })
      }
      return waiting.shift()!
    },
    close: () => lines.close(),
  }
}
