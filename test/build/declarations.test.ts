import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { reachableFrom } from '../../src/build/declarations.ts'
import { HOME } from '../support/fake-io.ts'

test('a declaration brings what it imports, directly and through others, and nothing else', () => {
  const files = new Map([
    ['index', "export { a } from './rooms/a.ts';\nexport declare function f(): import('./b.ts').B;\n"],
    ['rooms/a', "import type { B } from '../b.ts';\nimport { x } from 'elsewhere';\nexport declare const a: B;\n"],
    ['b', "import type { a } from './rooms/a.ts';\nexport type B = typeof a;\n"],
    ['unused', 'export {};\n'],
  ])
  const found = reachableFrom('index', (name) => files.get(name) ?? '')
  expect([...found.keys()]).toEqual(['index.d.ts', 'rooms/a.d.ts', 'b.d.ts'])
  expect(found.get('index.d.ts')).toBe(
    "export { a } from './rooms/a.js';\nexport declare function f(): import('./b.js').B;\n",
  )
  expect(found.get('rooms/a.d.ts')).toContain("import { x } from 'elsewhere'")
})

test('the declarations of the public API name no package, and no file that is not among them', () => {
  const folder = join(HOME, 'dist/types')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))
  const texts = names.map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(readFileSync(join(folder, 'index.d.ts'), 'utf8')).toContain('loadLibrary')
  const imported = texts.flatMap((text) => [...text.matchAll(/(?:from|import\() ?['"]([^'"\s]+)['"]/g)])
  expect(imported.map(([, path = '']) => path).filter((path) => !/^\..*\.js$/.test(path))).toEqual([])
})
