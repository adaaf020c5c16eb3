import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { fromRoot } from '../../../../src/cli/commands/check/from-root.ts'

test.each([
  ['/repo/cases/a.yaml', '/repo', 'cases/a.yaml'],
  ['/repo/a/../b.yaml', '/repo/', 'b.yaml'],
  ['/repo', '/repo', '.'],
  ['/repo/..a.yaml', '/repo', '..a.yaml'],
  ['/repository/a.yaml', '/repo', '/repository/a.yaml'],
  ['/a.yaml', '/repo', '/a.yaml'],
  ['/', '/repo', '/'],
  ['/repo/a.yaml', '/', 'repo/a.yaml'],
  ['cases/a.yaml', '.', 'cases/a.yaml'],
  ['./cases//a.yaml', '.', 'cases/a.yaml'],
  ['../a.yaml', '.', resolve('../a.yaml')],
])('%s from %s is %s', (path, root, seen) => {
  expect(fromRoot(path, root)).toBe(seen)
})
