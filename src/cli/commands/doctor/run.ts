import { join } from 'node:path'
import type { Framework } from '../../../model/framework.ts'
import type { Ailment, LibraryFacts, OutputFacts } from '../../../results/doctor/document.ts'
import { DataError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { libraryFolder, openLibrary } from '../../library/library.ts'
import { chooseCoding } from '../../library/selection.ts'
import { variableOf } from '../../program/options.ts'
import type { Io, Output } from '../../terminal/io.ts'
import { show } from '../../terminal/output.ts'
import {
  accessibilityOf,
  askingOf,
  colorOf,
  columnsOf,
  type GlobalOptions,
  unicodeOf,
} from '../../terminal/settings.ts'
import { shellWord } from '../../terminal/shell-word.ts'
import { NODE_NEEDED, VERSION } from '../../version.ts'
import { VARIABLE_NAMES } from '../help/topics/environment.ts'
import { ailmentsOf } from './ailments.ts'

/** What the program finds around itself, and what mends what is wrong. Writes nothing, asks nothing. */
export async function runDoctor(options: GlobalOptions, io: Io): Promise<ExitStatus> {
  const { facts, framework, ailments: ofLibrary } = await examineLibrary(options, io)
  if (framework !== null) chooseCoding(framework, options.coding)
  const unicode = unicodeOf(options, io)
  const ailments = [...ailmentsOf(io, unicode, framework), ...ofLibrary]
  await show(
    {
      kind: 'doctor',
      view: {
        schemaVersion: 1,
        version: VERSION,
        node: { version: io.node, needed: NODE_NEEDED },
        platform: io.platform,
        input: { terminal: io.stdin.isTerminal },
        output: outputFacts(io.stdout, options, io),
        messages: outputFacts(io.stderr, options, io),
        unicode,
        accessible: accessibilityOf(options, io.env),
        questions: askingOf(options, io),
        library: facts,
        environment: environmentOf(io, framework),
        hints: hintsFor(io, framework),
        ailments,
      },
    },
    options,
    io,
  )
  return ailments.length === 0 ? EXIT.done : EXIT.failed
}

function outputFacts(output: Output, options: GlobalOptions, { env }: Io): OutputFacts {
  return { terminal: output.isTerminal, width: columnsOf(output, env), color: colorOf(output, options, env) }
}

interface Examined {
  readonly facts: LibraryFacts | null
  readonly framework: Framework | null
  readonly ailments: readonly Ailment[]
}

async function examineLibrary(options: GlobalOptions, io: Io): Promise<Examined> {
  const folder = libraryFolder(options.library, io)
  const chosenBy = options.library !== undefined ? '--library' : folder === null ? 'default' : 'BACKROOM_LIBRARY'
  try {
    const { catalog, fromSnapshot } = await openLibrary(folder, io)
    const { framework, episodes, exercises, digest } = catalog
    return {
      facts: {
        folder: folder ?? join(io.home, 'cases'),
        chosenBy,
        snapshot: fromSnapshot,
        framework: framework.id,
        cases: new Set(episodes.map((episode) => episode.case)).size,
        episodes: episodes.length,
        exercises: exercises.length,
        digest,
      },
      framework,
      ailments: folder === null && !fromSnapshot ? [ALTERED] : [],
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return { facts: null, framework: null, ailments: [unusable(error, folder, chosenBy)] }
  }
}

const REINSTALL = 'Install it again: npm install --global backroom-diplomacy; in a checkout: npm run build'

const ALTERED: Ailment = {
  code: 'altered-library',
  message: 'The shipped library is not the one that this program was built with.',
  remedy: REINSTALL,
}

function unusable({ message, diagnostics }: DataError, folder: string | null, chosenBy: string): Ailment {
  if (folder === null) return { code: 'unusable-library', message, remedy: REINSTALL }
  return {
    code: 'unusable-library',
    message,
    remedy: diagnostics.length > 0 ? `backroom check ${shellWord(folder)}` : `Give ${chosenBy} the folder of a library`,
  }
}

/** Only what the program reads: other variables may hold secrets. */
function environmentOf({ env }: Io, framework: Framework | null): Readonly<Record<string, string>> {
  const names = [...variablesOf(framework), 'PSExecutionPolicyPreference']
  return Object.fromEntries(
    names.flatMap((name) => (env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]])),
  )
}

function variablesOf(framework: Framework | null): readonly string[] {
  return [...VARIABLE_NAMES, ...(framework?.conditions.map(({ id }) => variableOf(id)) ?? [])]
}

function hintsFor({ env, platform }: Io, framework: Framework | null): readonly string[] {
  const idle = Object.keys(env).filter((name) => name.startsWith('BACKROOM_') && !variablesOf(framework).includes(name))
  return [
    ...(framework === null ? [] : idle.toSorted().map((name) => `${name} is set, but nothing reads it.`)),
    ...(platform === 'win32' ? ['Where PowerShell refuses to run backroom or npx: type backroom.cmd or npx.cmd.'] : []),
    'Completions for your shell: backroom help completion',
  ]
}
