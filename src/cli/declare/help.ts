import type { Command } from 'commander'
import { suggestion } from '../../model/nearest.ts'
import { UsageError } from '../errors.ts'
import { HELP } from '../help.ts'
import { TOPICS } from '../topics.ts'
import type { Host } from './host.ts'

/** `help`, of a command or a topic. A topic's text goes to `print`, as the help of commands does by itself. */
export function declareHelp({ program }: Host, complete: () => Promise<void>, print: (text: string) => void): void {
  program
    .command('help')
    .description(HELP.help.description)
    .argument('[topic...]', `a command, or one of: ${Object.keys(TOPICS).join(', ')}`)
    .action(async (words: readonly string[]) => {
      const command = commandOf(words, program)
      if (command === undefined) {
        print(`${topicOf(words.join(' '), program)}\n`)
      } else {
        await complete()
        command.outputHelp()
      }
    })
}

function commandOf(words: readonly string[], program: Command): Command | undefined {
  return words.reduce<Command | undefined>(
    (parent, word) => parent?.commands.find((each) => each.name() === word),
    program,
  )
}

function topicOf(topic: string, program: Command): string {
  const text = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  if (text !== undefined) return text
  const known = [...program.commands.map((each) => each.name()), ...Object.keys(TOPICS)]
  throw new UsageError(`There is no help on "${topic}". ${suggestion(topic, known)}`)
}
