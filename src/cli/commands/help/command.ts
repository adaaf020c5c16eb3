import type { Command } from 'commander'
import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'
import type { Host } from '../../program/host.ts'
import { shapeOf } from '../../program/shape.ts'
import { TOPICS, topicOf } from './topics.ts'

/** `help`, of a command or a topic. */
export function declareHelp(help: Command, { program, unnamed, io, settings, library, complete, print }: Host): void {
  help
    .argument('[topic...]', `a command, or one of: ${Object.keys(TOPICS).join(', ')}`)
    .action(async (words: readonly string[]) => {
      await complete()
      const command = commandOf(words, program)
      const topic = topicOf(words.join(' '))
      if (command === undefined && topic === null) throw unknown(words.join(' '), program)
      if (command !== undefined) command.outputHelp()
      if (topic !== null) {
        const { topicText } = await import('./run.ts')
        const text = await topicText(topic, shapeOf(program, unnamed), settings(), library, io)
        print(command === undefined ? text : `\n${text}`)
      }
    })
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
