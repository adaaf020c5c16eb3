import { createInterface } from 'node:readline'
import type { TextContext } from '../../rendering/context.ts'
import { wrap } from '../../rendering/wrap.ts'
import type { Asker, Choice } from './asking.ts'
import type { Io } from './io.ts'

/** Before the further lines of a question or a choice. */
const INDENT = '     '

/** Questions as numbered lists, printed once and answered by a line: nothing is redrawn, no escape sequence is sent. */
export function createAsker({ terminal, stderr }: Io, context: () => TextContext, signal: AbortSignal): Asker {
  const lines = linesTyped(terminal.input, signal)
  return {
    choose: async (question, choices, current) => {
      const { width } = context()
      const folded = (text: string): string => wrap(text, width - INDENT.length - 1).join(`\n${INDENT}`)
      const list = choices.map(({ label, description }, index) => {
        return `  ${index + 1}. ${folded(description === null ? label : `${label} ${description}`)}`
      })
      const position = choices.findIndex(({ value }) => value === current) + 1
      const keep = position === 0 ? '' : `, or Enter for ${position}`
      await stderr.write(`\n${folded(question)}\n${list.join('\n')}\n`)
      for (;;) {
        await stderr.write(`Number (1 to ${choices.length}${keep}): `)
        const line = await lines.next()
        if (line === null) return { ended: 'end-of-input' }
        const chosen = choiceOf(line, choices, position)
        if (chosen !== undefined) {
          await stderr.write(`Chosen: ${chosen.short}\n`)
          return { value: chosen.value }
        }
        await stderr.write(`Type a number from 1 to ${choices.length}.\n`)
      }
    },
    close: lines.close,
  }
}

/** The choice whose number or value is typed; an empty line is the current one, at a position from 1. */
function choiceOf(line: string, choices: readonly Choice[], position: number): Choice | undefined {
  const typed = line.trim().toLowerCase()
  if (typed === '' && position > 0) return choices[position - 1]
  return choices[Number(typed) - 1] ?? choices.find(({ value }) => value === typed)
}

interface TypedLines {
  /** The next line typed, or null at the end of input. */
  next(): Promise<string | null>
  close(): void
}

/** The lines that are typed, from now on; a signal ends them. */
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
