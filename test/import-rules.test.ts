import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { expect, test } from 'vitest'
import { IMPORT_RULES } from './import-rules.ts'
import { HOME } from './support/fake-io.ts'
import { type Import, importsOf, importTable, refusalOf, unusedPermissions } from './support/imports.ts'

function refusals(imports: readonly Import[]): readonly string[] {
  return imports.flatMap((each) => refusalOf(each, IMPORT_RULES) ?? [])
}

const SOURCE = join(HOME, 'src')

const imports = readdirSync(SOURCE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .flatMap((path) => importsOf(relative(SOURCE, path).replaceAll(sep, '/'), readFileSync(path, 'utf8')))

test('each file of src imports only what its folder may', () => {
  expect(imports.length).toBeGreaterThan(0)
  expect(refusals(imports)).toEqual([])
})

test('the rules allow nothing that is not used', () => {
  expect(unusedPermissions(imports, IMPORT_RULES)).toEqual([])
  expect(unusedPermissions([], [{ folder: 'model', folders: [], packages: [{ name: 'zod' }], why: '' }])).toEqual([
    'model → zod',
  ])
})

test.each([
  ['model/x.ts', "import '../assessment/assess.ts'"],
  ['model/x.ts', "export * from 'zod'"],
  ['model/x.ts', "export {} from 'zod'"],
  ['model/x.ts', "export type { Assessment } from '../assessment/assessment.ts'"],
  ['model/x.ts', "type Tree = import('yaml').Document"],
  ['model/x.ts', "import {\n  type Document, // a document's type\n} from 'yaml'"],
  ['model/x.ts', "import '../../package.json'"],
  ['reading/x.ts', "import type { Assessment } from '../assessment/assessment.ts'"],
  ['reading/x.ts', "import './../cli/main.ts'"],
  ['reading/x.ts', "import 'yaml'"],
  ['reading/x.ts', "import 'node:fs'"],
  ['reading/schema/x.ts', "import 'zod'"],
  ['reading/rules/x.ts', "import 'chalk'"],
  ['reading/schema/yaml.ts', "import 'yaml'"],
  ['assessment/x.ts', "import 'node:fs'"],
  ['assessment/x.ts', "await import('../reading/library.ts')"],
  ['rendering/x.ts', "import './../cli/main.ts'"],
  ['rendering/x.ts', "import '../results/views.ts'"],
  ['rendering/document/x.ts', "import '../../reading/library.ts'"],
  ['rendering/document/x.ts', "import 'chalk'"],
  ['results/case/document.ts', "import 'zod/mini'"],
  ['web/x.ts', "import 'node:fs'"],
  ['cli/x.ts', "import '@inquirer/core'"],
  ['cli/x.ts', "const name = 'chalk'\nawait import(name)"],
  ['cli/library/x.ts', "import 'commander'"],
  ['cli/commands/x.ts', "import 'node:fs'"],
  ['cli/commands/x.ts', "import 'node:https'"],
  ['cli/commands/x.ts', "import 'node:process'"],
  ['assessment/x.ts', "import 'reading'"],
  ['assessment/x.ts', "import 'assessment'"],
  ['index.ts', "import './cli/main.ts'"],
  ['other/x.ts', "import '../model/case.ts'"],
  ['model/x.ts', "import '../other/x.ts'"],
  ['other.ts', "import './model/case.ts'"],
])('%s may not say %j', (file, statement) => {
  expect(refusals(importsOf(file, statement))).toHaveLength(1)
})

test.each([
  ['reading/x.ts', "import '../model/date.ts'"],
  ['reading/x.ts', "import './rules/case.ts'"],
  ['reading/yaml.ts', "import 'yaml'"],
  ['reading/schema/x.ts', "import 'zod/mini'"],
  ['results/case/document.ts', "import '../../rendering/document/document.ts'"],
  ['results/case/schema.ts', "import 'zod/mini'"],
  ['cli/program/manual/x.ts', "import 'commander'"],
  ['cli/commands/x.ts', "import '../../assessment/assess.ts'"],
  ['cli/version.ts', "import '../../package.json'"],
  ['build/x.ts', "import 'node:fs'\nimport '../cli/main.ts'"],
  ['index.ts', "export * from './model/case.ts'"],
])('%s may say %j', (file, statement) => {
  expect(importsOf(file, statement)).not.toEqual([])
  expect(refusals(importsOf(file, statement))).toEqual([])
})

test('what only looks like an import is none', () => {
  expect(importsOf('model/x.ts', "// import 'zod'\nexport const text = \"import 'zod' from 'zod'\"")).toEqual([])
})

// `npm run generate` writes it.
test('CONTRIBUTING.md shows the rules', () => {
  const path = join(HOME, 'CONTRIBUTING.md')
  const text = readFileSync(path, 'utf8')
  const parts = /^([\s\S]*<!-- imports -->\n)[\s\S]*(<!-- \/imports -->[\s\S]*)$/.exec(text)
  const now = `${parts?.[1]}${importTable(IMPORT_RULES)}${parts?.[2]}`
  if (process.env.UPDATE_GENERATED) writeFileSync(path, now)
  else expect(text).toBe(now)
})
