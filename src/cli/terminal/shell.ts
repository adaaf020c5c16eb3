import { shellWord } from '../../rendering/shell-word.ts'
import type { Io } from './io.ts'

/** How a command line is written for the shell that the program was started from. */
export interface Shell {
  /** A word, quoted if necessary. */
  word(word: string): string
  /** What removes a variable. */
  unset(variable: string): string
}

const POSIX: Shell = { word: shellWord, unset: (variable) => `unset ${variable}` }

/** Nothing tells cmd and PowerShell apart: a variable of one is there in the other. Double quotes work in both. */
const WINDOWS: Shell = {
  word: (word) => {
    // The program would take a backslash before a quote as a part of the quote.
    const inside = word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, '$&$&')
    return /^[\w\\./:=+-]+$/.test(word) ? word : `"${inside}"`
  },
  unset: (variable) => `set ${variable}= (cmd) or $env:${variable}="" (PowerShell)`,
}

/** Git Bash is bash on Windows. */
export function shellOf({ platform, env }: Pick<Io, 'platform' | 'env'>): Shell {
  return platform === 'win32' && !env.MSYSTEM ? WINDOWS : POSIX
}
