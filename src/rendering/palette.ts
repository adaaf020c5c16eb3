import { Chalk } from 'chalk'
import type { Tone } from './document/document.ts'

const chalk = new Chalk({ level: 1 })

const STYLES: Readonly<Record<Tone, (text: string) => string>> = {
  strong: chalk.bold,
  muted: chalk.dim,
  address: (text) => text,
  match: chalk.bold.underline,
  heading: chalk.bold.underline,
  plate: chalk.inverse.bold,
  error: chalk.red.bold,
  warning: chalk.yellow.bold,
  yes: chalk.green.bold,
  'not-yet': chalk.yellow.bold,
  no: chalk.red.bold,
  undetermined: chalk.cyan.bold,
  met: chalk.green,
  'not-met': chalk.red,
  undecided: chalk.yellow,
  unknown: chalk.cyan,
}

/** Tones as terminal styles, in the sixteen colors that every terminal has. */
export function colored(text: string, tone: Tone): string {
  return STYLES[tone](text)
}
