import { OutputError } from '../errors.ts'
import type { Io } from './io.ts'

/** Before the further lines of a message that is too long for the terminal. */
const INDENT = '  '

/** Text on stderr. When stderr cannot take it, nobody is left to tell, and the status must not change. */
export async function say(text: string, io: Io): Promise<void> {
  try {
    await io.stderr.write(text)
  } catch (error) {
    if (!(error instanceof OutputError)) throw error
  }
}

/** A message on stderr. On a terminal, its lines are broken between words; a pipe or a file gets it as it is. */
export async function sayMessage(message: string, io: Io): Promise<void> {
  const { isTerminal, columns } = io.stderr
  await say(`${isTerminal && columns ? await fitted(message, columns, io) : message}\n`, io)
}

async function fitted(message: string, columns: number, io: Io): Promise<string> {
  const { widthOf, wrap } = await import('../../rendering/wrap.ts')
  const broken = (line: string): readonly string[] => {
    // An indented line quotes something.
    if (widthOf(line) <= columns || line.startsWith(' ')) return [line]
    // Whoever copies a command would copy a break in it too.
    const at = line.indexOf(` ${io.name} `)
    const [first = '', ...others] = wrap(at === -1 ? line : line.slice(0, at), columns - INDENT.length)
    const command = at === -1 ? [] : [line.slice(at + 1)]
    const indented = (text: string): string => (widthOf(INDENT + text) <= columns ? INDENT + text : text)
    return [first, ...[...others, ...command].map(indented)]
  }
  return message.split('\n').flatMap(broken).join('\n')
}
