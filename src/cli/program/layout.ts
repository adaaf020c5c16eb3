import type { Command, HelpConfiguration, Option } from 'commander'
import { TOPICS } from '../commands/help/topics.ts'
import type { Io } from '../terminal/io.ts'
import { textContext } from '../terminal/settings.ts'
import { formatsOf } from './formats.ts'
import { helpOf } from './help.ts'
import { formatOption, Help } from './options.ts'

/** Lays out the help of the program and of every command in it; `layout` is what they are configured with. */
export function layOutHelp(program: Command, layout: HelpConfiguration, io: Io): void {
  const standard = Object.assign(new Help(), { showGlobalOptions: true })
  const width = (): number => textContext(io.stdout, program.opts(), io).width
  Object.assign(layout, {
    showGlobalOptions: true,
    minWidthToWrap: 10,
    commandDescription: (command) => helpOf(command).description,
    subcommandDescription: (command) => helpOf(command).description,
    // What a command takes may not be declared yet; its own help tells.
    subcommandTerm: (command) => (command.parent === program ? command.name() : standard.subcommandTerm(command)),
    visibleOptions: (command) => withFormatsOf(command, standard.visibleOptions(command)),
    visibleGlobalOptions: (command) => withFormatsOf(command, standard.visibleGlobalOptions(command)),
  } satisfies HelpConfiguration)
  program
    .addHelpText('beforeAll', ({ command }) => examplesOf(command))
    .addHelpText('afterAll', ({ command }) => afterOf(command, width()))
    .addHelpText('after', () => `\n${topicList(program, width())}`)
}

/** The topics as commander lists commands. */
function topicList(program: Command, helpWidth: number): string {
  const helper = program.createHelp()
  helper.prepareContext({ helpWidth })
  const width = Math.max(...Object.keys(TOPICS).map((name) => name.length))
  const items = Object.entries(TOPICS).map(([name, summary]) => helper.formatItem(name, width, summary, helper))
  return ['Topics:', ...items].join('\n')
}

/** What help says of a command's options: `--format` takes the command's own formats, if it has any. */
function withFormatsOf(command: Command, options: readonly Option[]): Option[] {
  const formats = formatsOf(command)
  return options
    .filter(({ long }) => long !== '--format' || formats.length > 0)
    .map((option) => (option.long === '--format' ? formatOption(formats) : option))
}

function afterOf(command: Command, width: number): string {
  const { after } = helpOf(command)
  return after === '' ? '' : `\n${command.createHelp().boxWrap(after, width)}`
}

function examplesOf(command: Command): string {
  return `Examples:\n${helpOf(command)
    .examples.map((example) => `  ${example}`)
    .join('\n')}\n`
}
