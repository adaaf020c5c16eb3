import type { Section, Term } from '../../../program/manual/section.ts'

/** Every variable that is read, in the order of the questions that they settle. */
const VARIABLES: readonly Term[] = [
  { term: 'BACKROOM_LIBRARY', meaning: 'The library in use, unless --library names one.' },
  {
    term: 'BACKROOM_<CONDITION>',
    meaning:
      'The answer on a condition of the framework, such as BACKROOM_OPPOSITION=no, unless an option gives it. Hyphens in the condition become underscores.',
  },
  { term: 'CI', meaning: 'When set, nothing is ever asked, as by --no-input.' },
  { term: 'ACCESSIBLE', meaning: 'When set, the same as --accessible.' },
  { term: 'NO_COLOR', meaning: 'When set, no colour. Only --color goes before it.' },
  {
    term: 'FORCE_COLOR',
    meaning: 'When set, even to nothing, colour also where there is no terminal; when 0 or false, none.',
  },
  { term: 'CLICOLOR_FORCE', meaning: 'When set and not 0, colour also where there is no terminal.' },
  { term: 'CLICOLOR', meaning: 'When 0, no colour.' },
  {
    term: 'TERM',
    meaning: 'When dumb, the same as --accessible, without colour; when dumb or linux, the same as --ascii.',
  },
  {
    term: 'PAGER',
    meaning:
      'The program that shows results longer than the window. Unless set, less with its own variable LESS, or LESS=FRX; none on Windows. When empty or cat, none, the same as --no-pager.',
  },
  { term: 'COLUMNS', meaning: 'The width of a terminal that does not tell its own.' },
  {
    term: 'LC_ALL, LC_CTYPE, LANG',
    meaning: 'The first that is set is the locale. Unless it is one of UTF-8, the same as --ascii. Not on Windows.',
  },
  {
    term: 'WT_SESSION, TERM_PROGRAM',
    meaning: 'On Windows, set by terminals that show Unicode; without either, the same as --ascii.',
  },
  {
    term: 'PSExecutionPolicyPreference',
    meaning: 'Set by PowerShell; doctor says when it keeps the command from running.',
  },
  {
    term: 'NODE_DISABLE_COMPILE_CACHE',
    meaning:
      'When set, Node 22.1 and later keep no compiled code in their folder for temporary files, and the program starts slower.',
  },
  { term: 'DEBUG', meaning: 'When set, an unexpected error is told with its stack.' },
]

/** The names of those that are the same whatever the framework. */
export const VARIABLE_NAMES = VARIABLES.flatMap(({ term }) => term.split(', ')).filter((name) => !name.includes('<'))

export function environmentSection(): Section {
  return {
    title: 'Environment',
    parts: [
      'An option goes before a variable; a variable that is empty mostly counts as not set. Of the variables for colour, the first that decides is the one that counts.',
      { terms: VARIABLES },
    ],
  }
}
