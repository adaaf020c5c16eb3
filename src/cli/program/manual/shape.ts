/** What the manual needs to know about a command. */
export interface CommandShape {
  /** The words that lead to it, including the program's name: `backroom cases show`. */
  readonly path: string
  readonly description: string
  /** What follows its path: `[options] <id>`. */
  readonly usage: string
  /** Its operands, such as `<id>`, each with a description. */
  readonly operands: readonly { readonly flags: string; readonly description: string }[]
  /** Its own options, in the order of its help. */
  readonly options: readonly OptionShape[]
  /** Options of its parent commands that it takes too. */
  readonly inherited: readonly OptionShape[]
  readonly commands: readonly CommandShape[]
}

export interface OptionShape {
  /** `-h, --help` or `--case <id>`. */
  readonly flags: string
  /** `-h` and `--help`; one or both. */
  readonly names: readonly string[]
  readonly description: string
}

/** The program. */
export interface ProgramShape extends CommandShape {
  readonly version: string
}

/** Every command; the program itself first, and each parent before its subcommands. */
export function commandsOf(shape: CommandShape): readonly CommandShape[] {
  return [shape, ...shape.commands.flatMap(commandsOf)]
}
