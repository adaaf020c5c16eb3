import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { HOME } from './fake-io.ts'

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
  '{a,b}',
  '#',
]

/** The answer that offers each hostile text as a word, with another one as what it means. */
export const HOSTILE_ANSWER = answering(
  HOSTILE.map((word, index) => [word, HOSTILE[HOSTILE.length - 1 - index] ?? ''] as const),
)

/** What `__complete` prints for words with what they mean. */
export function answering(words: readonly (readonly [word: string, meaning: string])[], also = 'words'): string {
  return [...words.map((each) => each.join('\t')), `:${also}`, ''].join('\n')
}

export interface Ran {
  /** What was printed, parted at NUL or at the end of lines. */
  readonly lines: readonly string[]
  /** What stood in the folder it ran in when it was over. */
  readonly files: readonly string[]
  /** The arguments that the program was called with, of the last time. */
  readonly asked: readonly string[]
}

/** Stands for the program: gives the answer of its environment, and keeps what it was asked. */
const FAKE = `#!/bin/sh
printf '%s\\0' "$@" > "$HOME/.asked"
printf '%s' "$ANSWER"
`

/**
 * Runs a shell in an empty folder, with `SCRIPT` in its environment, and a `backroom` on its path that gives one answer.
 * An error unless it ends well and silently.
 */
export function runShell(shell: string, args: readonly string[], script: string, answer = ''): Ran {
  const cwd = mkdtempSync(join(tmpdir(), 'backroom-'))
  const bin = mkdtempSync(join(tmpdir(), 'backroom-'))
  try {
    writeFileSync(join(bin, 'backroom'), FAKE)
    chmodSync(join(bin, 'backroom'), 0o755)
    const env = { PATH: pathWith(bin), LANG: 'C.UTF-8', HOME: cwd, SCRIPT: script, ANSWER: answer }
    const { status, stdout, stderr, error } = spawnSync(shell, [...args], { cwd, env, encoding: 'utf8' })
    if (error !== undefined) throw error
    if (status !== 0 || stderr !== '') throw new Error(`${shell} ended with ${status}: ${stderr}`)
    const asked = join(cwd, '.asked')
    return {
      lines: stdout.split(stdout.includes('\0') ? '\0' : '\n').slice(0, -1),
      files: readdirSync(cwd).filter((name) => !name.startsWith('.')),
      asked: existsSync(asked) ? readFileSync(asked, 'utf8').split('\0').slice(0, -1) : [],
    }
  } finally {
    for (const folder of [cwd, bin]) rmSync(folder, { recursive: true })
  }
}

/** A folder with the real program in it as `backroom`; it is to be removed. */
export function folderWithProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  symlinkSync(join(HOME, 'bin/backroom.js'), join(folder, 'backroom'))
  return folder
}

export function pathWith(folder: string): string {
  return [folder, process.env.PATH].join(delimiter)
}

/** What bash puts in place of the word at the end of a line, and what it asked for. `breaks` are as in COMP_WORDBREAKS. */
export function completeInBash(script: string, line: string, answer: string, breaks = ' =:'): Ran {
  const word = line.slice(Math.max(...[...breaks].map((each) => line.lastIndexOf(each))) + 1)
  return runShell('bash', ['--norc', '--noprofile', '-c', DRIVE, 'backroom', line, word], script, answer)
}

const DRIVE = `
eval "$SCRIPT"
COMP_LINE=$1 COMP_POINT=\${#1}
_backroom "\${1%% *}" "$2" ''
[[ \${#COMPREPLY[@]} == 0 ]] || printf '%s\\0' "\${COMPREPLY[@]}"
`
