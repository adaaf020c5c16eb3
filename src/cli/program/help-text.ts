import type { Command as Commander } from 'commander'
import type { Session } from '../terminal/session.ts'
import { COMMANDS } from './commands.ts'
import { conditionsIn } from './conditions.ts'
import { layOutHelp, readHelp } from './layout.ts'
import { createTree, grow, plant, type Tree } from './tree.ts'

/** The whole program, with its help. */
export async function wholeTree(session: Pick<Session, 'library' | 'look'>): Promise<Tree> {
  const width = (): number => session.look('stdout').width
  const tree = createTree(width)
  const conditions = await conditionsIn(session.library)
  for (const [name, load] of Object.entries(COMMANDS)) grow(tree, plant(tree, name), await load(), conditions)
  await readHelp(tree)
  layOutHelp(tree, width)
  return tree
}

/** The help of the command that words name, the program's own for none; null when there is no such command. */
export async function helpText(words: readonly string[], session: Session): Promise<string | null> {
  const { root, printed } = await wholeTree(session)
  const command = words.reduce<Commander | undefined>(
    (parent, word) => parent?.commands.find((each) => each.name() === word),
    root,
  )
  command?.outputHelp()
  return command === undefined ? null : printed.join('')
}
