import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  expect(terminal.text).not.toContain('For example')
  await terminal.reply(PROMPT, `2${KEY.enter}`)
  await terminal.waitFor('Change prediction (Mostly no)')
  expect(terminal.text).not.toContain('Unit A was')
  await terminal.reply(READY, KEY.enter)
  await terminal.waitFor('Unit A was')
  // The same command would code the next episode.
  expect(terminal.text).not.toContain('The same without questions')
  await terminal.waitFor('What happened:')
  expect(await terminal.end()).toBe(0)
  expect(readFileSync(saved, 'utf8')).toMatch(
    /^coder,packet,unit,determination,opposition,receptivity,outcome,saved\nann,open,[a-z0-9-]+\/[a-z0-9-]+,yes,mixed,unknown,mostly-no,20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\n$/,
  )
})

test('Ctrl-C saves nothing and reveals nothing', async () => {
  const terminal = Terminal.run(['exercise', 'start', '--save', join(folder, 'none.csv')], { env: { TERM: 'xterm' } })
  await terminal.waitFor('Arrow keys to move')
  terminal.send(KEY.ctrlC)
  expect(await terminal.end()).toBe(130)
  expect(terminal.text).not.toContain('Unit A was')
  expect(() => readFileSync(join(folder, 'none.csv'))).toThrow()
})

/** Two who disagree on the outcome only, and a third who answers nothing else: one tie, and one spread. */
const CLASS = [
  'coder,unit,determination,opposition,receptivity,outcome',
  'ann,nixon/opening,yes,no,yes,yes',
  'bob,nixon/opening,yes,no,yes,no',
  'cem,nixon/opening,mixed,no,yes,',
]

const DECIDE = 'Number (1 to 7, or Enter for '

test('a class decides: a tie first, then what it chooses; Ctrl-C keeps what is done, and the same command goes on', async () => {
  const rows = join(folder, 'class.csv')
  const saved = join(folder, 'decided.yaml')
  writeFileSync(rows, `${CLASS.join('\n')}\n`)
  const command = ['exercise', 'adjudicate', rows, '--save', saved, '--accessible']
  const first = Terminal.run(command)
  await first.waitFor('1 answer open')
  await first.waitFor(': Prediction')
  await first.waitFor('Yes: ann')
  await first.waitFor('The median is a tie: No or Yes.')
  await first.reply(`${DECIDE}1):`, `5${KEY.enter}`)
  await first.reply('Why? In a sentence:', KEY.enter)
  await first.waitFor('A decision needs a reason.')
  await first.reply('> ', `Both missions were secret.${KEY.enter}`)
  await first.reply('Number (1 to 3, or Enter for 1):', KEY.ctrlC)
  expect(await first.end()).toBe(130)
  await first.waitFor('To go on, run the same command again.')
  expect(first.text).toContain('Interrupted. 1 decision in ')
  expect(readFileSync(saved, 'utf8')).toContain('answer: "yes", reason: "Both missions were secret."')

  const second = Terminal.run(command)
  await second.reply('Number (1 to 3, or Enter for 1):', `2${KEY.enter}`)
  await second.waitFor('Mixed: cem')
  await second.reply(`${DECIDE}5):`, `3${KEY.enter}`)
  // An example names an episode, which could be a unit.
  expect(second.text).not.toContain('For example')
  await second.reply('> ', `One of us is right.${KEY.enter}`)
  await second.reply('Number (1 to 3, or Enter for 1):', KEY.enter)
  await second.waitFor('Determination: Mixed, decided; the median is Yes.')
  expect(await second.end()).toBe(0)
  expect(second.text).not.toContain('answer open')
  expect(readFileSync(saved, 'utf8').match(/reason: ".*"/g)).toEqual([
    'reason: "Both missions were secret."',
    'reason: "One of us is right."',
  ])
})

test('a reason is typed where a question is drawn, and Ctrl-D keeps what is done', async () => {
  const rows = join(folder, 'class.csv')
  const saved = join(folder, 'drawn.yaml')
  writeFileSync(rows, `${CLASS.join('\n')}\n`)
  const terminal = Terminal.run(['exercise', 'adjudicate', rows, '--save', saved], { env: { TERM: 'xterm' } })
  await terminal.waitFor('Arrow keys to move')
  terminal.send('yes')
  await terminal.waitFor('› Yes')
  terminal.send(KEY.enter)
  await terminal.waitFor('Why? In a sentence:')
  terminal.send(`Secret.${KEY.enter}`)
  await terminal.waitFor('What next?')
  terminal.send(KEY.ctrlD)
  expect(await terminal.end()).toBe(2)
  expect(readFileSync(saved, 'utf8')).toContain('answer: "yes", reason: "Secret."')
})
