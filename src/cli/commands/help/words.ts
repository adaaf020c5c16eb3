import type { Command } from '../../program/declaration.ts'
import { commandsBelow, described } from '../../program/named.ts'
import type { Candidate } from '../../program/options.ts'
import { TOPICS } from './topics.ts'

/** The words that `help` accepts: a command and its subcommands, or a topic. */
export async function helpWords(before: readonly string[], all: readonly Command[]): Promise<readonly Candidate[]> {
  const commands = await described(commandsBelow(before, all) ?? [])
  if (before.length > 0) return commands
  const topics = Object.entries(TOPICS).map(([word, description]) => ({ word, description }))
  return [...commands, ...topics.filter(({ word }) => commands.every((command) => command.word !== word))]
}
