import type { TextContext } from '../../rendering/context.ts'
import type { FormatId } from '../../rendering/formats.ts'
import type { Environment, Io, Output } from './io.ts'

/** The options of the program itself on a command line. */
export interface GlobalOptions {
  /** In the order of the line. */
  readonly libraries?: readonly string[]
  readonly coding?: string
  readonly format?: FormatId
  /** False for `--no-color`. */
  readonly color: ColorWish | false
  readonly input: boolean
  /** False for `--no-pager`. */
  readonly pager?: boolean
  readonly accessible?: boolean
  readonly ascii?: boolean
  readonly unicode?: boolean
  readonly quiet?: boolean
  /** The file for the result. */
  readonly out?: string
  readonly force?: boolean
  readonly bom?: boolean
}

export const COLOR_WISHES = ['auto', 'always', 'never'] as const
export type ColorWish = (typeof COLOR_WISHES)[number]

const DEFAULT_WIDTH = 80
const MIN_WIDTH = 20

/** A decision and its reason, in words. */
export interface Decision<T> {
  readonly value: T
  readonly because: string
}

function decided<T>(value: T, because: string): Decision<T> {
  return { value, because }
}

/** Everything that is decided for a run, with reasons. */
export interface Decisions {
  /** The operating system, and Node's version. */
  readonly platform: NodeJS.Platform
  readonly node: string
  readonly input: { readonly terminal: boolean }
  readonly stdout: StreamDecisions
  readonly stderr: StreamDecisions
  readonly unicode: Decision<boolean>
  readonly accessible: Decision<boolean>
  readonly asking: Decision<boolean>
}

interface StreamDecisions {
  readonly terminal: boolean
  readonly width: Decision<number>
  readonly color: Decision<boolean>
}

export function decisionsOf(options: GlobalOptions, io: Io): Decisions {
  const ofStream = (output: Output): StreamDecisions => ({
    terminal: output.isTerminal,
    width: columnsOf(output, io.env),
    color: colorOf(output, options, io.env),
  })
  return {
    platform: io.platform,
    node: io.node,
    input: { terminal: io.stdin.isTerminal },
    stdout: ofStream(io.stdout),
    stderr: ofStream(io.stderr),
    unicode: unicodeOf(io.stdout.isTerminal ? io.stdout : io.stderr, options, io),
    accessible: accessibilityOf(options, io.env),
    asking: askingOf(options, io),
  }
}

/** How text on a stream looks. Options come first, then the environment, then the stream. */
export function textContext(output: Output, options: GlobalOptions, io: Io): TextContext {
  return {
    color: colorOf(output, options, io.env).value,
    width: columnsOf(output, io.env).value,
    ascii: !unicodeOf(output, options, io).value,
    accessible: accessibilityOf(options, io.env).value,
    isWindow: output.isTerminal,
  }
}

/**
 * How text looks in a file: the same everywhere, whatever this terminal can show. Only what a person asks for changes
 * it: options, and ACCESSIBLE.
 */
export function fileContext({ color, ascii, accessible }: GlobalOptions, { ACCESSIBLE }: Environment): TextContext {
  return {
    color: color === 'always',
    width: DEFAULT_WIDTH,
    ascii: ascii === true,
    accessible: accessible === true || isSet(ACCESSIBLE),
    isWindow: false,
  }
}

/** Is a person at both ends, and did nobody forbid questions? */
function askingOf(options: GlobalOptions, { env, stdin, stderr }: Io): Decision<boolean> {
  if (!options.input) return decided(false, '--no-input')
  if (isSet(env.CI)) return decided(false, 'CI is set')
  if (!stdin.isTerminal) return decided(false, 'the input is not a terminal')
  if (!stderr.isTerminal) return decided(false, 'messages do not go to a terminal')
  return decided(true, 'there is a terminal')
}

/** May a long text be shown in a pager? Only a person at a terminal can leave it. */
export function mayPage(options: GlobalOptions, { env, stdout }: Io): boolean {
  return (
    stdout.isTerminal &&
    options.pager !== false &&
    options.input &&
    !isSet(env.CI) &&
    !accessibilityOf(options, env).value
  )
}

/** Numbered questions, no drawings, nothing redrawn. */
function accessibilityOf(options: GlobalOptions, env: Environment): Decision<boolean> {
  if (options.accessible === true) return decided(true, '--accessible')
  if (isSet(env.ACCESSIBLE)) return decided(true, 'ACCESSIBLE is set')
  return env.TERM === 'dumb' ? decided(true, 'TERM is dumb') : decided(false, 'nothing requests it')
}

/** Accessible text has no color unless an option requests it. */
function colorOf(output: Output, options: GlobalOptions, env: Environment): Decision<boolean> {
  const color = streamColorOf(output, options.color, env)
  const accessible = accessibilityOf(options, env)
  return color.value && accessible.value && options.color !== 'always' ? decided(false, accessible.because) : color
}

/**
 * NO_COLOR comes before FORCE_COLOR, because a person's refusal outranks a machine's request.
 *
 * @internal Exported for its tests.
 */
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
  return decided(output.isTerminal, output.isTerminal ? 'it is a terminal' : 'it is not a terminal')
}

function columnsOf(output: Output, env: Environment): Decision<number> {
  if (!output.isTerminal) return decided(DEFAULT_WIDTH, 'it is not a terminal')
  const variable = Number.parseInt(env.COLUMNS ?? '', 10)
  const [columns, because] = output.columns
    ? [output.columns, 'reported by the terminal']
    : variable
      ? [variable, `COLUMNS is ${variable}`]
      : [DEFAULT_WIDTH, 'the terminal does not report it']
  return decided(Math.max(MIN_WIDTH, columns), because)
}

/** May characters beyond ASCII be shown? */
function unicodeOf(
  output: Pick<Output, 'isTerminal'>,
  options: GlobalOptions,
  { env, platform }: Io,
): Decision<boolean> {
  if (options.ascii === true) return decided(false, '--ascii')
  if (options.unicode === true) return decided(true, '--unicode')
  if (env.TERM === 'linux' || env.TERM === 'dumb') return decided(false, `TERM is ${env.TERM}`)
  if (platform === 'win32') return unicodeOnWindows(output, env)
  const name = ['LC_ALL', 'LC_CTYPE', 'LANG'].find((each) => isSet(env[each]))
  if (name === undefined) return decided(false, 'neither LC_ALL, LC_CTYPE nor LANG is set')
  return decided(/utf-?8$/i.test(env[name] ?? ''), `${name} is ${env[name]}`)
}

/**
 * Windows Terminal sets no variable if Windows opened it for a program, so nothing tells it from an old console. Both
 * show what the program prints: Node writes to them in UTF-16, whatever the code page is, and the fonts of old consoles
 * have all characters that the program draws. What is at the other end of a pipe may read it in an old code page.
 */
function unicodeOnWindows({ isTerminal }: Pick<Output, 'isTerminal'>, env: Environment): Decision<boolean> {
  if (isTerminal) return decided(true, 'a Windows console shows them')
  // Windows Terminal, VS Code and others, JetBrains, ConEmu, Git Bash and others.
  const name = ['WT_SESSION', 'TERM_PROGRAM', 'TERMINAL_EMULATOR', 'ConEmuPID', 'TERM'].find((each) => isSet(env[each]))
  return name === undefined ? decided(false, 'no variable names a terminal') : decided(true, `${name} is set`)
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}
