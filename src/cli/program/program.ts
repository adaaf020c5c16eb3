import { Command, CommanderError, type HelpConfiguration } from 'commander'
import { printableMessage } from '../../rendering/escape.ts'
import { declareAssess } from '../commands/assess/command.ts'
import { declareBatch } from '../commands/batch/command.ts'
import { DataError, UsageError } from '../errors.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import { withCodingFile } from '../library/coding-file.ts'
import { libraryFolder, type OpenLibrary, openLibrary } from '../library/library.ts'
import type { Io } from '../terminal/io.ts'
import { tellDiagnostics } from '../terminal/output.ts'
import { type GlobalOptions, textContext } from '../terminal/settings.ts'
import { formatsOf, pathOf } from './formats.ts'
import type { Declare, Host } from './host.ts'
import { globalOptions } from './options.ts'

/** Reads the command line and runs the command that it names. */
export async function runProgram(io: Io, version: string): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.done
  const written: string[] = []
  const { program, settings, readyHelp } = declareProgram(io, version, {
    print: (text) => written.push(text),
    finish: (end) => {
      status = end
    },
  })

  try {
    if (asksForHelp(io.args)) await readyHelp()
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

/** May help be asked for? Rather too often yes than once wrongly no: without its layout, help would lack what help.ts says. */
function asksForHelp(args: readonly string[]): boolean {
  return args.some((arg) => arg === '--help' || /^-\w*h/.test(arg))
}

/** What becomes of a run: help and version go to `print`, its status to `finish`. */
export type Ends = Pick<Host, 'print' | 'finish'>

/**
 * The commands. What one takes is loaded and declared only when it is wanted: at a start, to declare all of them
 * would cost as much as the rest. Only those that run most, in pipelines, are there already.
 */
const COMMANDS: Readonly<Record<string, Declare>> = {
  assess: declareAssess,
  batch: declareBatch,
  cases: async (command, host) => (await import('../commands/cases/command.ts')).declareCases(command, host),
  check: async (command, host) => (await import('../commands/check/command.ts')).declareCheck(command, host),
  analyze: async (command, host) => (await import('../commands/analyze/command.ts')).declareAnalyze(command, host),
  exercise: async (command, host) => (await import('../commands/exercise/command.ts')).declareExercise(command, host),
  page: async (command, host) => (await import('../commands/page/command.ts')).declarePage(command, host),
  new: async (command, host) => (await import('../commands/new/command.ts')).declareNew(command, host),
  doctor: async (command, host) => (await import('../commands/doctor/command.ts')).declareDoctor(command, host),
  completion: async (command, host) =>
    (await import('../commands/completion/command.ts')).declareCompletion(command, host),
  help: async (command, host) => (await import('../commands/help/command.ts')).declareHelp(command, host),
}

/** What runs without a command. */
const UNNAMED = 'assess'

/** These tell of all commands, by `unnamed` and `complete` of the host. */
const TELLING = ['completion', 'help']

/** The commands that a run can be about: the one that is named first, unless others are told of as well. */
function commandsFor(args: readonly string[]): readonly string[] {
  const names = Object.keys(COMMANDS)
  const [first = ''] = args
  return names.includes(first) && !TELLING.includes(first) && !asksForHelp(args) ? [first] : names
}

/** Everything that can be said on the command line; nothing is read or run yet. */
export function declareProgram(io: Io, version: string, { print, finish }: Ends): Host {
  const layout: HelpConfiguration = {}
  const program = createProgram(io, version, print).configureHelp(layout)
  const settings = (): GlobalOptions => program.opts<GlobalOptions>()
  let opening: Promise<OpenLibrary> | null = null
  const commands = new Map(
    commandsFor(io.args).map((name) => [
      program.command(name, { isDefault: name === UNNAMED }).helpCommand(false),
      COMMANDS[name],
    ]),
  )
  const unnamed = program.commands.find((command) => command.name() === UNNAMED) ?? program
  const declare = async (command: Command): Promise<void> => {
    const wanted = commands.get(command)
    commands.delete(command)
    await wanted?.(command, host)
  }
  let help: Promise<void> | null = null
  const readyHelp = (): Promise<void> => {
    help ??= import('./layout.ts').then(({ layOutHelp }) => layOutHelp(program, layout, io))
    return help
  }
  const host: Host = {
    program,
    names: Object.keys(COMMANDS),
    unnamed,
    io,
    settings,
    library: () => {
      opening ??= openInUse(settings(), io)
      return opening
    },
    readyHelp,
    complete: async () => {
      await readyHelp()
      for (const command of program.commands) await declare(command)
    },
    print,
    finish,
  }
  program.hook('preSubcommand', (_program, command) => declare(command))
  return host
}

/** The library in use, with the coding of a file if one is named. */
async function openInUse({ library, coding }: GlobalOptions, io: Io): Promise<OpenLibrary> {
  return await withCodingFile(await openLibrary(libraryFolder(library, io), io), coding)
}

/** The program without its commands. Help and version go to `print`. */
function createProgram(io: Io, version: string, print: (text: string) => void): Command {
  const program = new Command('backroom')
  program
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .configureOutput({
      writeOut: (text) => print(printableMessage(text)),
      writeErr: () => undefined,
      getOutHelpWidth: () => textContext(io.stdout, program.opts(), io).width,
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

/** Each command has formats of its own; the first is what it prints unless asked. */
function chooseFormat(program: Command, command: Command): void {
  const [path, formats] = [pathOf(command), formatsOf(command)]
  const wish: unknown = program.getOptionValue('format')
  if (wish === undefined) program.setOptionValue('format', formats[0])
  else if (formats.length === 0) throw new UsageError(`--format does not go with "${path}".`)
  else if (!formats.some((format) => format === wish)) {
    throw new UsageError(`"${path}" does not print ${String(wish)}. Formats: ${formats.join(', ')}.`)
  }
}
