import { join } from 'node:path'
import { type Command as Commander, CommanderError } from 'commander'
import type { FormatId } from '../../rendering/formats.ts'
import { PEOPLE } from '../../rendering/shown.ts'
import { DataError, UsageError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import { openInUse } from '../library/coding-file.ts'
import type { OpenLibrary } from '../library/library.ts'
import { warnOfLibrary } from '../library/warn.ts'
import { choicesOf, createSession } from '../terminal/create-session.ts'
import type { Io } from '../terminal/io.ts'
import { warnEach } from '../terminal/many.ts'
import type { ProgramFacts, Session } from '../terminal/session.ts'
import { namesFile, refusePageOnTerminal } from '../terminal/target.ts'
import { VERSION } from '../version.ts'
import { allCommands, COMMANDS, commandNamed, wordsToCommand } from './commands.ts'
import { type ConditionOptions, conditionsIn } from './conditions.ts'
import { refuseDashes } from './dashes.ts'
import type { Command, Meaning } from './declaration.ts'
import { formatFor } from './format.ts'
import { expandOperands } from './operands.ts'
import { offersFiles } from './options.ts'
import { FORCE } from './output.ts'
import { refuseIdleOptions, refuseStrayWord } from './refusals.ts'
import { createTree, grow, pathOf, plant, type Tree } from './tree.ts'

const VERSION_LINE = `${VERSION}\n`

const NO_CONDITIONS: ConditionOptions = new Map()

/** Reads the command line and runs its command. */
export async function runProgram(io: Io): Promise<ExitStatus> {
  const reading = createReading(io)
  try {
    if (io.args[0] === '__complete') return await (await import('../commands/complete/run.ts')).runComplete(reading)
    const { meaning, format, inputs, notes, text } = await interpret(reading)
    const force = reading.tree.given.value(FORCE) === true
    if (meaning !== null) {
      const session = reading.session(format)
      await warnEach(notes, session, PEOPLE)
      return await runOn(session, meaning, inputs, force)
    }
    if (text !== '') await io.stdout.write(text)
    if (text !== '' && text !== VERSION_LINE) await warnOfLibrary(reading.session('text'))
    return EXIT.done
  } catch (error) {
    // Say first where the data is wrong; then `main` says what could not be done.
    if (error instanceof DataError) await reading.session('text').tell(error.diagnostics)
    if (error instanceof UsageError && error.see === null)
      throw new UsageError(error.message, (await wordsToCommand(io.args)).join(' '))
    throw error
  }
}

/** Runs a command. Moves the file that it writes into place once it is complete. */
async function runOn(
  session: Session,
  meaning: Meaning,
  inputs: readonly string[],
  force: boolean,
): Promise<ExitStatus> {
  const { writes } = meaning.command
  const { out, libraries } = session.settings
  if (writes && session.settings.format === 'html') refusePageOnTerminal(session)
  if (!writes || !namesFile(out)) return await meaning.run(session)
  const { refuseOverwriting } = await import('../terminal/obstacles.ts')
  refuseOverwriting(out, { platform: session.platform, force }, [
    ...inputs,
    ...(libraries.length === 0 ? [join(session.home, 'cases')] : libraries),
  ])
  try {
    const status = await meaning.run(session)
    await session.commit()
    return status
  } catch (error) {
    session.discard()
    throw error
  }
}

/**
 * Loaded only by commands about the program, and when a library has to be parsed.
 *
 * @internal Exported for tests that make a session.
 */
export const PROGRAM: ProgramFacts = {
  commands: allCommands,
  help: async (words, session) => (await import('./help-text.ts')).helpText(words, session),
  reservedNames: async () => (await import('./reserved.ts')).reservedNames(),
}

/** A command line that is being read. */
export interface Reading {
  readonly args: readonly string[]
  readonly tree: Tree
  /** The library in use, opened once. */
  library(): Promise<OpenLibrary>
  /** The options for its conditions; null if it can't be used. */
  conditions(): Promise<ConditionOptions | null>
  session(format: FormatId): Session
}

export function createReading(io: Io): Reading {
  const tree = createTree()
  const { given } = tree
  const library = once(() => openInUse(choicesOf(given.globals(), io.env), io.home, PROGRAM.reservedNames))
  return {
    args: io.args,
    tree,
    library,
    conditions: once(() => conditionsIn(library)),
    session: (format) => createSession(io, given.globals(), format, library, PROGRAM),
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** What a command line means. */
export interface Interpretation {
  /** What to run, in which format; null if there is only a text to print. */
  readonly meaning: Meaning | null
  readonly format: FormatId
  /** Paths on the line, except for that of `--out`. Some of them may not be paths. */
  readonly inputs: readonly string[]
  /** Warnings about files that were left out. */
  readonly notes: readonly string[]
  /** Help, or the version. */
  readonly text: string
}

/**
 * Says what a command line means, without running it. Throws a UsageError or a DataError.
 *
 * @internal Exported for tests, which ask what a line means.
 */
export async function interpret(reading: Reading): Promise<Interpretation> {
  const { args, tree } = reading
  for (const each of namesFor(args)) plant(tree, each)
  // Only now do we know the library in use, and so the options for its conditions.
  tree.root.hook('preSubcommand', async (_root, commander) => await declare(reading, commander))
  try {
    await tree.root.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) {
      const { lineError } = await import('./line-errors.ts')
      throw new UsageError(await lineError(error, args, tree, reading.library))
    }
  }
  if (tree.helped !== null) {
    const { helpAsked } = await import('./help-text.ts')
    return text(await helpAsked(tree, tree.helped, reading.session('text'), args.includes('--help')))
  }
  return tree.chosen === null ? text(tree.printed.join('')) : await meaningOf(tree.chosen, reading)
}

function text(printed: string): Interpretation {
  return { meaning: null, format: 'text', inputs: [], notes: [], text: printed }
}

/** The commands that a line can be about: the first one named, or any. */
function namesFor([first = '']: readonly string[]): readonly string[] {
  return Object.hasOwn(COMMANDS, first) ? [first] : Object.keys(COMMANDS)
}

/** Loads what a command takes, and tells commander. */
async function declare({ tree, conditions }: Reading, commander: Commander): Promise<void> {
  const command = await commandNamed(commander.name())
  if (command !== undefined) grow(tree, commander, command, asksConditions(command) ? await conditions() : null)
}

function asksConditions(command: Command): boolean {
  return command.asksConditions || command.commands.some(asksConditions)
}

/** What the line means to its command. */
async function meaningOf(
  commander: Commander,
  { args, tree, library, conditions, session }: Reading,
): Promise<Interpretation> {
  const command = tree.commands.get(commander)
  if (command === undefined) throw new Error(`${commander.name()} is not declared`)
  const known = command.asksConditions ? await conditions() : NO_CONDITIONS
  // Without a library, options for conditions look unknown. The command itself reports what is wrong with the library.
  const path = pathOf(commander)
  const [stray, ...others] = command.takesStrayWords && known !== null ? commander.args : []
  if (stray !== undefined) {
    const isNamed = args.includes(command.name)
    await refuseStrayWord([stray, ...others], isNamed ? path : [], command, library, session('text').shell)
  }
  const asked = known ?? NO_CONDITIONS
  refuseIdleOptions(path.join(' '), command, asked, tree.given)
  refuseDashes(command, commander.processedArgs, tree.given)
  const { words, notes } = await expandOperands(command, commander.processedArgs, tree.given)
  const meaning = command.meaning({
    value: (option) => tree.given.value(option),
    operands: <T>() => words.flat().filter((word): word is T => word !== undefined),
    given: tree.given.answers(asked),
    formatted: tree.given.format() !== undefined,
  })
  if (meaning !== null) {
    const paths = [...tree.given.paths(), ...pathsAmong(command, words.flat())]
    const inputs = paths.filter((each) => each !== '-')
    return { meaning, format: formatFor(command, tree.given) ?? 'text', inputs, notes, text: '' }
  }
  return text((await PROGRAM.help(path, session('text'))) ?? '')
}

function pathsAmong({ operands }: Command, words: readonly unknown[]): readonly string[] {
  if (!operands.some(({ offer }) => offersFiles(offer))) return []
  return words.filter((word) => typeof word === 'string')
}
