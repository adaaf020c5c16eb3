import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'

// Neither of these has WebAssembly, which a start must not need.

const BIN = join(HOME, 'bin/backroom.js')

test.each([
  ['without a compiler', 'exec "$0" --jitless "$1" doctor'],
  ['with little room for addresses', 'ulimit -v 3000000; exec "$0" "$1" doctor'],
])('the library is loaded from its snapshot %s', (_name, command) => {
  const { status, stdout } = spawnSync('sh', ['-c', command, process.execPath, BIN], { encoding: 'utf8' })
  expect(stdout).toContain('from its snapshot')
  expect(status).toBe(0)
})
