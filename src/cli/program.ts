import { Command, CommanderError, Help, type Option } from 'commander'
import { printableMessage } from '../rendering/escape.ts'
import { withCodingFile } from './coding-file.ts'
import { declareAssess } from './declare/assess.ts'
import type { Declare, Host } from './declare/host.ts'
import { DataError, UsageError } from './errors.ts'
import { EXIT, type ExitStatus } from './exit-status.ts'
import { HELP, helpOf } from './help.ts'
import type { Io } from './io.ts'
import { libraryFolder, type OpenLibrary, openLibrary } from './library.ts'
import { formatOption, globalOptions } from './options.ts'
import { tellDiagnostics } from './output.ts'
import { type GlobalOptions, textContext } from './settings.ts'
import { TOPICS } from './topics.ts'

/** Reads the command line and runs the command that it names. */
export async function runProgram(io: Io, version: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done
  const written: string[] = []
  const { program, settings } = declareProgram(io, version, {
    print: (text) => written.push(text),
    finish: (end) => {
      status = end
    },
  })

  try {
    await program.parseAsync(io.args, { from: 'user' })
  } catch (error) {
    // Where the data is at fault, before `main` says what could not be done with it.
    if (error instanceof DataError) await tellDiagnostics(error.diagnostics, settings(), io)
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UsageError(error.message.replace(/^error: /, ''))
  }
  if (written.length > 0) await io.stdout.write(written.join(''))
  return status
}

/** What becomes of a run: help and version go to `print`, its status to `finish`. */
export type Ends = Pick<Host, 'print' | 'finish'>

/**
 * The commands. What one takes is loaded and declared only when it is wanted: at a start, to declare all of them
 * would cost as much as the rest. Only `assess`, which runs most, is there already.
 */
const COMMANDS: Readonly<Record<string, Declare>> = {
  assess: declareAssess,
  batch: async (command, host) => (await import('./declare/batch.ts')).declareBatch(command, host),
  cases: async (command, host) => (await import('./declare/cases.ts')).declareCases(command, host),
  check: async (command, host) => (await import('./declare/check.ts')).declareCheck(command, host),
  analyze: async (command, host) => (await import('./declare/analyze.ts')).declareAnalyze(command, host),
  exercise: async (command, host) => (await import('./declare/exercise.ts')).declareExercise(command, host),
  page: async (command, host) => (await import('./declare/page.ts')).declarePage(command, host),
  new: async (command, host) => (await import('./declare/new.ts')).declareNew(command, host),
  doctor: async (command, host) => (await import('./declare/doctor.ts')).declareDoctor(command, host),
  completion: async (command, host) => (await import('./declare/completion.ts')).declareCompletion(command, host),
  help: async (command, host) => (await import('./declare/help.ts')).declareHelp(command, host),
}

/** What runs without a command. */
const UNNAMED = 'assess'

/** Everything that can be said on the command line; nothing is read or run yet. */
export function declareProgram(io: Io, version: string, { print, finish }: Ends): Host {
  const program = createProgram(io, version, print)
  const settings = (): GlobalOptions => program.opts<GlobalOptions>()
  let opening: Promise<OpenLibrary> | null = null
  const commands = new Map(
    Object.entries(COMMANDS).map(([name, declare]) => {
      const command = program.command(name, { isDefault: name === UNNAMED }).helpCommand(false)
      return [command.description(helpOf(command).description), declare]
    }),
  )
  const unnamed = program.commands.find((command) => command.name() === UNNAMED) ?? program
  const declare = async (command: Command): Promise<void> => {
    const wanted = commands.get(command)
    commands.delete(command)
    await wanted?.(command, host)
  }
  const host: Host = {
    program,
    unnamed,
    io,
    settings,
    library: () => {
      opening ??= openInUse(settings(), io)
      return opening
    },
    complete: async () => {
      for (const command of program.commands) await declare(command)
    },
    print,
    finish,
  }
  program.hook('preSubcommand', (_program, command) => declare(command))
  return host
}

async function openInUse({ library, coding }: GlobalOptions, io: Io): Promise<OpenLibrary> {
  return await withCodingFile(await openLibrary(libraryFolder(library, io), io), coding)
}

/** The program without its commands. Help and version go to `print`. */
function createProgram(io: Io, version: string, print: (text: string) => void): Command {
  const program = new Command('backroom')
  const helpWidth = (): number => textContext(io.stdout, program.opts(), io).width
  program
    .description(HELP.backroom.description)
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 10,
      // What a command takes may not be declared yet; its own help tells.
      subcommandTerm(command) {
        return command.parent === program ? command.name() : Help.prototype.subcommandTerm.call(this, command)
      },
      visibleOptions(command) {
        return withFormatsOf(command, Help.prototype.visibleOptions.call(this, command))
      },
      visibleGlobalOptions(command) {
        return withFormatsOf(command, Help.prototype.visibleGlobalOptions.call(this, command))
      },
    })
    .addHelpText('beforeAll', ({ command }) => examplesOf(command))
    .addHelpText('afterAll', ({ command }) => afterOf(command, helpWidth()))
    .addHelpText('after', () => `\n${topicList(program)}`)
    .configureOutput({
      writeOut: (text) => print(printableMessage(text)),
      writeErr: () => undefined,
      getOutHelpWidth: helpWidth,
      // Its own colours are never used, and to ask for them would make the streams.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      getErrHelpWidth: () => textContext(io.stderr, program.opts(), io).width,
      outputError: () => undefined,
    })
    .exitOverride()
    .hook('preAction', (_program, command) => chooseFormat(program, command))
  for (const option of globalOptions()) program.addOption(option)
  return program
}

/** The topics as commander lists commands. */
function topicList(program: Command): string {
  const helper = program.createHelp()
  const { getOutHelpWidth } = program.configureOutput()
  if (getOutHelpWidth !== undefined) helper.prepareContext({ helpWidth: getOutHelpWidth() })
  const width = Math.max(...Object.keys(TOPICS).map((name) => name.length))
  const items = Object.entries(TOPICS).map(([name, summary]) => helper.formatItem(name, width, summary, helper))
  return ['Topics:', ...items].join('\n')
}

/** What help says of a command's options: `--format` takes the command's own formats, if it has any. */
function withFormatsOf(command: Command, options: readonly Option[]): Option[] {
  const { formats } = helpOf(command)
  return options
    .filter(({ long }) => long !== '--format' || formats.length > 0)
    .map((option) => (option.long === '--format' ? formatOption(formats) : option))
}

/** Each command has formats of its own; the first is what it prints unless asked. */
function chooseFormat(program: Command, command: Command): void {
  const { path, formats } = helpOf(command)
  const wish: unknown = program.getOptionValue('format')
  if (wish === undefined) program.setOptionValue('format', formats[0])
  else if (formats.length === 0) throw new UsageError(`--format does not go with "${path}".`)
  else if (!formats.some((format) => format === wish)) {
    throw new UsageError(`"${path}" does not print ${String(wish)}. Formats: ${formats.join(', ')}.`)
  }
}

function afterOf(command: Command, width: number): string {
  const { after } = helpOf(command)
  return after === '' ? '' : `\n${command.createHelp().boxWrap(after, width)}`
}

function examplesOf(command: Command): string {
  return `Examples:\n${helpOf(command)
    .examples.map((example) => `  ${example}`)
    .join('\n')}\n`
}
