import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { install } from '../support/install.mjs'
import { partingOf } from '../support/parting.mjs'
import { execute } from './execute.mjs'

const NAME = manifest.name

/** What runs a package that is not installed: the words before the program's own, and where they come from. */
const LAUNCHERS = [
  { name: 'npx', words: (tarball) => `npx --yes --package=${tarball} backroom` },
  { name: 'pnpm dlx', spec: 'pnpm@12', words: (tarball) => `pnpm --silent dlx ${tarball}` },
  {
    name: 'yarn dlx',
    spec: '@yarnpkg/cli-dist@4',
    words: (tarball) => `yarn dlx --quiet --package ${NAME}@file:${tarball} backroom`,
  },
  { name: 'bunx', spec: 'bun@1', words: (tarball) => `bunx --silent ${NAME}@${tarball}` },
]

const LINES = [
  '--version',
  'assess --determination yes --opposition yes --receptivity mixed --format json',
  'assess --determination yse',
  'batch --format csv < records.csv',
]

/** Runs the tarball with each, and compares with what the installed command says; it names itself as it was started. */
export async function tryLaunchers({ scratch, user, tarball, cwd }) {
  const home = join(scratch, 'home')
  mkdirSync(home)
  const run = (line, ...folders) =>
    execute(line, {
      cwd,
      env: {
        PATH: [...folders, process.env.PATH].join(delimiter),
        HOME: home,
        LANG: 'C.UTF-8',
        // npm would say on stderr that there is a newer npm.
        npm_config_update_notifier: 'false',
      },
    })
  const findings = []
  for (const { name, spec, words } of LAUNCHERS) {
    const tool = join(scratch, `package-${name}`)
    if (spec !== undefined) install(tool, spec)
    for (const line of LINES) {
      const expected = await run(`backroom ${line}`, join(user, 'node_modules/.bin'))
      const found = await run(`${words(tarball)} ${line}`, join(tool, 'node_modules/.bin'))
      const called = { ...expected, stderr: expected.stderr.replaceAll('npx backroom ', `${name} ${NAME} `) }
      findings.push({ line: `${name} … ${line}`, trouble: partingOf(called, found) })
    }
  }
  return findings
}
