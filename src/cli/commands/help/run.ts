import { join } from 'node:path'
import { suggestion } from '../../../model/nearest.ts'
import { UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { warnOfLibrary } from '../../library/warn.ts'
import { asStarted } from '../../program/as-started.ts'
import { printSection, type Section } from '../../program/manual/section.ts'
import type { Session } from '../../terminal/session.ts'
import type { HelpOptions } from './command.ts'
import { sectionOn } from './topics/sections.ts'
import { type Topic, topicOf } from './topics.ts'
import { helpWords } from './words.ts'

/** Help on a command, on a topic, or on both if they share a name. */
export async function runHelp(session: Session, { words }: HelpOptions): Promise<ExitStatus> {
  const name = words.join(' ')
  const topic = topicOf(name)
  const ofCommand = await session.program.help(words, session)
  if (ofCommand === null && topic === null) throw await unknown(words, session)
  const texts = [ofCommand, topic === null ? null : await topicText(topic, session)]
  await session.present(texts.filter((text) => text !== null).join('\n'))
  await warnOfLibrary(session)
  return EXIT.done
}

/** Opens the library only if the topic needs it. */
async function topicText(topic: Topic, session: Session): Promise<string> {
  const section = await sectionOn(topic, {
    commands: await session.program.commands(),
    schemas: join(session.home, 'cases', 'schema'),
    framework: async () => (await session.library()).catalog.framework,
  })
  return printSection(namedIn(section, session.name), session.look('stdout'))
}

/**
 * The section with commands written as the program was started, before its lines are wrapped. Terms are typed as they
 * are, such as the id of a verdict, so they stay the same.
 */
function namedIn(section: Section, name: string): Section {
  const named = (key: string, value: unknown): unknown =>
    typeof value === 'string' && key !== 'term' ? asStarted(value, name) : value
  return JSON.parse(JSON.stringify(section), named) as Section
}

/** The first word that leads nowhere is the wrong one. Help on the words before it lists what could follow. */
async function unknown(words: readonly string[], { program }: Session): Promise<UsageError> {
  const commands = await program.commands()
  const before: string[] = []
  for (const word of words) {
    const known = (await helpWords(before, commands)).map((each) => each.word)
    if (!known.includes(word)) {
      const hint = known.length === 0 ? '' : ` ${suggestion(word, known)}`
      return new UsageError(`There is no help on "${words.join(' ')}".${hint}`, before.join(' ') || null)
    }
    before.push(word)
  }
  return new UsageError(`There is no help on "${words.join(' ')}".`)
}
