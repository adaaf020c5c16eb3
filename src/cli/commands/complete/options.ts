import { COMMANDS, UNNAMED } from '../../program/commands.ts'
import type { ConditionOptions } from '../../program/conditions.ts'
import type { Command } from '../../program/declaration.ts'
import { formatOption, GLOBALS, PRINTS } from '../../program/globals.ts'
import { type OptionDeclaration, textOption } from '../../program/options.ts'
import { optionsOf } from '../../program/tree.ts'

export type Option = OptionDeclaration<unknown>

/** The options for the conditions of the library in use; null if it can't be used. */
export type Conditions = () => Promise<ConditionOptions | null>

/** An option for a condition of a library that can't be used. All we know is that it takes a value. */
const UNKNOWN_CONDITION = textOption('--condition <answer>', '')

/**
 * The options that have an effect after the commands of a path. Without a command, those of the default command are
 * included.
 */
export async function optionsAfter(path: readonly Command[], conditions: Conditions): Promise<readonly Option[]> {
  const named = path.at(-1)
  const command = named ?? (await unnamed())
  const asked = command.asksConditions ? await conditions() : null
  const taken = optionsOf(command)
  const ofCommand = Object.values(GLOBALS)
    .filter((option) => taken.has(option))
    .map((option) => (option === GLOBALS.format ? formatOption(command.formats, command.writes) : option))
  return [
    ...Object.values(command.options),
    ...(asked?.values() ?? []),
    ...(named === undefined ? [PRINTS.version, ...Object.values(GLOBALS)] : ofCommand),
    PRINTS.help,
  ]
}

/** The option with this name, even if it would be refused because it has no effect; null if there is none. */
export async function optionNamed(
  name: string,
  path: readonly Command[],
  conditions: Conditions,
): Promise<Option | null> {
  const commands = path.length === 0 ? [await unnamed()] : path
  const declared = [...commands.flatMap(({ options }) => Object.values(options)), ...ofProgram(path.at(-1))]
  const option = declared.find((each) => namesOf(each).includes(name))
  if (option !== undefined) return option
  if (!commands.some(({ asksConditions }) => asksConditions)) return null
  const known = await conditions()
  return known === null ? UNKNOWN_CONDITION : (known.get(name.slice('--'.length)) ?? null)
}

/** Does the option belong to the program itself? */
export function isOfProgram(name: string): boolean {
  return ofProgram().some((option) => namesOf(option).includes(name))
}

/** The options of the program. If a command prints formats, `--format` offers those. */
function ofProgram(command?: Command): readonly Option[] {
  const { format, ...others } = GLOBALS
  const formats = command?.formats ?? []
  return [
    formats.length === 0 ? format : formatOption(formats, command?.writes === true),
    ...Object.values(others),
    ...Object.values(PRINTS),
  ]
}

/** The command that runs if none is named. */
export async function unnamed(): Promise<Command> {
  return await COMMANDS[UNNAMED]()
}

/** The ways to type an option, such as `-h` and `--help`. */
export function namesOf({ flags }: Pick<Option, 'flags'>): readonly string[] {
  return flags.match(/(?<!\S)--?[a-zA-Z][\w-]*/g) ?? []
}
