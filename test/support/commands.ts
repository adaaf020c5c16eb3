import { allCommands } from '../../src/cli/program/commands.ts'
import { type Command, type CommandHelp, walk } from '../../src/cli/program/declaration.ts'
import { PROGRAM_HELP } from '../../src/cli/program/help.ts'

/** Every command by its words: `cases show`. */
export async function commandsByPath(): Promise<ReadonlyMap<string, Command>> {
  return new Map([...walk(await allCommands())].map(([words, command]) => [words.join(' '), command]))
}

/** What help says of a command, or of the program. */
export async function helpOf(path: string): Promise<CommandHelp> {
  if (path === 'backroom') return PROGRAM_HELP
  const command = (await commandsByPath()).get(path)
  if (command === undefined) throw new Error(`There is no command "${path}"`)
  return (await command.help()).help
}
