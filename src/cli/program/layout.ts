import { type Command as Commander, Help, type HelpConfiguration, type Option } from 'commander'
import { TOPICS } from '../commands/help/topics.ts'
import type { CommandHelp } from './declaration.ts'
import { formatOption, GLOBALS } from './globals.ts'
import { PROGRAM_HELP } from './help.ts'
import { type HelpLook, helpPage } from './help-page.ts'
import { commandShape } from './shape.ts'
import { optionsOf, type Tree } from './tree.ts'

const NOTHING: CommandHelp = { description: '', examples: [] }

/** Loads the help of the commands declared so far. */
export async function readHelp({ commands, help }: Tree): Promise<void> {
  for (const [commander, command] of commands) {
    if (!help.has(commander)) help.set(commander, (await command.help()).help)
  }
}

/** Tells commander how to describe each command in help. */
export function layOutHelp(tree: Tree): void {
  const standard = Object.assign(new Help(), { showGlobalOptions: true })
  Object.assign(tree.layout, {
    showGlobalOptions: true,
    commandDescription: (commander) => helpFor(tree, commander).description,
    visibleGlobalOptions: (commander) => changing(tree, commander, standard.visibleGlobalOptions(commander)),
  } satisfies HelpConfiguration)
}

/** The help of one command, or of the program. */
export function pageOn(tree: Tree, commander: Commander, look: HelpLook): string {
  const topics = Object.entries(TOPICS).map(([term, meaning]) => ({ term, meaning }))
  return helpPage(commandShape(commander), helpFor(tree, commander), look, commander === tree.root ? { topics } : null)
}

function helpFor({ root, help }: Tree, commander: Commander): CommandHelp {
  return commander === root ? PROGRAM_HELP : (help.get(commander) ?? NOTHING)
}

/** The options of parent commands that can affect this one; `--format` with the command's own formats. */
function changing(tree: Tree, commander: Commander, options: readonly Option[]): Option[] {
  const command = tree.commands.get(commander)
  if (command === undefined) return [...options]
  const wanted = optionsOf(command)
  return options.flatMap((option) => {
    const declaration = tree.options.get(option)
    if (declaration === undefined || !wanted.has(declaration)) return []
    return [
      declaration === GLOBALS.format
        ? withDescription(option, formatOption(command.formats, command.writes).description)
        : option,
    ]
  })
}

function withDescription(option: Option, description: string): Option {
  return Object.assign(Object.create(option) as Option, { description })
}
