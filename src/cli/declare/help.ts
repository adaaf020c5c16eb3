import type { Command } from 'commander'
import { suggestion } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import { HELP } from '../help.ts'
import { TOPICS, topicOf } from '../topics.ts'
import type { Assess } from './assess.ts'
import type { Host } from './host.ts'
import { shapeOf } from './shape.ts'

/** `help`, of a command or a topic. A topic's text goes to `print`, as the help of commands does by itself. */
export function declareHelp(
  { program, io, settings, library }: Host,
  assess: Assess,
  print: (text: string) => void,
): void {
  program
    .command('help')
    .description(HELP.help.description)
    .argument('[topic...]', `a command, or one of: ${Object.keys(TOPICS).join(', ')}`)
    .action(async (words: readonly string[]) => {
      const command = commandOf(words, program)
      const topic = topicOf(words.join(' '))
      if (command === undefined && topic === null) throw unknown(words.join(' '), program)
      if (command !== undefined) {
        await assess.complete()
        command.outputHelp()
      }
      if (topic !== null) {
        const { topicText } = await import('../commands/help.ts')
        const text = await topicText(topic, shapeOf(program, assess.command), settings(), library, io)
        print(command === undefined ? text : `\n${text}`)
      }
    })
  program.addHelpText('after', ({ command }) => (command === program ? `\n${topicList(program)}` : ''))
}

function commandOf(words: readonly string[], program: Command): Command | undefined {
  return words.reduce<Command | undefined>(
    (parent, word) => parent?.commands.find((each) => each.name() === word),
    program,
  )
}

function unknown(topic: string, program: Command): UsageError {
  const known = new Set([...program.commands.map((each) => each.name()), ...Object.keys(TOPICS)])
  return new UsageError(`There is no help on "${topic}". ${suggestion(topic, [...known])}`)
}

/** The topics as commander lists commands. */
function topicList(program: Command): string {
  const helper = program.createHelp()
  const { getOutHelpWidth } = program.configureOutput()
  if (getOutHelpWidth !== undefined) helper.prepareContext({ helpWidth: getOutHelpWidth() })
  const width = Math.max(...Object.keys(TOPICS).map((name) => name.length))
  const items = Object.entries(TOPICS).map(([name, summary]) => helper.formatItem(name, width, summary, helper))
  return ['Topics:', ...items].join('\n')
}
