import type { Answer } from '../../model/framework.ts'
import type { Catalog } from '../../model/library.ts'
import { suggestion } from '../../model/nearest.ts'
import type { FormatId } from '../../rendering/formats.ts'
import { ValueError } from '../errors.ts'
import type { ExitStatus } from '../exit-status.ts'
import type { Session } from '../terminal/session.ts'
import type { GlobalName } from './globals.ts'

/** A word that completion offers. */
export interface Candidate {
  readonly word: string
  readonly description: string
}

/** Words of the library in use. */
type LibraryWords = (catalog: Catalog) => readonly Candidate[]

/** Words that are the same for every library. */
interface OwnWords {
  /** `before` are the words of the same operand that stand before it, `commands` those of the program. */
  readonly words: (
    before: readonly string[],
    commands: () => Promise<readonly Command[]>,
  ) => readonly Candidate[] | Promise<readonly Candidate[]>
}

/** What completion offers for a value. */
export type Offer = 'files' | 'folders' | 'nothing' | LibraryWords | { readonly orFiles: LibraryWords } | OwnWords

/** An option whose value is a T; a flag's value is true. */
export interface OptionDeclaration<T> {
  /** As help shows it: `--top <n>`, or `--full` for a flag. */
  readonly flags: string
  readonly description: string
  /** Throws a ValueError for a text that is no value. */
  readonly parse: (text: string) => T
  readonly offer: Offer
  /** The value when none is given. */
  readonly standard: T | undefined
}

/** How an option is declared beyond its flags and description. */
interface OptionDetails<T> {
  readonly parse: (text: string) => T
  readonly offer?: Offer
  readonly standard?: T
}

export function flag(flags: string, description: string): OptionDeclaration<true> {
  return { flags, description, parse: () => true, offer: 'nothing', standard: undefined }
}

/** An option whose value is the text itself. */
export function textOption(flags: string, description: string, offer: Offer = 'nothing'): OptionDeclaration<string> {
  return valueOption(flags, description, { parse: (text) => text, offer })
}

export function valueOption<T>(
  flags: string,
  description: string,
  { parse, offer = 'nothing', standard }: OptionDetails<T>,
): OptionDeclaration<T> {
  return { flags, description, parse, offer, standard }
}

/** An option with a few values, and a suggestion for a near miss. */
export function choiceOption<T extends string>(
  flags: string,
  description: string,
  choices: readonly T[],
  standard?: T,
): OptionDeclaration<T> {
  return {
    flags,
    description: `${description}: ${choices.join(', ')}`,
    parse: (text) => oneOf(text, choices),
    offer: { words: () => choices.map((word) => ({ word, description: '' })) },
    standard,
  }
}

/** The choice that a text is; otherwise a ValueError with the nearest one. */
export function oneOf<T extends string>(text: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === text)
  if (choice !== undefined) return choice
  throw new ValueError(suggestion(text, choices))
}

export function parseCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new ValueError('It must be a whole number, 0 or more.')
}

/** The name of an option without its dashes: `top` of `--top <n>`. */
export function nameOf({ flags }: { readonly flags: string }): string {
  return /--([a-z][a-z0-9-]*)/.exec(flags)?.[1] ?? flags
}

/** Options by the name under which a command's code knows them. */
export type OptionShape = Readonly<Record<string, OptionDeclaration<unknown>>>

/** The values that a command line gives to options; what is not given and has no standard value is missing. */
type ValuesOf<O extends OptionShape> = {
  readonly [K in keyof O]?: O[K] extends OptionDeclaration<infer T> ? T : never
}

/** An operand; its flags are `<one>`, `[optional]`, `<some...>` or `[any...]`. */
export interface OperandDeclaration<T> {
  readonly flags: string
  readonly description: string
  /** Throws a ValueError for a text that is no value. */
  readonly parse: (text: string) => T
  readonly offer: Offer
  /** The text when none is given. */
  readonly standard?: string
}

export function operand(
  flags: string,
  description: string,
  offer: Offer,
  standard?: string,
): OperandDeclaration<string> {
  return { flags, description, parse: (text) => text, offer, ...(standard === undefined ? {} : { standard }) }
}

/** What stands on a command line for one command. */
interface Line<O extends OptionShape, T> {
  readonly options: ValuesOf<O>
  /** The operands in order, those of a variadic one as they stand. */
  readonly operands: readonly T[]
  /** Condition → answer, of the options that the framework makes; empty for commands that ask no conditions. */
  readonly given: ReadonlyMap<string, Answer>
  /** Was `--format` given? */
  readonly formatted: boolean
}

/** What help says of a command. */
export interface CommandHelp {
  readonly description: string
  readonly examples: readonly string[]
  /** What follows the options, wrapped. */
  readonly after?: string
  /** What follows them as it stands. */
  readonly verbatim?: string
}

/** A command as data, with the code that runs it and its help on call. */
export interface CommandDeclaration<O extends OptionShape, T, R> {
  readonly name: string
  readonly operands: readonly OperandDeclaration<T>[]
  readonly options: O
  /** Does it take an option for each condition of the framework? */
  readonly asksConditions?: boolean
  /** The options of the program that can change what it does; `format` follows from `formats`. */
  readonly globals: readonly GlobalName[]
  /** The formats that it prints, the first unless another is asked for. */
  readonly formats: readonly FormatId[]
  /** Names of fields that it reads or writes beside the conditions, which no condition can have. */
  readonly fields?: readonly string[]
  readonly commands?: readonly Command[]
  readonly help: () => Promise<{ readonly help: CommandHelp }>
  /** What a command line means. */
  readonly toOptions: (line: Line<O, T>) => R
  readonly run: () => Promise<(session: Session, options: R) => Promise<ExitStatus>>
}

/** A command that is only a name for others: by itself it prints its help. */
export type GroupDeclaration = Pick<Command, 'name' | 'commands' | 'help'>

/** What a command line means, ready to be run. */
export interface Meaning {
  readonly command: Command
  readonly options: unknown
  run(session: Session): Promise<ExitStatus>
}

/** Any command, whatever it takes. */
export interface Command {
  readonly name: string
  readonly operands: readonly OperandDeclaration<unknown>[]
  readonly options: OptionShape
  readonly asksConditions: boolean
  readonly globals: readonly GlobalName[]
  readonly formats: readonly FormatId[]
  readonly fields: readonly string[]
  readonly commands: readonly Command[]
  readonly help: () => Promise<{ readonly help: CommandHelp }>
  /** May a word stand here that is no command, to be refused with the nearest one? */
  readonly takesStrayWords: boolean
  /** What a command line means; null for a group. */
  meaning(reader: Reader): Meaning | null
}

/** Reads a command line by declarations. */
interface Reader {
  /** The value of an option, or its standard value; undefined when there is neither. */
  value<T>(option: OptionDeclaration<T>): T | undefined
  operands<T>(operands: readonly OperandDeclaration<T>[]): readonly T[]
  readonly given: ReadonlyMap<string, Answer>
  readonly formatted: boolean
}

/** Declares a command: the compiler holds what it takes against what its code wants. */
export function defineCommand<O extends OptionShape, T, R>(declaration: CommandDeclaration<O, T, R>): Command {
  const { name, operands, options, globals, formats, help, toOptions, run } = declaration
  const { asksConditions = false, fields = [], commands = [] } = declaration
  const takesStrayWords = operands.length === 0 && (commands.length > 0 || asksConditions)
  const command: Command = {
    name,
    operands,
    options,
    asksConditions,
    globals,
    formats,
    fields,
    commands,
    help,
    takesStrayWords,
    meaning: (reader) => {
      const given = toOptions({
        options: valuesOf(options, reader),
        operands: reader.operands(operands),
        given: reader.given,
        formatted: reader.formatted,
      })
      return { command, options: given, run: async (session) => await (await run())(session, given) }
    },
  }
  return command
}

/** Declares a command that is only a name for others. */
export function defineGroup({ name, commands, help }: GroupDeclaration): Command {
  return {
    name,
    operands: [],
    options: {},
    asksConditions: false,
    globals: [],
    formats: [],
    fields: [],
    commands,
    help,
    takesStrayWords: true,
    meaning: () => null,
  }
}

function valuesOf<O extends OptionShape>(options: O, reader: Reader): ValuesOf<O> {
  const values = Object.entries(options).flatMap(([key, option]) => {
    const value = reader.value(option)
    return value === undefined ? [] : [[key, value] as const]
  })
  // Each value is what the declaration under its own key made of a text.
  return Object.fromEntries(values) as ValuesOf<O>
}
