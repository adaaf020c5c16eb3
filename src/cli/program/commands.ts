import { keysOf } from '../../model/keys.ts'
import type { COMMAND_NAMES } from './command-names.ts'
import type { Command } from './declaration.ts'

/** Every command, in the order of help. Each is loaded only when needed. */
export const COMMANDS = {
  assess: async () => (await import('../commands/assess/command.ts')).assess,
  batch: async () => (await import('../commands/batch/command.ts')).batch,
  cases: async () => (await import('../commands/cases/command.ts')).cases,
  check: async () => (await import('../commands/check/command.ts')).check,
  analyze: async () => (await import('../commands/analyze/command.ts')).analyze,
  calibrate: async () => (await import('../commands/calibrate/command.ts')).calibrate,
  exercise: async () => (await import('../commands/exercise/command.ts')).exercise,
  page: async () => (await import('../commands/page/command.ts')).page,
  new: async () => (await import('../commands/new/command.ts')).newCommand,
  doctor: async () => (await import('../commands/doctor/command.ts')).doctor,
  completion: async () => (await import('../commands/completion/command.ts')).completion,
  help: async () => (await import('../commands/help/command.ts')).helpCommand,
} as const satisfies Readonly<Record<(typeof COMMAND_NAMES)[number], () => Promise<Command>>>

/** Loads the command with this name; undefined if there is none. */
export async function commandNamed(name: string): Promise<Command | undefined> {
  const known = keysOf(COMMANDS).find((each) => each === name)
  return known === undefined ? undefined : await COMMANDS[known]()
}

/** The words that lead to the command on a line, as far as the line can be read. */
export async function wordsToCommand(args: readonly string[]): Promise<readonly string[]> {
  const words: string[] = []
  let command: Command | undefined
  let mayBeValue = false
  for (const arg of args) {
    const found: Command | undefined =
      command === undefined ? await commandNamed(arg) : command.commands.find(({ name }) => name === arg)
    if (found !== undefined) {
      command = found
      words.push(arg)
    } else if (!arg.startsWith('-') && !mayBeValue) break
    mayBeValue = arg.startsWith('-') && !arg.includes('=')
  }
  return words
}

/** The command that runs if none is named. */
export const UNNAMED = 'assess' satisfies keyof typeof COMMANDS

/** Every command, loaded, in the order of help. */
export async function allCommands(): Promise<readonly Command[]> {
  return await Promise.all(Object.values(COMMANDS).map((load) => load()))
}
