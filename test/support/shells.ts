import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Candidate, Place } from '../../src/cli/commands/completion/places.ts'

/** Words that a shell would do something with, were they not quoted; none of them may do it. */
export const HOSTILE: readonly string[] = [
  "it's",
  '$(touch executed)',
  '`touch executed`',
  "'; touch executed; '",
  '"; touch executed; "',
  '\\"; touch executed; \\"',
  '‘; touch executed; ’',
  '$HOME %PATH% $env:PATH $((1))',
  '\\',
  'two  blanks',
  'Große Koalition',
  '大',
  '!! !1',
  '%s\\n',
  '-n',
  '*',
  '~',
  'a:b=c',
  ')',
  '|| touch executed',
  '[a-z]*',
  '#',
]

/** A program with one option, which takes these words. */
export function placesWith(words: readonly Candidate[]): readonly Place[] {
  const option = { names: ['--word'], description: 'a word', values: { kind: 'words', words } } as const
  return [{ path: 'backroom', commands: [], options: [option], operands: [], variadic: false }]
}

/** Each hostile text as a word, and as the description of another one. */
export const HOSTILE_WORDS: readonly Candidate[] = HOSTILE.map((word, index) => ({
  word,
  description: HOSTILE[HOSTILE.length - 1 - index] ?? '',
}))

export interface Ran {
  /** What was printed, parted at NUL or at the end of lines. */
  readonly lines: readonly string[]
  /** What stood in the folder it ran in when it was over. */
  readonly files: readonly string[]
}

/** Runs a shell in an empty folder, with `SCRIPT` in its environment; an error unless it ends well and silently. */
export function runShell(shell: string, args: readonly string[], script: string): Ran {
  const cwd = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: cwd, SCRIPT: script }
    const { status, stdout, stderr, error } = spawnSync(shell, [...args], { cwd, env, encoding: 'utf8' })
    if (error !== undefined) throw error
    if (status !== 0 || stderr !== '') throw new Error(`${shell} ended with ${status}: ${stderr}`)
    const lines = stdout.split(stdout.includes('\0') ? '\0' : '\n').slice(0, -1)
    return { lines, files: readdirSync(cwd).filter((name) => !name.startsWith('.')) }
  } finally {
    rmSync(cwd, { recursive: true })
  }
}

/** What bash offers for the last of these words. */
export function completeInBash(script: string, words: readonly string[]): readonly string[] {
  return runShell('bash', ['--norc', '--noprofile', '-c', DRIVE, ...words], script).lines
}

const DRIVE = `
eval "$SCRIPT"
COMP_WORDS=("$0" "$@") COMP_CWORD=$#
_backroom 2>/dev/null
[[ \${#COMPREPLY[@]} == 0 ]] || printf '%s\\0' "\${COMPREPLY[@]}"
`
