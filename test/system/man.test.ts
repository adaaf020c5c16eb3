import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { toManPage } from '../../src/cli/program/manual/man.ts'
import { declared } from '../support/declared.ts'

test('groff shows the man page without a warning, as it is meant', async () => {
  const input = toManPage((await declared()).manual)
  const { status, stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-P-c', '-ww'], { input, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const overstruck = new RegExp(`.${String.fromCharCode(8)}`, 'gu')
  const shown = stdout.replace(overstruck, '').replace(/\s+/g, ' ')
  expect(shown).toContain('backroom - assess a situation against precedents')
  expect(shown).toContain('--determination <answer> Is the president strongly determined')
  expect(shown).toContain("any sign that China's leaders would receive an approach")
  expect(shown).toContain(`# yaml-language-server: $schema=PATH`)
  expect(shown).toContain('backroom assess --determination yes --opposition yes --receptivity mixed')
})
