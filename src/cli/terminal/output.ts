import { OutputError } from '../errors.ts'
import type { Io } from './io.ts'

/** Indents the further lines of a message that is too long for the terminal. */
const INDENT = '  '

/** Writes text to stderr. If that fails, nobody can be told, and the exit status must not change. */
export async function say(text: string, io: Io): Promise<void> {
  try {
    await io.stderr.write(text)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
  }
}

/** Writes a message to stderr. A terminal gets wrapped lines; a pipe or a file gets the message as it is. */
export async function sayMessage(message: string, io: Io): Promise<void> {
  const { isTerminal, columns } = io.stderr
  await say(`${isTerminal && columns ? await fitted(message, columns, io) : message}\n`, io)
}

async function fitted(message: string, columns: number, io: Io): Promise<string> {
  const { widthOf, wrap } = await import('../../rendering/wrap.ts')
  const broken = (line: string): readonly string[] => {
    // An indented line is a quotation.
    if (widthOf(line) <= columns || line.startsWith(' ')) return [line]
    // A line break inside a command would be copied with it.
    const at = line.indexOf(` ${io.name} `)
    const [first = '', ...others] = wrap(at === -1 ? line : line.slice(0, at), columns - INDENT.length)
    const command = at === -1 ? [] : [line.slice(at + 1)]
    const indented = (text: string): string => (widthOf(INDENT + text) <= columns ? INDENT + text : text)
    return [first, ...[...others, ...command].map(indented)]
  }
  return message.split('\n').flatMap(broken).join('\n')
}
