import { COMMANDS, UNNAMED } from '../../program/commands.ts'
import type { ConditionOptions } from '../../program/conditions.ts'
import type { Command } from '../../program/declaration.ts'
import { formatOption, GLOBALS, PRINTS } from '../../program/globals.ts'
import { type OptionDeclaration, textOption } from '../../program/options.ts'
import { optionsOf } from '../../program/tree.ts'

export type Option = OptionDeclaration<unknown>

/** The options of the conditions of the library in use; null when it cannot be used. */
export type Conditions = () => Promise<ConditionOptions | null>

/** An option of a library that cannot be used. All that is known of it is that it takes a value. */
const UNKNOWN_CONDITION = textOption('--condition <answer>', '')

/** The options that can change something, after the commands of a path; after none, those of what runs then too. */
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

/** The option of a name, also where it would be refused since it changes nothing; null when there is none. */
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

/** Is it an option of the program itself? */
export function isOfProgram(name: string): boolean {
  return ofProgram().some((option) => namesOf(option).includes(name))
}

/** The options of the program, `--format` with the formats of a command if it prints any. */
function ofProgram(command?: Command): readonly Option[] {
  const { format, ...others } = GLOBALS
  const formats = command?.formats ?? []
  return [
    formats.length === 0 ? format : formatOption(formats, command?.writes === true),
    ...Object.values(others),
    ...Object.values(PRINTS),
  ]
}

/** The command that runs when none is named. */
export async function unnamed(): Promise<Command> {
  return await COMMANDS[UNNAMED]()
}

/** An option as it can be typed: `-h` and `--help`. */
export function namesOf({ flags }: Pick<Option, 'flags'>): readonly string[] {
  return flags.match(/(?<!\S)--?[a-zA-Z][\w-]*/g) ?? []
}
