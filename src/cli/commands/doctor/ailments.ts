import type { Framework } from '../../../model/framework.ts'
import type { Ailment } from '../../../results/doctor/document.ts'
import { UsageError } from '../../errors.ts'
import { givenAnswers, variableOf } from '../../program/options.ts'
import type { Io } from '../../terminal/io.ts'
import type { Decision } from '../../terminal/settings.ts'
import { NODE_NEEDED } from '../../version.ts'

/** What is wrong around the program, the library apart, each with what mends it. */
export function ailmentsOf(io: Io, unicode: Decision<boolean>, framework: Framework | null): readonly Ailment[] {
  return [
    ...nodeIsOld(io),
    ...mintty(io),
    ...scriptsAreBlocked(io),
    ...localeIsNarrow(io, unicode),
    ...(framework === null ? [] : answersAreWrong(io, framework)),
  ]
}

function nodeIsOld({ node }: Io): readonly Ailment[] {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = NODE_NEEDED.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return []
  return [
    {
      code: 'old-node',
      message: `Node ${node} is older than ${NODE_NEEDED}, the oldest that is supported.`,
      remedy: 'Install a current Node from https://nodejs.org/',
    },
  ]
}

/** MinTTY, the window of Git Bash, gives programs pipes in place of a terminal. */
function mintty({ env, platform, stdin }: Io): readonly Ailment[] {
  if (platform !== 'win32' || env.TERM_PROGRAM !== 'mintty' || stdin.isTerminal) return []
  return [
    {
      code: 'mintty',
      message: 'This Git Bash window is no terminal to programs, so nothing is asked and nothing has colour.',
      remedy: 'winpty backroom.cmd, or use Windows Terminal',
    },
  ]
}

function scriptsAreBlocked({ env, platform }: Io): readonly Ailment[] {
  const policy = env.PSExecutionPolicyPreference ?? ''
  if (platform !== 'win32' || !['Restricted', 'AllSigned'].includes(policy)) return []
  return [
    {
      code: 'execution-policy',
      message: `PowerShell runs no scripts here (${policy}), and backroom and npx are scripts to it.`,
      remedy: 'Set-ExecutionPolicy -Scope CurrentUser RemoteSigned, or type backroom.cmd and npx.cmd',
    },
  ]
}

/** Nobody sees it but at a terminal; a console that has no other characters cannot be mended. */
function localeIsNarrow({ env, platform, stdout, stderr }: Io, unicode: Decision<boolean>): readonly Ailment[] {
  const seen = stdout.isTerminal || stderr.isTerminal
  if (unicode.value || !seen || unicode.because === '--ascii' || unicode.because.startsWith('TERM ')) return []
  const variable = env.LC_ALL ? 'LC_ALL' : env.LC_CTYPE ? 'LC_CTYPE' : 'LANG'
  return [
    {
      code: 'no-utf-8',
      message: `Only ASCII is shown: ${unicode.because}.`,
      remedy: platform === 'win32' ? 'Use Windows Terminal' : `export ${variable}=C.UTF-8`,
    },
  ]
}

function answersAreWrong(io: Io, framework: Framework): readonly Ailment[] {
  return framework.conditions.flatMap((condition) => {
    try {
      givenAnswers(new Map(), { ...framework, conditions: [condition] }, io)
      return []
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      return [{ code: 'wrong-answer', message: error.message, remedy: `unset ${variableOf(condition.id)}` }]
    }
  })
}
