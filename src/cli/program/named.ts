import type { Command } from './declaration.ts'
import type { Candidate } from './options.ts'

/** The subcommands of the named command, or all commands if `words` is empty; null if there is no such command. */
export function commandsBelow(words: readonly string[], all: readonly Command[]): readonly Command[] | null {
  return words.reduce<readonly Command[] | null>(
    (commands, word) => commands?.find(({ name }) => name === word)?.commands ?? null,
    all,
  )
}

/** The names of commands with their descriptions, as completion offers them. */
export async function described(commands: readonly Command[]): Promise<readonly Candidate[]> {
  return await Promise.all(
    commands.map(async ({ name, help }) => ({ word: name, description: (await help()).help.description })),
  )
}
