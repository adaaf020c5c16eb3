import type { Framework } from '../../model/framework.ts'
import { sectionOn } from '../commands/help/topics/sections.ts'
import type { Session } from '../terminal/session.ts'
import { allCommands } from './commands.ts'
import type { Command, CommandHelp } from './declaration.ts'
import { PROGRAM_HELP } from './help.ts'
import { wholeTree } from './help-text.ts'
import type { Manual } from './manual/man.ts'
import { shapeOf } from './shape.ts'

/** Where the JSON Schemas stand in the package, wherever that is installed. */
const SCHEMAS = 'cases/schema of the package'

/** The manual of the program, and of the framework in use. */
export async function manualOf(session: Pick<Session, 'library' | 'look'>): Promise<Manual> {
  const { framework } = (await session.library()).catalog
  const tree = await wholeTree(session)
  const helps = await Promise.all([...tree.commands.values()].map(async ({ help }) => (await help()).help))
  return { program: shapeOf(tree), ...(await textsOf(framework, await allCommands(), helps)) }
}

async function textsOf(
  framework: Framework,
  commands: readonly Command[],
  helps: readonly CommandHelp[],
): Promise<Omit<Manual, 'program'>> {
  const subject = { commands, schemas: SCHEMAS, framework: async () => framework }
  const examples = helps.flatMap(({ examples: all }) => all.slice(0, 1))
  return {
    purpose: 'compare a presidency with the precedents for backroom diplomacy',
    description: [PROGRAM_HELP.description, framework.about, framework.limits],
    sections: [
      await sectionOn('answers', subject),
      await sectionOn('formats', subject),
      await sectionOn('exit-status', subject),
      await sectionOn('environment', subject),
      await sectionOn('problems', subject),
      { ...(await sectionOn('cases', subject)), title: 'Files' },
      { title: 'Examples', parts: [{ code: [...new Set([...PROGRAM_HELP.examples, ...examples])] }] },
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
