import { createInterface } from 'node:readline'
import type { TextContext } from '../../rendering/context.ts'
import { wrap } from '../../rendering/wrap.ts'
import type { Asker } from './asking.ts'
import type { Io } from './io.ts'

/** Before the further lines of a question or a choice. */
const INDENT = '     '

/** Questions as numbered lists, printed once and answered by a line: nothing is redrawn, no escape sequence is sent. */
export function createAsker({ terminal, stderr }: Io, context: () => TextContext, signal: AbortSignal): Asker {
  const lines = createInterface({ input: terminal.input, terminal: false })
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

  /** The next line typed, or null at the end of input. */
  const nextLine = async (): Promise<string | null> => {
    while (waiting.length === 0) {
      if (ended) return null
      await new Promise<void>((resolve) => {
        deliver = resolve
      })
    }
    return waiting.shift()!
  }

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
        const line = await nextLine()
        if (line === null) return { ended: 'end-of-input' }
        const typed = line.trim().toLowerCase()
        const chosen =
          typed === '' && position > 0
            ? choices[position - 1]
            : (choices[Number(typed) - 1] ?? choices.find(({ value }) => value === typed))
        if (chosen !== undefined) {
          await stderr.write(`Chosen: ${chosen.short}\n`)
          return { value: chosen.value }
        }
        await stderr.write(`Type a number from 1 to ${choices.length}.\n`)
      }
    },
    close: () => lines.close(),
  }
}
