import { join } from 'node:path'
import type { OpenLibrary } from '../../library/library.ts'
import { printSection } from '../../program/manual/section.ts'
import type { ProgramShape } from '../../program/manual/shape.ts'
import type { Io } from '../../terminal/io.ts'
import { type CommonOptions, textContext } from '../../terminal/settings.ts'
import { sectionOn } from './topics/sections.ts'
import type { Topic } from './topics.ts'

/** A topic's text for stdout. The library is opened only when the topic is about it. */
export async function topicText(
  topic: Topic,
  program: ProgramShape,
  options: CommonOptions,
  library: () => Promise<OpenLibrary>,
  io: Io,
): Promise<string> {
  const section = await sectionOn(topic, {
    program,
    schemas: join(io.home, 'cases', 'schema'),
    framework: async () => (await library()).catalog.framework,
  })
  return printSection(section, textContext(io.stdout, options, io))
}
