import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { BASH } from '../../src/cli/commands/completion/bash.ts'
import { HOME } from '../support/fake-io.ts'
import { folderWithProgram, pathWith } from '../support/shells.ts'
import { closeTerminals, Terminal } from '../support/terminal.ts'

/** Each Tab starts the program, on a machine that may be slow. */
const LIMIT = 120_000

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
const bin = folderWithProgram()

afterEach(closeTerminals)

afterAll(() => {
  for (const each of [folder, bin]) rmSync(each, { recursive: true })
})

test(
  'bash at a terminal completes words, files and folders',
  async () => {
    mkdirSync(join(folder, 'my library'))
    writeFileSync(join(folder, 'my answers.yaml'), '')
    const env = { SCRIPT: BASH, PS1: '@@ ', PATH: pathWith(bin), LIBRARY: join(HOME, 'test/fixtures/library') }
    const terminal = Terminal.shell('exec bash --norc --noprofile', { env, columns: 100 })
    await terminal.reply(
      '@@',
      `cd ${folder}; ln -s "$LIBRARY" own; eval "$SCRIPT"; bind 'set bell-style none'; PS1='re''ady> '\r`,
    )
    await terminal.waitFor('ready> ')
    terminal.send('backroom ass\t')
    await terminal.waitFor('backroom assess ')
    terminal.send('--determination=\t\t')
    await terminal.waitFor('no mostly-no mixed mostly-yes yes unknown')
    terminal.send('\u0015backroom cases show nixon/o\t')
    await terminal.waitFor('nixon/opening ')
    terminal.send('\u0015backroom --library=own --case=ad\t')
    await terminal.waitFor('--case=adams')
    terminal.send('\u0015backroom --library "own" cases show "sma\t')
    await terminal.waitFor('"small')
    terminal.send('\u0015./backroom --answers my\\ a\t')
    await terminal.waitFor('my\\ answers.yaml ')
    terminal.send('\u0015backroom --library=my\t')
    await terminal.waitFor('my\\ library/')
    terminal.send(`\u0015${bin}/backroom --coding=re\t`)
    await terminal.waitFor('--coding=record ')
    terminal.send('\u0015backroom --coding "my a\t')
    await terminal.waitFor('"my answers.yaml" ')
  },
  LIMIT,
)

test('bash runs nothing that stands on the line', async () => {
  const env = { SCRIPT: BASH, PS1: '@@ ', PATH: pathWith(bin) }
  const terminal = Terminal.shell('exec bash --norc --noprofile', { env, columns: 100 })
  await terminal.reply('@@', `cd ${folder}; eval "$SCRIPT"; bind 'set bell-style none'; PS1='re''ady> '\r`)
  await terminal.waitFor('ready> ')
  terminal.send('backroom --library "$(touch executed)" `touch executed` asse\t\t')
  terminal.send('\u0015test -e executed; echo status=$?\r')
  await terminal.waitFor('status=1')
  expect(terminal.lines.join('\n')).not.toContain('assess')
})
