import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'

/** Runs the command in a folder that is removed before it starts. */
function runInGone(...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-gone-'))
  const script = 'cd "$1" && rmdir "$1" && shift && exec "$@"'
  const command = [process.execPath, join(HOME, 'bin/backroom.js'), ...args]
  const { status, stderr } = spawnSync('sh', ['-c', script, 'sh', folder, ...command], { encoding: 'utf8' })
  return { status, stderr }
}

test.each([
  ['page', '--out', 'X'],
  ['analyze', 'congruence', '--svg', 'X'],
  ['new', 'library', 'X'],
  ['exercise', 'start', '--save', 'X', '--outcome=no', '--determination=no', '--opposition=no', '--receptivity=no'],
])('a folder that is gone is told in words: %s %s %s', (...args) => {
  const { status, stderr } = runInGone(...args)
  expect(status).toBe(4)
  expect(stderr).toBe("backroom: The output can't be written: X: The folder to write in is gone.\n")
})

test('to check two paths there is no fault of the program', () => {
  const { status, stderr } = runInGone('check', '.', 'x.yaml')
  expect({ status, stderr }).toEqual({ status: 3, stderr: 'backroom: x.yaml: There is no such file or folder.\n' })
})
