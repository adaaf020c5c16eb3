import type { TextContext } from '../../rendering/context.ts'
import type { Format } from '../../results/index.ts'
import type { Environment, Io, Output } from './io.ts'

/** The options that every command takes, as commander hands them over; `format` is each command's own. */
export interface CommonOptions {
  readonly library?: string
  readonly coding?: string
  /** False is `--no-color`. */
  readonly color: ColorWish | false
  readonly input: boolean
  readonly accessible?: boolean
  readonly ascii?: boolean
  readonly quiet?: boolean
}

/** Those of a command that prints a result as a whole. */
export interface GlobalOptions extends CommonOptions {
  readonly format: Format
}

export const COLOR_WISHES = ['auto', 'always', 'never'] as const
export type ColorWish = (typeof COLOR_WISHES)[number]

const DEFAULT_WIDTH = 80
const MIN_WIDTH = 20

/** What was decided, and what decided it, in words. */
export interface Decision<T> {
  readonly value: T
  readonly because: string
}

function decided<T>(value: T, because: string): Decision<T> {
  return { value, because }
}

/** How text on a stream is to look: the options first, then the environment, then the stream. */
export function textContext(output: Output, options: CommonOptions, io: Io): TextContext {
  return {
    color: colorOf(output, options, io.env).value,
    width: columnsOf(output, io.env).value,
    ascii: !unicodeOf(options, io).value,
    accessible: accessibilityOf(options, io.env).value,
  }
}

/** Is there a person at both ends of the conversation, who has not asked to be left alone? */
export function askingOf(options: CommonOptions, { env, stdin, stderr }: Io): Decision<boolean> {
  if (!options.input) return decided(false, '--no-input')
  if (isSet(env.CI)) return decided(false, 'CI is set')
  if (!stdin.isTerminal) return decided(false, 'the input is no terminal')
  if (!stderr.isTerminal) return decided(false, 'messages do not go to a terminal')
  return decided(true, 'there is a terminal')
}

export function mayAsk(options: CommonOptions, io: Io): boolean {
  return askingOf(options, io).value
}

/** Numbered questions, no drawings, nothing redrawn. */
export function accessibilityOf(options: CommonOptions, env: Environment): Decision<boolean> {
  if (options.accessible === true) return decided(true, '--accessible')
  if (isSet(env.ACCESSIBLE)) return decided(true, 'ACCESSIBLE is set')
  return env.TERM === 'dumb' ? decided(true, 'TERM is dumb') : decided(false, 'nothing asks for it')
}

/** Accessible text has no colour unless an option asks for it. */
export function colorOf(output: Output, options: CommonOptions, env: Environment): Decision<boolean> {
  const color = streamColorOf(output, options.color, env)
  const accessible = accessibilityOf(options, env)
  return color.value && accessible.value && options.color !== 'always' ? decided(false, accessible.because) : color
}

/** A person's refusal outranks a machine's wish: NO_COLOR goes before FORCE_COLOR. */
export function streamColorOf(
  output: Pick<Output, 'isTerminal'>,
  wish: ColorWish | false,
  env: Environment,
): Decision<boolean> {
  if (wish !== 'auto') return decided(wish === 'always', wish === false ? '--no-color' : `--color ${wish}`)
  if (isSet(env.NO_COLOR)) return decided(false, 'NO_COLOR is set')
  const { FORCE_COLOR: force, CLICOLOR_FORCE: clicolorForce } = env
  if (force === '0' || force === 'false') return decided(false, `FORCE_COLOR is ${force}`)
  if (force !== undefined) return decided(true, 'FORCE_COLOR is set')
  if (isSet(clicolorForce) && clicolorForce !== '0') return decided(true, 'CLICOLOR_FORCE is set')
  if (env.TERM === 'dumb') return decided(false, 'TERM is dumb')
  if (env.CLICOLOR === '0') return decided(false, 'CLICOLOR is 0')
  return decided(output.isTerminal, output.isTerminal ? 'it is a terminal' : 'it is no terminal')
}

export function columnsOf(output: Output, env: Environment): Decision<number> {
  if (!output.isTerminal) return decided(DEFAULT_WIDTH, 'it is no terminal')
  const variable = Number.parseInt(env.COLUMNS ?? '', 10)
  const [columns, because] = output.columns
    ? [output.columns, 'the terminal says so']
    : variable
      ? [variable, `COLUMNS is ${variable}`]
      : [DEFAULT_WIDTH, 'the terminal does not say']
  return decided(Math.max(MIN_WIDTH, columns), because)
}

/** May characters beyond ASCII be shown? */
export function unicodeOf(options: CommonOptions, { env, platform }: Io): Decision<boolean> {
  if (options.ascii === true) return decided(false, '--ascii')
  if (env.TERM === 'linux' || env.TERM === 'dumb') return decided(false, `TERM is ${env.TERM}`)
  if (platform === 'win32') {
    const modern = ['WT_SESSION', 'TERM_PROGRAM'].find((name) => isSet(env[name]))
    return modern === undefined
      ? decided(false, 'neither WT_SESSION nor TERM_PROGRAM is set')
      : decided(true, `${modern} is set`)
  }
  const name = ['LC_ALL', 'LC_CTYPE', 'LANG'].find((each) => isSet(env[each]))
  if (name === undefined) return decided(false, 'neither LC_ALL, LC_CTYPE nor LANG is set')
  return decided(/utf-?8$/i.test(env[name] ?? ''), `${name} is ${env[name]}`)
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
