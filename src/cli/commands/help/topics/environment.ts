import type { Section, Term } from '../../../program/manual/section.ts'

/** Every variable that the program reads, in the order of the decisions they affect. */
const VARIABLES: readonly Term[] = [
  { term: 'BACKROOM_LIBRARY', meaning: 'Folders of libraries, as with --library; several are separated as in PATH.' },
  {
    term: 'BACKROOM_<CONDITION>',
    meaning: 'Answer to a condition, in capitals, with underscores for hyphens. An option comes first.',
  },
  {
    term: 'GITHUB_WORKSPACE',
    meaning:
      'Set by GitHub Actions: the root of the repository. "backroom check" names files from there in the formats github and sarif. Default: the current folder.',
  },
  { term: 'CI', meaning: 'If set: never ask, as with --no-input.' },
  { term: 'ACCESSIBLE', meaning: 'If set: the same as --accessible.' },
  { term: 'NO_COLOR', meaning: 'If set: no color, unless --color asks for it.' },
  {
    term: 'FORCE_COLOR',
    meaning: 'If set, even if empty: use color everywhere but in files of --out. If 0 or false: no color.',
  },
  { term: 'CLICOLOR_FORCE', meaning: 'If set and not 0: the same.' },
  { term: 'CLICOLOR', meaning: 'If 0: no color.' },
  {
    term: 'TERM',
    meaning:
      'If dumb: the same as --accessible, without color. If dumb or linux: the same as --ascii. Not in files of --out.',
  },
  {
    term: 'PAGER',
    meaning:
      'Program that shows results longer than the window. Default: less, with the options in LESS or else FRX; none on Windows. Empty or cat means none, like --no-pager.',
  },
  { term: 'COLUMNS', meaning: 'Width of a terminal that does not report it.' },
  {
    term: 'LC_ALL, LC_CTYPE, LANG',
    meaning:
      'The first one set is the locale. If it is not UTF-8: the same as --ascii, but not in files of --out. Not on Windows.',
  },
  {
    term: 'WT_SESSION, TERM_PROGRAM, TERMINAL_EMULATOR, ConEmuPID',
    meaning:
      'Set by terminals on Windows. If none of these and no TERM is set: the same as --ascii for pipes there, but not for a terminal or files of --out.',
  },
  {
    term: 'MSYSTEM',
    meaning: 'Set by Git Bash. If set: commands in messages are written for bash, on Windows too.',
  },
  {
    term: 'PSExecutionPolicyPreference',
    meaning: 'Set by PowerShell. "backroom doctor" says if it blocks the command.',
  },
  {
    term: 'NODE_DISABLE_COMPILE_CACHE',
    meaning: 'If set: Node 22.1 and later keep no compiled code in the folder for temporary files. Starts are slower.',
  },
  { term: 'DEBUG', meaning: 'If set: print stack traces.' },
]

/** The names of the variables that do not depend on the framework. */
export const VARIABLE_NAMES = VARIABLES.flatMap(({ term }) => term.split(', ')).filter((name) => !name.includes('<'))

export function environmentSection(): Section {
  return {
    title: 'Environment',
    parts: [
      'Options come before variables. An empty variable counts as not set, except FORCE_COLOR. The variables for color are listed in order of priority.',
      { terms: VARIABLES },
      'npm sets npm_command and npm_lifecycle_event. They change only how help and errors name the command: npx backroom.',
    ],
  }
}
