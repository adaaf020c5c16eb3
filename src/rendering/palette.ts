import { Chalk, type ChalkInstance } from 'chalk'
import type { Tone } from './document/document.ts'

export type Palette = (text: string, tone: Tone) => string

/** Tones as terminal styles in the sixteen colours every terminal has; without colour, text stays as it is. */
export function createPalette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 })
  const styles: Readonly<Record<Tone, ChalkInstance>> = {
    strong: chalk.bold,
    muted: chalk.dim,
    heading: chalk.bold.underline,
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
  return (text, tone) => styles[tone](text)
}
