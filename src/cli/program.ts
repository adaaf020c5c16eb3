import { Command, CommanderError, Option } from 'commander'
import { SORT_KEYS } from '../assessment/episodes.ts'
import { sortDiagnostics } from '../model/diagnostic.ts'
import type { Answer } from '../model/framework.ts'
import type { Catalog } from '../model/library.ts'
import { nearest, suggestion } from '../model/nearest.ts'
import { BIBLIOGRAPHY_STYLES } from '../rendering/cases/bibliography.ts'
import { printableMessage } from '../rendering/escape.ts'
import type { AssessOptions } from './commands/assess.ts'
import type { CaseOptions } from './commands/cases.ts'
import { DataError, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import { libraryFolder, type OpenLibrary, openLibrary } from './library.ts'
import { conditionOptions, filterOptions, givenAnswers, globalOptions, oneOf, parseCount } from './options.ts'
import { tell } from './output.ts'
import { type GlobalOptions, textContext } from './settings.ts'
import { TOPICS } from './topics.ts'

/** Reads the command line and runs the command that it names. */
export async function runProgram(io: Io, version: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done
  const written: string[] = []
  const program = new Command('backroom')
  const settings = (): GlobalOptions => program.opts<GlobalOptions>()
  const given = new Map<string, Answer>()
  let opening: Promise<OpenLibrary> | null = null
  const library = (): Promise<OpenLibrary> => {
    opening ??= openLibrary(libraryFolder(settings().library, io), io)
    return opening
  }

  program
    .description(HELP.program.description)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20 })
    .addHelpText('beforeAll', ({ command }) => examplesOf(command.name()))
    .addHelpText('after', ({ command }) => (command === program ? `\n${HELP.program.after}` : ''))
    .configureOutput({
      writeOut: (text) => written.push(printableMessage(text)),
      writeErr: () => undefined,
      getOutHelpWidth: () => textContext(io.stdout, settings(), io).width,
      getErrHelpWidth: () => textContext(io.stderr, settings(), io).width,
      outputError: () => undefined,
    })
    .exitOverride()
  for (const option of globalOptions()) program.addOption(option)

  const assess = program
    .command('assess', { isDefault: true })
    .description(HELP.assess.description)
    .allowExcessArguments()
    .addOption(new Option('--answers <file>', 'read answers from a YAML or JSON file, - for stdin'))
    .addOption(new Option('--case <id>', 'take the answers from a case: nixon, or nixon/opening'))
    .addOption(new Option('--expect <verdict>', 'end with status 1 unless this headline or verdict is indicated'))
    .addOption(new Option('--top <n>', 'how many precedents to show').argParser(parseCount))
    .action(async () => {
      const open = await library()
      refuseOperands(assess, program, open.catalog)
      const { runAssess } = await import('./commands/assess.ts')
      const options = assess.optsWithGlobals<Omit<AssessOptions, 'given'>>()
      status = await runAssess({ ...options, given: givenAnswers(given, open.catalog.framework, io) }, open, io)
    })

  const cases = program.command('cases').description(HELP.cases.description)
  const withFilters = (command: Command): Command => {
    for (const option of filterOptions()) command.addOption(option)
    return command
  }
  withFilters(cases)
    .allowExcessArguments()
    .addOption(oneOf('--sort <key>', 'the order of the table', SORT_KEYS).default('date'))
    .action(async () => {
      const open = await library()
      refuseOperands(cases, cases, open.catalog)
      const { runCaseList } = await import('./commands/cases.ts')
      status = await runCaseList(cases.optsWithGlobals<CaseOptions>(), open, io)
    })
  cases
    .command('show')
    .description(HELP.show.description)
    .argument('<id>', 'a case or an episode: nixon, or nixon/opening')
    .action(async (id: string) => {
      refuseFilters(cases)
      const { runCaseShow } = await import('./commands/cases.ts')
      status = await runCaseShow(id, settings(), await library(), io)
    })
  cases
    .command('compare')
    .description(HELP.compare.description)
    .argument('<a>', 'a case or an episode')
    .argument('<b>', 'another')
    .action(async (a: string, b: string) => {
      refuseFilters(cases)
      const { runCaseCompare } = await import('./commands/cases.ts')
      status = await runCaseCompare([a, b], settings(), await library(), io)
    })
  cases
    .command('timeline')
    .description(HELP.timeline.description)
    .argument('[id...]', 'cases or episodes; without one, all that the filters want')
    .action(async (ids: readonly string[], _options, command: Command) => {
      const { runCaseTimeline } = await import('./commands/cases.ts')
      status = await runCaseTimeline(ids, command.optsWithGlobals<CaseOptions>(), await library(), io)
    })
  cases
    .command('sources')
    .description(HELP.sources.description)
    .argument('[id...]', 'cases or episodes; without one, all that the filters want')
    .addOption(oneOf('--style <style>', 'for other programs, instead of --format', BIBLIOGRAPHY_STYLES))
    .action(async (ids: readonly string[], _options, command: Command) => {
      const { runCaseSources } = await import('./commands/cases.ts')
      status = await runCaseSources(ids, command.optsWithGlobals<CaseOptions>(), await library(), io)
    })

  program
    .command('check')
    .description(HELP.check.description)
    .argument('[path...]', 'library folders or case files; without one, the library in use')
    .action(async (paths: readonly string[]) => {
      const { runCheck } = await import('./commands/check.ts')
      status = await runCheck(paths, settings(), io)
    })

  program
    .command('help')
    .description(HELP.help.description)
    .argument('[topic...]', `a command, or one of: ${Object.keys(TOPICS).join(', ')}`)
    .action(async (topic: readonly string[]) => {
      written.push(await helpOn(topic, program, () => addConditionOptions(assess, given, library)))
    })

  program.hook('preSubcommand', async (_program, subcommand) => {
    if (subcommand === assess) await addConditionOptions(assess, given, library)
  })

  try {
    await program.parseAsync(io.args, { from: 'user' })
  } catch (error) {
    if (error instanceof DataError) await tellDiagnostics(error, settings(), io)
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, ''))
  }
  if (written.length > 0) await io.stdout.write(written.join(''))
  return status
}

/**
 * An option for each of the framework's conditions. They exist only once the library is loaded; when
 * it cannot be, anything is let pass here, and the command itself says what is wrong with the library.
 */
async function addConditionOptions(
  command: Command,
  given: Map<string, Answer>,
  library: () => Promise<OpenLibrary>,
): Promise<void> {
  try {
    const { framework } = (await library()).catalog
    for (const option of conditionOptions(framework, given)) command.addOption(option)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    command.allowUnknownOption()
  }
}

/** Where the data is at fault, before `main` says what could not be done with it. */
async function tellDiagnostics({ diagnostics }: DataError, options: GlobalOptions, io: Io): Promise<void> {
  if (diagnostics.length === 0) return
  const { printText } = await import('../rendering/document/text.ts')
  const document = [{ kind: 'diagnostics', diagnostics: sortDiagnostics(diagnostics) }] as const
  await tell(printText(document, textContext(io.stderr, options, io)), io)
}

/** A mistyped command arrives as an operand of the default one. */
function refuseOperands(command: Command, parent: Command, catalog: Catalog): void {
  const [word] = command.args
  if (word === undefined) return
  const names = parent.commands.map((each) => each.name())
  if (catalog.episodes.some((episode) => episode.case === word.split('/')[0])) {
    throw new UsageError(`"${word}" is a case: backroom assess --case ${word}, or backroom cases show ${word}`)
  }
  if (names.includes(word)) throw new UsageError(`Put "${word}" before the options.`)
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}

/** Filters choose among all cases; beside a case that is named they would be ignored. */
function refuseFilters(cases: Command): void {
  const [given] = filterOptions().filter((option) => cases.getOptionValue(option.attributeName()) !== undefined)
  if (given !== undefined) throw new UsageError(`${given.long} does not go with cases that are named.`)
}

/** Help on a command goes out as `--help` does; on a topic, it is the text returned. */
async function helpOn(words: readonly string[], program: Command, prepare: () => Promise<void>): Promise<string> {
  const command = words.reduce<Command | undefined>(
    (parent, word) => parent?.commands.find((each) => each.name() === word),
    program,
  )
  if (command !== undefined) {
    if (command.name() === 'assess') await prepare()
    command.outputHelp()
    return ''
  }
  const topic = words.join(' ')
  const text = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  if (text !== undefined) return `${text}\n`
  const known = [...program.commands.map((each) => each.name()), ...Object.keys(TOPICS)]
  throw new UsageError(`There is no help on "${topic}". ${suggestion(topic, known)}`)
}

function examplesOf(command: string): string {
  const { examples } = HELP[command as keyof typeof HELP] ?? HELP.program
  return `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`
}
