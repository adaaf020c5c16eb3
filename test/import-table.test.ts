import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'

const FORBIDDEN = [
  ['src/model', "import '../assessment/assess.ts'"],
  ['src/model', "export * from 'zod'"],
  ['src/reading', "import type { Assessment } from '../assessment/assessment.ts'"],
  ['src/reading', "import './../cli/main.ts'"],
  ['src/reading', "import 'yaml'"],
  ['src/reading', "import 'node:fs'"],
  ['src/reading/schema', "import 'zod'"],
  ['src/reading/rules', "import 'chalk'"],
  ['src/assessment', "import 'node:fs'"],
  ['src/assessment', "await import('../reading/library.ts')"],
  ['src/rendering', "import './../cli/main.ts'"],
  ['src/rendering/cases', "import '../../reading/library.ts'"],
  ['src/rendering/cases', "import 'chalk'"],
  ['src/cli', "import 'inquirer'"],
  ['src/cli', 'process.exit()'],
  ['src/cli/commands', "import 'node:fs'"],
  ['src/cli/commands', "import 'node:https'"],
  ['src/cli', "await fetch('https://example.org')"],
  ['src/other', "import '../model/case.ts'"],
] as const

const ALLOWED = [
  ['src/reading', "import '../model/date.ts'"],
  ['src/reading/schema', "import 'zod/mini'"],
  ['src/rendering/cases', "import '../document/document.ts'"],
  ['src/cli/commands', "import '../../assessment/assess.ts'"],
] as const

/** A tree with one statement a file, and the project's own configuration. */
const folder = mkdtempSync(join(tmpdir(), 'backroom-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

function place(statements: readonly (readonly [string, string])[], prefix: string): readonly string[] {
  return statements.map(([room, statement], index) => {
    const path = `${room}/${prefix}${index}.ts`
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${statement}\n`)
    return path
  })
}

test('the linter refuses what the table of imports does not allow, and nothing else', () => {
  const { vcs: _vcs, ...configuration } = JSON.parse(readFileSync(join(HOME, 'biome.json'), 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration))
  const [forbidden, allowed] = [place(FORBIDDEN, 'forbidden'), place(ALLOWED, 'allowed')]
  const biome = join(HOME, 'node_modules/.bin/biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', '--max-diagnostics=none', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  })
  const refused = [...(stdout + stderr).matchAll(/^(src\S+?):\d+:\d+ lint\/style\/noRestricted/gm)].map(
    ([, path]) => path,
  )
  expect(forbidden.filter((path) => !refused.includes(path))).toEqual([])
  expect(allowed.filter((path) => refused.includes(path))).toEqual([])
})
