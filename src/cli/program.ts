import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { type Answers, allowedAnswers, type Framework } from '../model/framework.ts'
import { nearest, suggestion } from '../model/nearest.ts'
import { FORMATS } from '../rendering/index.ts'
import type { AssessOptions } from './commands/assess.ts'
import { DataError, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { HELP } from './help.ts'
import type { Io } from './io.ts'
import { libraryFolder, type OpenLibrary, openLibrary } from './library.ts'
import { COLOR_WISHES, type GlobalOptions, hasColor, textContext } from './settings.ts'
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
    .configureHelp({ showGlobalOptions: true })
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
  cases.action(async () => {
    const { runCaseList } = await import('./commands/cases.ts')
    status = await runCaseList(settings(), await loaded.require(), io)
  })
  cases
    .command('show')
    .description(HELP.show.description)
    .argument('<id>', 'a case or an episode: nixon, or nixon/opening')
    .action(async (id: string) => {
      const { runCaseShow } = await import('./commands/cases.ts')
      status = await runCaseShow(id, settings(), await loaded.require(), io)
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

function globalOptions(): readonly Option[] {
  return [
    new Option('--library <dir>', 'a folder with case files, and a framework.yaml if it has its own'),
    new Option('--coding <id>', 'which coding of the cases: record or article'),
    new Option('--format <format>', 'how to print the result').choices(FORMATS).default('text'),
    new Option('--color <when>', 'colour on the terminal').choices(COLOR_WISHES).default('auto'),
    new Option('--no-color', 'the same as --color never'),
    new Option('--no-input', 'never ask; a missing answer is an error'),
    new Option('--accessible', 'numbered questions, no drawings, nothing redrawn'),
    new Option('--ascii', 'no characters beyond ASCII but in quoted text'),
    new Option('--quiet', 'only the result; check prints nothing'),
  ]
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
    for (const { id, question } of framework.conditions) {
      command.addOption(
        new Option(`--${id} <answer>`, `${question} (or ${variableOf(id)})`).argParser((answer) =>
          parseAnswer(answer, framework),
        ),
      )
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    command.allowUnknownOption()
  }
}

function parseAnswer(answer: string, framework: Framework): string {
  const allowed = allowedAnswers(framework)
  if (allowed.includes(answer)) return answer
  throw new InvalidArgumentError(suggestion(answer, allowed))
}

function parseCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It must be a whole number, 0 or more.')
}

function variableOf(condition: string): string {
  return `BACKROOM_${condition.toUpperCase().replaceAll('-', '_')}`
}

/** Answers by option, else by environment. */
function givenAnswers(command: Command, framework: Framework, { env }: Io): Answers {
  const allowed = allowedAnswers(framework)
  return Object.fromEntries(
    framework.conditions.flatMap(({ id }) => {
      const attribute = new Option(`--${id} <answer>`).attributeName()
      const option: unknown = command.getOptionValue(attribute)
      if (typeof option === 'string') return [[id, option]]
      const variable = env[variableOf(id)]
      if (variable === undefined || variable === '') return []
      if (allowed.includes(variable)) return [[id, variable]]
      throw new UsageError(`${variableOf(id)} is "${variable}". ${suggestion(variable, allowed)}`)
    }),
  )
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

async function helpOn(topic: string | undefined, program: Command, prepare: () => Promise<void>): Promise<string> {
  if (topic === undefined) return helpOf(program)
  const command = program.commands.find((each) => each.name() === topic)
  if (command !== undefined) {
    if (topic === 'assess') await prepare()
    return helpOf(command)
  }
  const text = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined
  if (text !== undefined) return `${text}\n`
  const known = [...program.commands.map((each) => each.name()), ...Object.keys(TOPICS)]
  throw new UsageError(`There is no help on "${topic}". ${suggestion(topic, known)}`)
}

function helpOf(command: Command): string {
  return `${examplesOf(command.name())}\n${command.helpInformation()}`
}

function examplesOf(command: string): string {
  const { examples } = HELP[command as keyof typeof HELP] ?? HELP.program
  return `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}\n`
}
