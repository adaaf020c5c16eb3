import type { Command as Commander } from 'commander'
import type { Catalog } from '../../model/library.ts'
import { DataError } from '../errors.ts'
import type { Session } from '../terminal/session.ts'
import { COMMANDS, commandNamed } from './commands.ts'
import { conditionsIn } from './conditions.ts'
import { exampleFiller } from './example-words.ts'
import type { HelpLook } from './help-page.ts'
import { layOutHelp, pageOn, readHelp } from './layout.ts'
import { createTree, grow, plant, type Tree } from './tree.ts'

type Around = Pick<Session, 'library' | 'look' | 'name'>

/** The whole program with all its help. */
export async function wholeTree({ library }: Pick<Session, 'library'>): Promise<Tree> {
  const tree = createTree()
  const conditions = await conditionsIn(library)
  for (const [name, load] of Object.entries(COMMANDS)) grow(tree, plant(tree, name), await load(), conditions)
  await readHelp(tree)
  layOutHelp(tree)
  return tree
}

/** The help of the named command, or of the program if `words` is empty; null if there is no such command. */
export async function helpText(words: readonly string[], session: Around): Promise<string | null> {
  const tree = await wholeTree(session)
  const commander = words.reduce<Commander | undefined>(
    (parent, word) => parent?.commands.find((each) => each.name() === word),
    tree.root,
  )
  return commander === undefined ? null : pageOn(tree, commander, await helpLook(session, true))
}

/** The help that an option on the command line requests. */
export async function helpAsked(tree: Tree, commander: Commander, session: Around, long: boolean): Promise<string> {
  for (const each of tree.root.commands) {
    const command = tree.commands.get(each) ?? (await commandNamed(each.name()))
    if (command !== undefined) tree.commands.set(each, command)
  }
  await readHelp(tree)
  layOutHelp(tree)
  return pageOn(tree, commander, await helpLook(session, long))
}

/** How help is printed in this session, with examples from the library in use. */
async function helpLook({ library, look, name }: Around, long: boolean): Promise<HelpLook> {
  const { width, ascii } = look('stdout')
  return { width, ascii, long, name, fill: exampleFiller(await catalogOrNull(library)) }
}

async function catalogOrNull(library: Session['library']): Promise<Catalog | null> {
  try {
    return (await library()).catalog
  } catch (error) {
    if (error instanceof DataError) return null
    throw error
  }
}
