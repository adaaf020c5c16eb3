import type { Command, Option } from 'commander'
import type { CommandShape, OptionShape, ProgramShape } from './manual/shape.ts'
import { ChoiceOption } from './options.ts'

/** The program as it is declared now, `unnamed` being what runs without a command. */
export function shapeOf(program: Command, unnamed: Command): ProgramShape {
  return { ...commandShape(program), version: program.version() ?? '', unnamed: commandShape(unnamed) }
}

function commandShape(command: Command): CommandShape {
  const help = command.createHelp()
  return {
    path: fullPathOf(command),
    description: help.commandDescription(command),
    usage: command.usage(),
    operands: command.registeredArguments.map((operand) => ({ name: operand.name(), variadic: operand.variadic })),
    options: help.visibleOptions(command).map(optionShape),
    inherited: help.visibleGlobalOptions(command).map(optionShape),
    commands: help
      .visibleCommands(command)
      .filter((each) => command.commands.includes(each))
      .map(commandShape),
  }
}

function fullPathOf(command: Command): string {
  return command.parent === null ? command.name() : `${fullPathOf(command.parent)} ${command.name()}`
}

function optionShape(option: Option): OptionShape {
  const { flags, short, long, description } = option
  return {
    flags,
    names: [short, long].filter((name) => name !== undefined),
    description,
    placeholder: /[<[]([^\]>.]+)/.exec(flags)?.[1] ?? null,
    choices: option instanceof ChoiceOption ? option.allowed : [],
  }
}
