import { Command as Commander, type HelpConfiguration, Option } from 'commander'
import { clipped } from '../../model/clipped.ts'
import { printableMessage } from '../../rendering/escape.ts'
import { UsageError, ValueError } from '../errors.ts'
import { VERSION } from '../version.ts'
import { UNNAMED } from './commands.ts'
import type { ConditionOptions } from './conditions.ts'
import type { Command, CommandHelp } from './declaration.ts'
import { GLOBALS, PRINTS } from './globals.ts'
import type { OperandDeclaration, OptionDeclaration } from './options.ts'
import { GivenOptions } from './values.ts'

/** The program in commander's form, and the declarations it was made from. */
export interface Tree {
  readonly root: Commander
  /** Each of commander's commands, except for the program itself → its declaration. */
  readonly commands: Map<Commander, Command>
  readonly options: Map<Option, OptionDeclaration<unknown>>
  /** How commander describes commands; filled in when help is requested. */
  readonly layout: HelpConfiguration
  /** The help of the commands, as far as it was loaded. */
  readonly help: Map<Commander, CommandHelp>
  /** The options on the command line. */
  readonly given: GivenOptions
  /** The command on the line, once it has been read. */
  chosen: Commander | null
  /** The command for which the line requests help. */
  helped: Commander | null
  /** The version, if the line requests it. */
  readonly printed: string[]
}

/** The program with its own options, without commands. */
export function createTree(): Tree {
  const printed: string[] = []
  const layout: HelpConfiguration = {
    // Help needs the library in use, which can't be opened in this synchronous function.
    formatHelp: (commander) => {
      tree.helped = commander
      return ''
    },
  }
  // Some programs print their version with a capital -V, so that works too.
  const root = new Commander('backroom').version(VERSION, '-V')
  for (const option of root.options) option.hideHelp()
  root
    .version(VERSION, PRINTS.version.flags, PRINTS.version.description)
    .helpOption(PRINTS.help.flags, PRINTS.help.description)
    .helpCommand(false)
    .configureHelp(layout)
    .configureOutput({
      writeOut: (text) => printed.push(printableMessage(text)),
      writeErr: () => undefined,
      outputError: () => undefined,
      // Commander's widths and colors are never used. Reading them would create the streams.
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .exitOverride()
  const tree: Tree = {
    root,
    commands: new Map(),
    options: new Map(),
    layout,
    help: new Map(),
    given: new GivenOptions(),
    chosen: null,
    helped: null,
    printed,
  }
  for (const option of Object.values(GLOBALS)) addOption(tree, root, option)
  return tree
}

/** Adds a command by name, without declaring what it takes. */
export function plant({ root }: Tree, name: string): Commander {
  return root.command(name, { isDefault: name === UNNAMED }).helpCommand(false)
}

/**
 * Tells commander what a command takes, and its subcommands. `conditions` are the options for the conditions. If they
 * are null because no library can be used, every option is accepted, and the command reports the problem.
 */
export function grow(tree: Tree, commander: Commander, command: Command, conditions: ConditionOptions | null): void {
  tree.commands.set(commander, command)
  commander.action(() => {
    tree.chosen = commander
  })
  for (const operand of command.operands) addOperand(commander, operand)
  if (command.asksConditions) {
    if (conditions === null) commander.allowUnknownOption()
    for (const option of conditions?.values() ?? []) addOption(tree, commander, option)
  }
  for (const option of Object.values(command.options)) {
    if (!isInherited(tree, commander, option)) addOption(tree, commander, option)
  }
  for (const child of command.commands) grow(tree, commander.command(child.name).helpCommand(false), child, conditions)
  // Set here because subcommands would inherit it. `refuseStrayWord` refuses the word with a suggestion.
  if (command.takesStrayWords) commander.allowExcessArguments()
}

/** The options that can affect a command, except for those of conditions. */
export function optionsOf(command: Command): ReadonlySet<OptionDeclaration<unknown>> {
  return new Set<OptionDeclaration<unknown>>([
    ...Object.values(command.options),
    ...command.globals.map((name) => GLOBALS[name]),
    ...(command.formats.length > 0 ? [GLOBALS.format] : []),
    ...(command.formats.includes('json') ? [GLOBALS.json] : []),
    ...(command.formats.includes('text') ? [GLOBALS.noPager] : []),
  ])
}

/** The command that words lead to, as far as it has been declared. */
export function commandAt(words: readonly string[], { root }: Tree): Commander {
  return words.reduce((above, word) => above.commands.find((each) => each.name() === word) ?? above, root)
}

/** The words that lead to a command. */
export function pathOf(commander: Commander): readonly string[] {
  return commander.parent === null ? [] : [...pathOf(commander.parent), commander.name()]
}

/** Does a parent command at any level take the option? */
function isInherited({ options }: Tree, { parent }: Commander, option: OptionDeclaration<unknown>): boolean {
  for (let above = parent; above !== null; above = above.parent) {
    if (above.options.some((each) => options.get(each) === option)) return true
  }
  return false
}

function addOption({ options, given }: Tree, commander: Commander, option: OptionDeclaration<unknown>): void {
  const made = new Option(option.flags, option.description)
  options.set(made, option)
  if (option.standard !== undefined) made.default(option.standard)
  if (made.required) made.argParser((text) => accepted(made.long ?? '', text, () => given.give(option, text)))
  commander.addOption(made)
  if (!made.required) commander.on(`option:${made.name()}`, () => given.give(option, ''))
}

function addOperand(commander: Commander, { flags, description, parse, standard }: OperandDeclaration<unknown>): void {
  const operand = commander.createArgument(flags, description)
  if (!operand.variadic) operand.argParser((text) => accepted(operand.name(), text, () => parse(text)))
  if (standard !== undefined) operand.default(standard)
  commander.addArgument(operand)
}

/** The value of a text. Throws a UsageError that names the option or operand. */
function accepted<T>(name: string, text: string, parse: () => T): T {
  try {
    return parse()
  } catch (error) {
    throw error instanceof ValueError
      ? new UsageError(`${name}: "${clipped(text)}" is not valid. ${error.message}`)
      : error
  }
}
