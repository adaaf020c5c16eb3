/** A command as it was declared: all that the manual needs to know of it. */
export interface CommandShape {
  /** The words that lead to it, the program's own first: `backroom cases show`. */
  readonly path: string
  readonly description: string
  /** How it is called, after its path: `[options] <id>`. */
  readonly usage: string
  /** What stands after it, with what each is: `<id>`. */
  readonly operands: readonly { readonly flags: string; readonly description: string }[]
  /** Its own options, in the order of its help. */
  readonly options: readonly OptionShape[]
  /** Those of the commands above it, which it takes too. */
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

/** Every command, the program's own place first, each before what is below it. */
export function commandsOf(shape: CommandShape): readonly CommandShape[] {
  return [shape, ...shape.commands.flatMap(commandsOf)]
}
