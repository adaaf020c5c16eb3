import type { TextContext } from '../rendering/context.ts'
import type { Format } from '../rendering/index.ts'
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

/** How text on a stream is to look: the options first, then the environment, then the stream. */
export function textContext(output: Output, options: CommonOptions, io: Io): TextContext {
  const accessible = isAccessible(options, io.env)
  return {
    color: hasColor(output, options.color, io.env) && (!accessible || options.color === 'always'),
    width: widthOf(output, io.env),
    ascii: options.ascii === true || !showsUnicode(io),
    accessible,
  }
}

/** Is there a person at both ends of the conversation, who has not asked to be left alone? */
export function mayAsk(options: CommonOptions, io: Io): boolean {
  return options.input && !isSet(io.env.CI) && io.stdin.isTerminal && io.stderr.isTerminal
}

function isAccessible(options: CommonOptions, env: Environment): boolean {
  return options.accessible === true || isSet(env.ACCESSIBLE) || env.TERM === 'dumb'
}

/** A person's refusal outranks a machine's wish: NO_COLOR goes before FORCE_COLOR. */
export function hasColor(output: Pick<Output, 'isTerminal'>, wish: ColorWish | false, env: Environment): boolean {
  if (wish !== 'auto') return wish === 'always'
  if (isSet(env.NO_COLOR)) return false
  const { FORCE_COLOR: force, CLICOLOR_FORCE: clicolorForce } = env
  if (force === '0' || force === 'false') return false
  if (force !== undefined || (isSet(clicolorForce) && clicolorForce !== '0')) return true
  return env.TERM !== 'dumb' && env.CLICOLOR !== '0' && output.isTerminal
}

function widthOf(output: Output, env: Environment): number {
  if (!output.isTerminal) return DEFAULT_WIDTH
  const columns = output.columns || Number.parseInt(env.COLUMNS ?? '', 10) || DEFAULT_WIDTH
  return Math.max(MIN_WIDTH, columns)
}

function showsUnicode({ env, platform }: Io): boolean {
  if (env.TERM === 'linux' || env.TERM === 'dumb') return false
  if (platform === 'win32') return isSet(env.WT_SESSION) || isSet(env.TERM_PROGRAM)
  const locale = [env.LC_ALL, env.LC_CTYPE, env.LANG].find(isSet)
  return locale !== undefined && /utf-?8$/i.test(locale)
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
