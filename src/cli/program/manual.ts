import type { Catalog } from '../../model/library.ts'
import { reference } from '../../results/case/parts.ts'
import { sectionOn } from '../commands/help/topics/sections.ts'
import type { Session } from '../terminal/session.ts'
import { allCommands } from './commands.ts'
import type { Command, CommandHelp } from './declaration.ts'
import { exampleFiller } from './example-words.ts'
import { PROGRAM_HELP } from './help.ts'
import { wholeTree } from './help-text.ts'
import type { Manual } from './manual/man.ts'
import { shapeOf } from './shape.ts'

/** The place of the JSON Schemas in the package. Where the package is installed is unknown here. */
const SCHEMAS = 'cases/schema of the package'

/** The manual of the program, including the framework in use. */
export async function manualOf(session: Pick<Session, 'library'>): Promise<Manual> {
  const { catalog } = await session.library()
  const tree = await wholeTree(session)
  const helps = await Promise.all([...tree.commands.values()].map(async ({ help }) => (await help()).help))
  return { program: shapeOf(tree), ...(await textsOf(catalog, await allCommands(), helps)) }
}

async function textsOf(
  catalog: Catalog,
  commands: readonly Command[],
  helps: readonly CommandHelp[],
): Promise<Omit<Manual, 'program'>> {
  const { framework } = catalog
  const subject = { commands, schemas: SCHEMAS, framework: async () => framework }
  const fill = exampleFiller(catalog)
  const examples = [PROGRAM_HELP.examples, ...helps.map(({ examples: all }) => all.slice(0, 1))]
    .flat()
    .flatMap((example) => fill(example) ?? [])
  return {
    purpose: 'assess a situation against precedents',
    description: [PROGRAM_HELP.description, framework.about, framework.limits],
    sections: [
      await sectionOn('answers', subject),
      await sectionOn('formats', subject),
      await sectionOn('exit-status', subject),
      await sectionOn('environment', subject),
      await sectionOn('problems', subject),
      { ...(await sectionOn('cases', subject)), title: 'Files' },
      { title: 'Examples', parts: [{ code: [...new Set(examples)] }] },
      {
        title: 'See also',
        parts: [reference(framework.source), 'backroom help, jq(1), parallel(1)'],
      },
    ],
  }
}
