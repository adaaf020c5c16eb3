import { Command, CommanderError, Option } from 'commander'
import { SORT_KEYS } from '../assessment/episodes.ts'
import { nearest, suggestion } from '../model/nearest.ts'
import { BIBLIOGRAPHY_STYLES } from '../rendering/cases/bibliography.ts'
import type { AssessOptions } from './commands/assess.ts'
import type { CaseOptions } from './commands/cases.ts'
import { DataError, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import { libraryFolder, type OpenLibrary, openLibrary } from './library.ts'
import { conditionOptions, filterOptions, givenAnswers, globalOptions, parseCount } from './options.ts'
import { type GlobalOptions, hasColor, textContext } from './settings.ts'
import { TOPICS } from './topics.ts'

/** Reads the command line and runs the command that it names. */
export async function runProgram(io: Io, version: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done
  const written: string[] = []
  const program = new Command('backroom')
  const settings = (): GlobalOptions => program.opts<GlobalOptions>()
  const loaded = new LoadedLibrary(settings, io)

  program
    .description(HELP.program.description)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, minWidthToWrap: 20 })
    .addHelpText('beforeAll', ({ command }) => examplesOf(command.name()))
    .addHelpText('after', ({ command }) => (command === program ? `\n${HELP.program.after}` : ''))
    .configureOutput({
      writeOut: (text) => written.push(text),
      writeErr: (text) => written.push(text),
      getOutHelpWidth: () => textContext(io.stdout, settings(), io).width,
      getErrHelpWidth: () => textContext(io.stderr, settings(), io).width,
      getOutHasColors: () => hasColor(io.stdout, 'auto', io.env),
      getErrHasColors: () => hasColor(io.stderr, 'auto', io.env),
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
      const library = await loaded.require()
      refuseOperands(assess, program)
      const { runAssess } = await import('./commands/assess.ts')
      const options = assess.optsWithGlobals<Omit<AssessOptions, 'given'>>()
      status = await runAssess({ ...options, given: givenAnswers(assess, library.catalog.framework, io) }, library, io)
    })

  const cases = program.command('cases').description(HELP.cases.description)
  const withFilters = (command: Command): Command => {
    for (const option of filterOptions()) command.addOption(option)
    return command
  }
  withFilters(cases)
    .addOption(new Option('--sort <key>', 'the order of the table').choices(SORT_KEYS).default('date'))
    .action(async () => {
      const { runCaseList } = await import('./commands/cases.ts')
      status = await runCaseList(cases.optsWithGlobals<CaseOptions>(), await loaded.require(), io)
    })
  cases
    .command('show')
    .description(HELP.show.description)
    .argument('<id>', 'a case or an episode: nixon, or nixon/opening')
    .action(async (id: string) => {
      const { runCaseShow } = await import('./commands/cases.ts')
      status = await runCaseShow(id, settings(), await loaded.require(), io)
    })
  cases
    .command('compare')
    .description(HELP.compare.description)
    .argument('<a>', 'a case or an episode')
    .argument('<b>', 'another')
    .action(async (a: string, b: string) => {
      const { runCaseCompare } = await import('./commands/cases.ts')
      status = await runCaseCompare([a, b], settings(), await loaded.require(), io)
    })
  cases
    .command('timeline')
    .description(HELP.timeline.description)
    .argument('[id...]', 'cases or episodes; without one, all that the filters want')
    .action(async (ids: readonly string[], _options, command: Command) => {
      const { runCaseTimeline } = await import('./commands/cases.ts')
      status = await runCaseTimeline(ids, command.optsWithGlobals<CaseOptions>(), await loaded.require(), io)
    })
  cases
    .command('sources')
    .description(HELP.sources.description)
    .argument('[id...]', 'cases or episodes; without one, all that the filters want')
    .addOption(new Option('--style <style>', 'for other programs, instead of --format').choices(BIBLIOGRAPHY_STYLES))
    .action(async (ids: readonly string[], _options, command: Command) => {
      const { runCaseSources } = await import('./commands/cases.ts')
      status = await runCaseSources(ids, command.optsWithGlobals<CaseOptions>(), await loaded.require(), io)
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
    .argument('[topic]', `a command, or one of: ${Object.keys(TOPICS).join(', ')}`)
    .action(async (topic?: string) => {
      written.push(await helpOn(topic, program, () => addConditionOptions(assess, loaded)))
    })

  program.hook('preSubcommand', async (_program, subcommand) => {
    if (subcommand === assess) await addConditionOptions(assess, loaded)
  })

  try {
    await program.parseAsync(io.args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, ''))
  }
  if (written.length > 0) await io.stdout.write(written.join(''))
  return status
}

/** The library of this run, loaded once, when it is first needed. */
class LoadedLibrary {
  readonly #settings: () => GlobalOptions
  readonly #io: Io
  #library: Promise<OpenLibrary> | null = null

  constructor(settings: () => GlobalOptions, io: Io) {
    this.#settings = settings
    this.#io = io
  }

  require(): Promise<OpenLibrary> {
    this.#library ??= openLibrary(libraryFolder(this.#settings().library, this.#io), this.#io)
    return this.#library
  }
}

/**
 * An option for each of the framework's conditions. They exist only once the library is loaded; when
 * it cannot be, anything is let pass here, and the command itself says what is wrong with the library.
 */
async function addConditionOptions(command: Command, loaded: LoadedLibrary): Promise<void> {
  try {
    const { framework } = (await loaded.require()).catalog
    for (const option of conditionOptions(framework)) command.addOption(option)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    command.allowUnknownOption()
  }
}

/** `assess` is the default command, so a mistyped command arrives as its operand. */
function refuseOperands(assess: Command, program: Command): void {
  const [word] = assess.args
  if (word === undefined) return
  const names = program.commands.map((command) => command.name())
  const meant = nearest(word, names)
  throw new UsageError(
    `There is no command "${word}".${meant === null ? '' : ` Did you mean "${meant}"?`} Commands: ${names.join(', ')}.`,
  )
}

/** Help on a command goes out as `--help` does; on a topic, it is the text returned. */
async function helpOn(topic: string | undefined, program: Command, prepare: () => Promise<void>): Promise<string> {
  const command = topic === undefined ? program : program.commands.find((each) => each.name() === topic)
  if (command !== undefined) {
    if (topic === 'assess') await prepare()
    command.outputHelp()
    return ''
  }
  const text = topic !== undefined && Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  if (text !== undefined) return `${text}\n`
  const known = [...program.commands.map((each) => each.name()), ...Object.keys(TOPICS)]
  throw new UsageError(`There is no help on "${topic}". ${suggestion(topic ?? '', known)}`)
}

function examplesOf(command: string): string {
  const { examples } = HELP[command as keyof typeof HELP] ?? HELP.program
  return `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`
}
