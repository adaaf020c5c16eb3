import type { Argument, Command as Commander, Option } from 'commander'
import type { CommandShape, OptionShape, ProgramShape } from './manual/shape.ts'
import type { Tree } from './tree.ts'

/** The program as help describes it. */
export function shapeOf({ root }: Tree): ProgramShape {
  return { ...commandShape(root), version: root.version() ?? '' }
}

/** A command as help describes it. */
export function commandShape(command: Commander): CommandShape {
  const help = command.createHelp()
  return {
    path: fullPathOf(command),
    description: help.commandDescription(command),
    usage: command.usage(),
    operands: help.visibleArguments(command).map((operand) => ({
      flags: operand.required ? `<${nameOf(operand)}>` : `[${nameOf(operand)}]`,
      description: operand.description,
    })),
    options: help.visibleOptions(command).map(optionShape),
    inherited: help.visibleGlobalOptions(command).map(optionShape),
    commands: help
      .visibleCommands(command)
      .filter((each) => command.commands.includes(each))
      .map(commandShape),
  }
}

function nameOf(operand: Argument): string {
  return `${operand.name()}${operand.variadic ? '...' : ''}`
}

function fullPathOf(command: Commander): string {
  return command.parent === null ? command.name() : `${fullPathOf(command.parent)} ${command.name()}`
}

function optionShape(option: Option): OptionShape {
  const { flags, short, long, description } = option
  return {
    flags,
    names: [short, long].filter((name) => name !== undefined),
    description,
  }
}
