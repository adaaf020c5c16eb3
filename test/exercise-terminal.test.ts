import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
afterAll(() => {
  closeTerminals()
  rmSync(folder, { recursive: true })
})

const PROMPT = 'Number (1 to 6):'
const READY = 'Number (1 to 5, or Enter for 1):'

test('one blind episode: the evidence, three questions and a prediction, then what it was; and it is saved', async () => {
  const saved = join(folder, 'mine.csv')
  const terminal = Terminal.run(['exercise', 'start', '--unit', 'a', '--accessible', '--coder', 'ann', '--save', saved])
  await terminal.waitFor('Unit A')
  await terminal.waitFor('Year 1:')
  await terminal.waitFor('Is the president strongly determined')
  await terminal.reply(PROMPT, `5${KEY.enter}`)
  await terminal.reply(PROMPT, `3${KEY.enter}`)
  await terminal.reply(PROMPT, `6${KEY.enter}`)
  await terminal.waitFor('Did the president initiate backroom diplomacy')
  expect(terminal.transcript).not.toContain('For example')
  await terminal.reply(PROMPT, `2${KEY.enter}`)
  await terminal.waitFor('Change backroom diplomacy (Mostly no)')
  expect(terminal.transcript).not.toContain('Unit A was')
  await terminal.reply(READY, KEY.enter)
  await terminal.waitFor('Unit A was')
  // The same command would code the next episode.
  expect(terminal.transcript).not.toContain('The same without questions')
  await terminal.waitFor('What happened:')
  expect(await terminal.end()).toBe(0)
  expect(readFileSync(saved, 'utf8')).toMatch(
    /^coder,packet,unit,determination,opposition,receptivity,outcome\nann,open,[a-z0-9-]+\/[a-z0-9-]+,yes,mixed,unknown,mostly-no\n$/,
  )
})

test('Ctrl-C saves nothing and reveals nothing', async () => {
  const terminal = Terminal.run(['exercise', 'start', '--save', join(folder, 'none.csv')], { env: { TERM: 'xterm' } })
  await terminal.waitFor('Arrow keys to move')
  terminal.send(KEY.ctrlC)
  expect(await terminal.end()).toBe(130)
  expect(terminal.transcript).not.toContain('Unit A was')
  expect(() => readFileSync(join(folder, 'none.csv'))).toThrow()
})
