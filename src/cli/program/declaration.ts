import type { Answer } from '../../model/framework.ts'
import type { FormatId } from '../../rendering/formats.ts'
import type { ExitStatus } from '../exit-status.ts'
import type { Session } from '../terminal/session.ts'
import type { GlobalName } from './globals.ts'
import type { OperandDeclaration, OptionDeclaration } from './options.ts'
import { BOM, FORCE, OUT } from './output.ts'

/** Options by the name that the command's code uses. */
export type OptionShape = Readonly<Record<string, OptionDeclaration<unknown>>>

/** The values of options on a command line. Options that are not given and have no default are missing. */
type ValuesOf<O extends OptionShape> = {
  readonly [K in keyof O]?: O[K] extends OptionDeclaration<infer T> ? T : never
}

/** What a command line contains for one command. */
interface Line<O extends OptionShape, T> {
  readonly options: ValuesOf<O>
  /** The operands in order; those of a variadic one as they are. */
  readonly operands: readonly T[]
  /** Condition → answer, from the options for conditions. Empty for commands without these options. */
  readonly given: ReadonlyMap<string, Answer>
  /** Was `--format` or `--json` given? */
  readonly formatted: boolean
}

/** The help of a command. */
export interface CommandHelp {
  readonly description: string
  readonly examples: readonly string[]
  /** Text after the options, wrapped. */
  readonly after?: string
  /** Text after that, printed as it is. */
  readonly verbatim?: string
}

/** A command as data. Its code and its help are loaded on call. */
export interface CommandDeclaration<O extends OptionShape, T, R> {
  readonly name: string
  readonly operands: readonly OperandDeclaration<T>[]
  readonly options: O
  /** Does it take an option for each condition of the framework? */
  readonly asksConditions?: boolean
  /** The program options that affect it; `format` follows from `formats`. */
  readonly globals: readonly GlobalName[]
  /** The formats that it prints. The first is the default. */
  readonly formats: readonly FormatId[]
  /** Does it print something for later use, so that it takes `--out`? Default: true if it has formats. */
  readonly writes?: boolean
  /** Names of fields that it reads or writes besides the conditions. No condition can have these names. */
  readonly fields?: readonly string[]
  readonly commands?: readonly Command[]
  readonly help: () => Promise<{ readonly help: CommandHelp }>
  /** What a command line means. */
  readonly toOptions: (line: Line<O, T>) => R
  readonly run: () => Promise<(session: Session, options: R) => Promise<ExitStatus>>
}

/** A command that only has subcommands. Alone, it prints its help. */
export type GroupDeclaration = Pick<Command, 'name' | 'commands' | 'help'>

/** What a command line means, ready to run. */
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
  /** Does it use `--force` for a file besides that of `--out`, and report itself if there is none? */
  readonly forcesMore: boolean
  readonly asksConditions: boolean
  readonly globals: readonly GlobalName[]
  readonly formats: readonly FormatId[]
  readonly fields: readonly string[]
  readonly commands: readonly Command[]
  readonly help: () => Promise<{ readonly help: CommandHelp }>
  /** Does it accept an unknown word here, to refuse it with the nearest command? */
  readonly takesStrayWords: boolean
  /** What a command line means; null for a group. */
  meaning(reader: Reader): Meaning | null
}

/** Reads a command line by its declarations. */
interface Reader {
  /** The value of an option, or its default; undefined if it has neither. */
  value<T>(option: OptionDeclaration<T>): T | undefined
  operands<T>(operands: readonly OperandDeclaration<T>[]): readonly T[]
  readonly given: ReadonlyMap<string, Answer>
  readonly formatted: boolean
}

/** Declares a command. The compiler checks that its declarations match what its code needs. */
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

/** Declares a command that only has subcommands. */
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
  // Each value was parsed by the declaration under the same key.
  return Object.fromEntries(values) as ValuesOf<O>
}

/** Commands and all their subcommands, each with the words that lead to it. Parents come first. */
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
