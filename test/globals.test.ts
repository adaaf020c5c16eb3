import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'

const FORBIDDEN = {
  'src/model/a.ts': 'process.exit()',
  'src/cli/terminal/prompt.ts': 'process.exit()',
  'src/cli/commands/a.ts': "await fetch('https://example.org')",
  'src/cli/terminal/io.ts': "await fetch('https://example.org')",
  'src/cli/commands/b.ts': "console.log('a')",
  'src/rendering/a.ts': 'document.title',
  'src/web/a.ts': 'process.exit()',
  'src/web/b.ts': "await fetch('https://example.org')",
}

const ALLOWED = {
  'bin/backroom.js': 'process.exitCode = 1',
  'src/cli/terminal/io.ts': 'process.stdout',
  'src/web/c.ts': 'document.title',
  'src/build/a.ts': 'console.log(process.argv)',
}

const folder = mkdtempSync(join(tmpdir(), 'backroom-lint-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The files, of a statement each, that the project's own linter complains of. */
function refused(files: Readonly<Record<string, string>>): readonly string[] {
  for (const [path, statement] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${statement}\n`)
  }
  const { vcs: _vcs, ...configuration } = JSON.parse(readFileSync(join(HOME, 'biome.json'), 'utf8'))
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration))
  const biome = join(HOME, 'node_modules/.bin/biome')
  const { stdout, stderr } = spawnSync(biome, ['lint', '--max-diagnostics=none', ...Object.keys(files)], {
    cwd: folder,
    encoding: 'utf8',
  })
  const output = stdout + stderr
  expect(output).toContain(`Checked ${Object.keys(files).length} files`)
  return [...output.matchAll(/^(\S+?):\d+:\d+ lint\/\S+\/(?:noRestrictedGlobals|noConsole) /gm)]
    .flatMap(([, path]) => path ?? [])
    .toSorted()
}

test('the linter refuses what only one room may know: the process, the browser, the network', () => {
  expect(refused(FORBIDDEN)).toEqual(Object.keys(FORBIDDEN).toSorted())
  expect(refused(ALLOWED)).toEqual([])
})
