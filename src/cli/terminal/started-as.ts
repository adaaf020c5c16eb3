import nodePath, { type PlatformPath } from 'node:path'
import { shellWord } from '../../rendering/shell-word.ts'
import type { Environment } from './io.ts'

const SCRIPT = /(?:^|\/)bin\/backroom\.js$/

/** Run a package that is not installed, each from a folder of its own for such packages. */
const RUNNERS: readonly (readonly [folder: RegExp, command: string])[] = [
  [/\/pnpm(?:-cache)?\/dlx\//, 'pnpm dlx backroom-diplomacy'],
  [/\/dlx-\d+\//, 'yarn dlx backroom-diplomacy'],
  [/\/\.?bunx-/, 'bunx backroom-diplomacy'],
]

/** Runs the program of a package installed in a folder, or of a clone. */
const LOCAL = 'npx backroom'

/**
 * How the program was started, so that a person in the folder `here` can type it again. `script` is the file that Node
 * runs. `home` is the program's own folder; for a clone, npx only links to it. npm sets `npm_command` and
 * `npm_lifecycle_event`.
 */
export function startedAs(
  script: string,
  here: string,
  env: Environment,
  home: string,
  { relative, isAbsolute, sep }: Pick<PlatformPath, 'relative' | 'isAbsolute' | 'sep'> = nodePath,
): string {
  const path = script.split(sep).join('/')
  // npx keeps packages from the registry here.
  if (path.includes('/_npx/')) return home.includes('_npx') ? 'npx backroom-diplomacy' : LOCAL
  const [, runner] = RUNNERS.find(([folder]) => folder.test(path)) ?? []
  if (runner !== undefined) return runner
  if (path.includes('/node_modules/.bin/')) return LOCAL
  if (!SCRIPT.test(path)) return 'backroom'
  const way = relative(here, script).split(sep).join('/')
  // On Windows, the command is a file that passes the script to Node, and no relative path leads to another drive.
  if (path.includes('/node_modules/')) return way.startsWith('..') || isAbsolute(way) ? 'backroom' : LOCAL
  if (env.npm_command === 'exec' || env.npm_lifecycle_event === 'npx' || env.npm_lifecycle_event === 'start')
    return LOCAL
  return `node ${shellWord(way)}`
}
