import { printable } from '../../../rendering/escape.ts'
import { type CommandShape, commandsOf, type OptionShape, type ProgramShape } from '../../program/manual/shape.ts'

/** A word that can stand somewhere on the command line; the description is '' where there is none. */
export interface Candidate {
  readonly word: string
  readonly description: string
}

/** What can stand somewhere: one of some words, a file's or a folder's path, or text that nobody can foresee. */
export type Values =
  | { readonly kind: 'words'; readonly words: readonly Candidate[]; readonly orFiles?: true }
  | { readonly kind: 'files' | 'folders' | 'text' }

/** Everything that can follow on a command. */
export interface Place {
  /** The command's path: `backroom cases show`. */
  readonly path: string
  readonly commands: readonly Candidate[]
  readonly options: readonly PlaceOption[]
  /** What its operands are, in order. */
  readonly operands: readonly Values[]
  /** Does the last of them repeat? */
  readonly variadic: boolean
}

export interface PlaceOption {
  readonly names: readonly string[]
  readonly description: string
  /** Null when it takes no value. */
  readonly values: Values | null
}

/** What stands for an option's or an operand's value: `backroom assess`, `--case`, `id`; an operand has no name. */
export type Meaning = (path: string, option: OptionShape | null, placeholder: string) => Values

/** Subjects that `help` takes beside the commands. */
export type Topics = readonly Candidate[]

/**
 * Every place of the program. Without a command, the options are those of the one that runs then. `help`
 * leads to the path of any command, as if those were commands below it.
 */
export function placesOf(program: ProgramShape, meaning: Meaning, topics: Topics): readonly Place[] {
  const [root, ...others] = commandsOf(program) as [CommandShape, ...CommandShape[]]
  const { options, inherited } = program.unnamed
  return [{ ...root, options, inherited }, ...others].flatMap((command) =>
    command.path === `${program.path} help`
      ? helpPlaces(program, placeOf(command, meaning), topics)
      : [placeOf(command, meaning)],
  )
}

function placeOf(command: CommandShape, meaning: Meaning): Place {
  const { path, operands, options, inherited } = command
  const known = new Set(options.flatMap(({ names }) => names))
  const further = inherited.filter(({ names }) => !names.some((name) => known.has(name)))
  return {
    path,
    commands: candidates(command.commands),
    options: [...options, ...further].map((option) => ({
      names: option.names,
      description: printable(option.description),
      values: option.placeholder === null ? null : typeable(meaning(path, option, option.placeholder)),
    })),
    operands: operands.map(({ name }) => typeable(meaning(path, null, name))),
    variadic: operands.at(-1)?.variadic === true,
  }
}

function helpPlaces(program: ProgramShape, help: Place, topics: Topics): readonly Place[] {
  const withCommands = commandsOf(program).filter(({ commands }) => commands.length > 0)
  return withCommands.map(({ path, commands }) => {
    const isTop = path === program.path
    return {
      ...help,
      path: `${help.path}${path.slice(program.path.length)}`,
      commands: [...candidates(commands), ...(isTop ? topics : [])].filter(
        ({ word }, index, all) => all.findIndex((other) => other.word === word) === index,
      ),
      operands: [],
      variadic: false,
    }
  })
}

function candidates(commands: readonly CommandShape[]): readonly Candidate[] {
  return commands.map(({ path, description }) => ({
    word: path.slice(path.lastIndexOf(' ') + 1),
    description: printable(description),
  }))
}

/** Without the words that cannot be typed on one line; descriptions as one line of plain text. */
function typeable(values: Values): Values {
  if (values.kind !== 'words') return values
  const words = values.words.filter(({ word }) => word === printable(word))
  return { ...values, words: words.map((each) => ({ ...each, description: printable(each.description) })) }
}
