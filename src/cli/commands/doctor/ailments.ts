import type { Framework } from '../../../model/framework.ts'
import type { Ailment } from '../../../results/doctor/document.ts'
import { UsageError } from '../../errors.ts'
import { givenAnswers, variableOf } from '../../program/conditions.ts'
import type { Environment } from '../../terminal/io.ts'
import type { Session } from '../../terminal/session.ts'
import type { Decisions } from '../../terminal/settings.ts'
import type { Shell } from '../../terminal/shell.ts'
import { NODE_NEEDED } from '../../version.ts'

/** Problems in the environment, not in the library, each with a fix. */
export function ailmentsOf(
  { env, shell }: Pick<Session, 'env' | 'shell'>,
  decisions: Decisions,
  framework: Framework | null,
): readonly Ailment[] {
  return [
    ...nodeIsOld(decisions),
    ...mintty(env, decisions),
    ...scriptsAreBlocked(env, decisions),
    ...localeIsNarrow(env, decisions),
    ...(framework === null ? [] : answersAreWrong(env, framework, shell)),
  ]
}

function nodeIsOld({ node }: Decisions): readonly Ailment[] {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = NODE_NEEDED.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return []
  return [
    {
      code: 'old-node',
      message: `Node ${node} is too old. The program needs ${NODE_NEEDED} or later.`,
      remedy: 'Install a current Node from https://nodejs.org/',
    },
  ]
}

/** MinTTY, the window of Git Bash, connects programs to pipes instead of a terminal. */
function mintty(env: Environment, { platform, input }: Decisions): readonly Ailment[] {
  if (platform !== 'win32' || env.TERM_PROGRAM !== 'mintty' || input.terminal) return []
  return [
    {
      code: 'mintty',
      message: "Programs can't use this Git Bash window as a terminal: no questions, no color.",
      remedy: 'winpty backroom.cmd, or use Windows Terminal',
    },
  ]
}

function scriptsAreBlocked(env: Environment, { platform }: Decisions): readonly Ailment[] {
  const policy = env.PSExecutionPolicyPreference ?? ''
  if (platform !== 'win32' || !['Restricted', 'AllSigned'].includes(policy)) return []
  return [
    {
      code: 'execution-policy',
      message: `PowerShell blocks scripts here (${policy}), and backroom and npx are scripts.`,
      remedy: 'Set-ExecutionPolicy -Scope CurrentUser RemoteSigned, or type backroom.cmd and npx.cmd',
    },
  ]
}

/** This matters only at a terminal. A console without other characters can't be fixed. */
function localeIsNarrow(env: Environment, { stdout, stderr, unicode }: Decisions): readonly Ailment[] {
  const seen = stdout.terminal || stderr.terminal
  if (unicode.value || !seen || unicode.because === '--ascii' || unicode.because.startsWith('TERM ')) return []
  const variable = env.LC_ALL ? 'LC_ALL' : env.LC_CTYPE ? 'LC_CTYPE' : 'LANG'
  return [
    {
      code: 'no-utf-8',
      message: `Only ASCII is shown: ${unicode.because}.`,
      remedy: `export ${variable}=C.UTF-8`,
    },
  ]
}

function answersAreWrong(env: Environment, framework: Framework, shell: Shell): readonly Ailment[] {
  return framework.conditions.flatMap((condition) => {
    try {
      givenAnswers(new Map(), { ...framework, conditions: [condition] }, env)
      return []
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      return [{ code: 'wrong-answer', message: error.message, remedy: shell.unset(variableOf(condition.id)) }]
    }
  })
}
