import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'
import { closeTerminals, Terminal } from '../support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))

afterEach(() => {
  closeTerminals()
  rmSync(folder, { recursive: true })
})

test('bash at a terminal completes words, files and folders', async () => {
  mkdirSync(join(folder, 'my library'))
  writeFileSync(join(folder, 'my answers.yaml'), '')
  const io = fakeIo({ args: ['completion', 'bash'] })
  expect(await main(io)).toBe(0)
  const env = { SCRIPT: io.written.stdout, PS1: '@@ ' }
  const terminal = Terminal.shell('exec bash --norc --noprofile', { env, columns: 100 })
  await terminal.reply('@@', `cd ${folder}; eval "$SCRIPT"; PS1='re''ady> '\r`)
  await terminal.waitFor('ready> ')
  terminal.send('backroom ass\t')
  await terminal.waitFor('backroom assess ')
  terminal.send('--determination=\t\t')
  await terminal.waitFor('no rather-no mixed rather-yes yes unknown')
  terminal.send('\u0015backroom --answers my\\ a\t')
  await terminal.waitFor('my\\ answers.yaml ')
  terminal.send('\u0015backroom --library=my\t')
  await terminal.waitFor('my\\ library/')
})
