import type { Framework } from '../../model/framework.ts'
import { sectionOn } from '../commands/help/topics/sections.ts'
import { HELP } from './help.ts'
import type { Manual } from './manual/man.ts'
import type { ProgramShape } from './manual/shape.ts'

/** Where the JSON Schemas stand in the package, wherever that is installed. */
const SCHEMAS = 'cases/schema of the package'

/** The manual of the program, and of a framework. */
export async function manualOf(program: ProgramShape, framework: Framework): Promise<Manual> {
  const subject = { program, schemas: SCHEMAS, framework: async () => framework }
  const examples = Object.values(HELP).flatMap(({ examples: all }): readonly string[] => all.slice(0, 1))
  return {
    program,
    purpose: 'compare a presidency with the precedents for backroom diplomacy',
    description: [HELP.backroom.description, framework.about, framework.limits],
    sections: [
      await sectionOn('answers', subject),
      await sectionOn('formats', subject),
      await sectionOn('exit-status', subject),
      await sectionOn('environment', subject),
      { ...(await sectionOn('cases', subject)), title: 'Files' },
      { title: 'Examples', parts: [{ code: [...new Set([...HELP.backroom.examples, ...examples])] }] },
      {
        title: 'See also',
        parts: [
          `${framework.source.author}, “${framework.source.title}”, ${framework.source.publisher}, ${framework.source.year}. ${framework.source.url ?? ''}`,
          'backroom help, jq(1), parallel(1)',
        ],
      },
    ],
  }
}
