import { allCommands } from './commands.ts'
import type { Command } from './declaration.ts'
import { GLOBALS, PRINTS } from './globals.ts'
import { nameOf } from './options.ts'

/**
 * Every name that no condition of a framework can have: the options of all commands, and the fields that they read
 * or write beside the conditions.
 */
export async function reservedNames(): Promise<ReadonlySet<string>> {
  const options = [...Object.values(PRINTS), ...Object.values(GLOBALS)].map(nameOf)
  return new Set([...options, ...(await allCommands()).flatMap(namesIn)])
}

function namesIn({ options, fields, commands }: Command): readonly string[] {
  return [...Object.values(options).map(nameOf), ...fields, ...commands.flatMap(namesIn)]
}
