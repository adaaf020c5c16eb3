import { allCommands } from './commands.ts'
import { walk } from './declaration.ts'
import { GLOBALS, PRINTS } from './globals.ts'
import { nameOf } from './options.ts'

/**
 * Every name that no condition of a framework can have: the options of all commands, and the fields that they read or
 * write besides the conditions.
 */
export async function reservedNames(): Promise<ReadonlySet<string>> {
  const names = new Set([...Object.values(PRINTS), ...Object.values(GLOBALS)].map(nameOf))
  for (const [, { options, fields }] of walk(await allCommands())) {
    for (const name of [...Object.values(options).map(nameOf), ...fields]) names.add(name)
  }
  return names
}
