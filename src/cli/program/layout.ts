import { type Command as Commander, Help, type HelpConfiguration, type Option } from 'commander'
import { TOPICS } from '../commands/help/topics.ts'
import type { CommandHelp } from './declaration.ts'
import { formatOption, GLOBALS } from './globals.ts'
import { PROGRAM_HELP } from './help.ts'
import { optionsOf, type Tree } from './tree.ts'

const NOTHING: CommandHelp = { description: '', examples: [] }

/** Reads what help says of the commands that are known by now. */
export async function readHelp({ commands, help }: Tree): Promise<void> {
  for (const [commander, command] of commands) {
    if (!help.has(commander)) help.set(commander, (await command.help()).help)
  }
}

/** Lays out the help of the program and of every command in it. */
export function layOutHelp(tree: Tree, width: () => number): void {
  const { root, layout, help } = tree
  const textOf = (commander: Commander): CommandHelp =>
    commander === root ? PROGRAM_HELP : (help.get(commander) ?? NOTHING)
  const standard = Object.assign(new Help(), { showGlobalOptions: true })
  Object.assign(layout, {
    showGlobalOptions: true,
    minWidthToWrap: 10,
    commandDescription: (commander) => textOf(commander).description,
    subcommandDescription: (commander) => textOf(commander).description,
    // What a command takes may not be declared yet; its own help tells.
    subcommandTerm: (commander) => (commander.parent === root ? commander.name() : standard.subcommandTerm(commander)),
    visibleGlobalOptions: (commander) => changing(tree, commander, standard.visibleGlobalOptions(commander)),
  } satisfies HelpConfiguration)
  root
    .addHelpText('beforeAll', ({ command }) => examplesOf(textOf(command)))
    .addHelpText('afterAll', ({ command }) => afterOf(command, textOf(command), width()))
    .addHelpText('after', () => `\n${topicList(root, width())}`)
}

/** Of the options above a command, those that can change what it does; `--format` with the command's own formats. */
function changing(tree: Tree, commander: Commander, options: readonly Option[]): Option[] {
  const command = tree.commands.get(commander)
  if (command === undefined) return [...options]
  const wanted = optionsOf(command)
  return options.flatMap((option) => {
    const declaration = tree.options.get(option)
    if (declaration === undefined || !wanted.has(declaration)) return []
    return [
      declaration === GLOBALS.format ? withDescription(option, formatOption(command.formats).description) : option,
    ]
  })
}

function withDescription(option: Option, description: string): Option {
  return Object.assign(Object.create(option) as Option, { description })
}

/** The topics as commander lists commands. */
function topicList(root: Commander, helpWidth: number): string {
  const helper = root.createHelp()
  helper.prepareContext({ helpWidth })
  const width = Math.max(...Object.keys(TOPICS).map((name) => name.length))
  const items = Object.entries(TOPICS).map(([name, summary]) => helper.formatItem(name, width, summary, helper))
  return ['Topics:', ...items].join('\n')
}

function afterOf(commander: Commander, { after = '', verbatim = '' }: CommandHelp, width: number): string {
  return `${verbatim}${after === '' ? '' : `\n${commander.createHelp().boxWrap(after, width)}`}`
}

function examplesOf({ examples }: CommandHelp): string {
  return `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`
}
