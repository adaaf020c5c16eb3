import { commandNamed as loadCommand } from '../../program/commands.ts'
import type { Command } from '../../program/declaration.ts'
import { takesValue } from '../../program/options.ts'
import { type Conditions, isOfProgram, namesOf, type Option, optionNamed, unnamed } from './options.ts'

/** The position of a word on a command line. */
export interface Place {
  /** The commands named before it, each a subcommand of the one before; empty for the program itself. */
  readonly path: readonly Command[]
  /** The operands before it. */
  readonly operands: readonly string[]
  /** The options on the line, under all their names: `-h` and `--help`. */
  readonly given: ReadonlySet<string>
  /** Does it come after `--`, so that no word is an option? */
  readonly literal: boolean
  /** The option whose value is expected here. */
  readonly awaiting: Option | null
}

const START: Place = { path: [], operands: [], given: new Set(), literal: false, awaiting: null }

/** The position after these words. */
export async function placeAfter(words: readonly string[], conditions: Conditions): Promise<Place> {
  let place = START
  for (const word of words) place = await step(place, word, conditions)
  return place
}

async function step(place: Place, word: string, conditions: Conditions): Promise<Place> {
  if (place.awaiting !== null) return { ...place, awaiting: null }
  if (!place.literal && word === '--') return { ...place, literal: true }
  if (!place.literal && /^-./.test(word)) return await afterOption(place, word, conditions)
  const command = await commandNamed(word, place)
  return command === null
    ? { ...place, operands: [...place.operands, word] }
    : { ...place, path: [...place.path, command] }
}

async function afterOption(place: Place, word: string, conditions: Conditions): Promise<Place> {
  const [name = ''] = word.split('=')
  const option = await optionNamed(name, place.path, conditions)
  if (option === null) return place
  return {
    ...place,
    // If no command is named, an option that is not the program's belongs to the default command.
    path: place.path.length === 0 && !isOfProgram(name) ? [await unnamed()] : place.path,
    given: new Set([...place.given, ...namesOf(option)]),
    awaiting: takesValue(option) && !word.includes('=') ? option : null,
  }
}

async function commandNamed(word: string, { path, operands }: Place): Promise<Command | null> {
  if (operands.length > 0) return null
  const above = path.at(-1)
  if (above !== undefined) return above.commands.find(({ name }) => name === word) ?? null
  return (await loadCommand(word)) ?? null
}
