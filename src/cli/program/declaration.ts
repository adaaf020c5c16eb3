import type { Answer } from '../../model/framework.ts'
import type { FormatId } from '../../rendering/formats.ts'
import type { ExitStatus } from '../exit-status.ts'
import type { Session } from '../terminal/session.ts'
import type { GlobalName } from './globals.ts'
import type { OperandDeclaration, OptionDeclaration } from './options.ts'
import { BOM, FORCE, OUT } from './output.ts'

/** Options by the name under which a command's code knows them. */
export type OptionShape = Readonly<Record<string, OptionDeclaration<unknown>>>

/** The values that a command line gives to options; what is not given and has no standard value is missing. */
type ValuesOf<O extends OptionShape> = {
  readonly [K in keyof O]?: O[K] extends OptionDeclaration<infer T> ? T : never
}

/** What stands on a command line for one command. */
interface Line<O extends OptionShape, T> {
  readonly options: ValuesOf<O>
  /** The operands in order, those of a variadic one as they stand. */
  readonly operands: readonly T[]
  /** Condition → answer, of the options that the framework makes; empty for commands that ask no conditions. */
  readonly given: ReadonlyMap<string, Answer>
  /** Was `--format` or `--json` given? */
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
  /** Does it print something for a later step, and so take `--out`? What has formats does unless it says no. */
  readonly writes?: boolean
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
  /** Does it take `--out`? */
  readonly writes: boolean
  /** Does it use `--force` for a file other than that of `--out`, and say itself when there is none? */
  readonly forcesMore: boolean
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
  const { asksConditions = false, fields = [], commands = [], writes = formats.length > 0 } = declaration
  const takesStrayWords = operands.length === 0 && (commands.length > 0 || asksConditions)
  const command: Command = {
    name,
    operands,
    options: {
      ...options,
      ...(writes ? { out: OUT, force: FORCE } : {}),
      ...(formats.includes('csv') ? { bom: BOM } : {}),
    },
    writes,
    forcesMore: Object.values(options).includes(FORCE),
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
    writes: false,
    forcesMore: false,
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

/** Commands with those below them, each with the words that lead to it, before what is below it. */
export function* walk(
  commands: readonly Command[],
  above: readonly string[] = [],
): Generator<readonly [words: readonly string[], command: Command]> {
  for (const command of commands) {
    const words = [...above, command.name]
    yield [words, command]
    yield* walk(command.commands, words)
  }
}
