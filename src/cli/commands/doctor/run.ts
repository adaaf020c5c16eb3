import { join } from 'node:path'
import type { Framework } from '../../../model/framework.ts'
import type { Ailment, LibraryFacts } from '../../../results/doctor/document.ts'
import { doctorResult } from '../../../results/doctor/result.ts'
import { DataError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { openLibrary } from '../../library/library.ts'
import { variableOf } from '../../program/conditions.ts'
import type { Environment } from '../../terminal/io.ts'
import type { Session } from '../../terminal/session.ts'
import type { Shell } from '../../terminal/shell.ts'
import { NODE_NEEDED, VERSION } from '../../version.ts'
import { VARIABLE_NAMES } from '../help/topics/environment.ts'
import { ailmentsOf } from './ailments.ts'

const REINSTALL = 'Install again: npm install --global backroom-diplomacy. In a clone: npm run build'

const ALTERED: Ailment = {
  code: 'altered-library',
  message: 'The shipped library has changed since the program was built.',
  remedy: REINSTALL,
}

/** Reports what the program finds in its environment, and how to fix problems. Writes nothing and asks nothing. */
export async function runDoctor(session: Session): Promise<ExitStatus> {
  const { facts, framework, ailments: ofLibrary } = await examineLibrary(session)
  const decisions = session.decisions()
  const { platform, node, input, stdout, stderr, unicode, accessible, asking } = decisions
  const ailments = [...ailmentsOf(session, decisions, framework), ...ofLibrary]
  await session.show(doctorResult, {
    schemaVersion: 1,
    version: VERSION,
    node: { version: node, needed: NODE_NEEDED },
    platform,
    input,
    output: stdout,
    messages: stderr,
    unicode,
    accessible,
    questions: asking,
    library: facts,
    environment: environmentOf(session.env, framework),
    hints: hintsFor(session.env, platform, framework),
    ailments,
  })
  return ailments.length === 0 ? EXIT.done : EXIT.failed
}

interface Examined {
  readonly facts: LibraryFacts | null
  readonly framework: Framework | null
  readonly ailments: readonly Ailment[]
}

async function examineLibrary({ settings, home, program, shell }: Session): Promise<Examined> {
  const { libraries, libraryFrom: chosenBy } = settings
  try {
    const { catalog, fromSnapshot, isAltered } = await openLibrary(libraries, home, program.reservedNames)
    const { framework, episodes, exercises, digest } = catalog
    return {
      facts: {
        folders: libraries.length === 0 ? [join(home, 'cases')] : libraries,
        chosenBy,
        snapshot: fromSnapshot,
        framework: framework.id,
        cases: new Set(episodes.map((episode) => episode.case)).size,
        episodes: episodes.length,
        exercises: exercises.length,
        digest,
      },
      framework,
      ailments: isAltered ? [ALTERED] : [],
    }
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    return { facts: null, framework: null, ailments: [unusable(error, libraries, chosenBy, shell)] }
  }
}

function unusable(
  { message, diagnostics }: DataError,
  libraries: readonly string[],
  chosenBy: string,
  shell: Shell,
): Ailment {
  if (libraries.length === 0) return { code: 'unusable-library', message, remedy: REINSTALL }
  return {
    code: 'unusable-library',
    message,
    remedy:
      diagnostics.length > 0
        ? `backroom check ${checked(libraries, shell)}`
        : `Set ${chosenBy} to the folder of a library`,
  }
}

/** Several libraries are checked as they are used: together. */
function checked(libraries: readonly string[], shell: Shell): string {
  const words = libraries.map(shell.word)
  return words.length === 1 ? words.join('') : words.map((word) => `--library ${word}`).join(' ')
}

/** Only variables that the program reads. Others may hold secrets. */
function environmentOf(env: Environment, framework: Framework | null): Readonly<Record<string, string>> {
  const names = [...variablesOf(framework), 'PSExecutionPolicyPreference']
  return Object.fromEntries(
    names.flatMap((name) => (env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]])),
  )
}

function variablesOf(framework: Framework | null): readonly string[] {
  return [...VARIABLE_NAMES, ...(framework?.conditions.map(({ id }) => variableOf(id)) ?? [])]
}

function hintsFor(env: Environment, platform: NodeJS.Platform, framework: Framework | null): readonly string[] {
  const idle = Object.keys(env).filter((name) => name.startsWith('BACKROOM_') && !variablesOf(framework).includes(name))
  return [
    ...(framework === null ? [] : idle.toSorted().map((name) => `${name} is set, but not used.`)),
    ...(platform === 'win32'
      ? [
          'If PowerShell refuses to run backroom or npx, type backroom.cmd or npx.cmd.',
          'If you see boxes instead of characters, add --ascii, or choose the font Consolas for the window.',
        ]
      : []),
    'Set up shell completion: backroom help completion',
  ]
}
