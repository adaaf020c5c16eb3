// Long results on a real terminal: the pager that shows them, and how it ends.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { HOME } from './support/fake-io.ts'
import { closeTerminals, KEY, Terminal } from './support/terminal.ts'

afterEach(closeTerminals)

/** A pager that every system has: it says that it runs, shows the first lines, and waits for Enter. */
const WAITING = `sh -c 'head -n 3; echo In the pager; read -r line < /dev/tty; echo Left by $line'`
const ENV = { PAGER: WAITING }
const LIST = ['cases', 'timeline']

describe('a long result', () => {
  test('stands in the pager until the person leaves it, with the status of the result', async () => {
    const terminal = Terminal.run(LIST, { env: ENV, rows: 24 })
    await terminal.reply('In the pager', 'key\r')
    await terminal.waitFor('Left by key')
    expect(await terminal.end()).toBe(0)
    expect(terminal.lines.length).toBeLessThan(12)
  })

  test('of a command that fails keeps its status', async () => {
    const command = `node bin/backroom.js assess --case nixon --expect formal`
    const terminal = Terminal.shell(command, { env: ENV, rows: 10 })
    await terminal.reply('In the pager', '\r')
    expect(await terminal.end()).toBe(1)
  })

  test('may be left by Ctrl-C, quietly', async () => {
    const terminal = Terminal.run(LIST, {
      env: { PAGER: `sh -c 'trap exit INT; head -n 3; echo In the pager; while :; do sleep 0.1; done'` },
    })
    await terminal.reply('In the pager', KEY.ctrlC)
    expect(await terminal.end()).toBe(0)
    expect(terminal.transcript).not.toContain('backroom:')
  })

  test('may be left before its end, quietly', async () => {
    const terminal = Terminal.run([...LIST, '--format', 'json'], { env: { PAGER: 'true' }, rows: 10 })
    expect(await terminal.end()).toBe(0)
    expect(terminal.transcript).toBe('')
  })

  test('ends with the status of a signal from outside, once the pager has ended', async () => {
    const terminal = Terminal.run(LIST, { env: { PAGER: `sh -c 'head -n 3; echo In the pager; exec sleep 20'` } })
    await terminal.waitFor('In the pager')
    terminal.signal('SIGTERM')
    expect(await terminal.end()).toBe(143)
  })

  test.each([
    ['no such pager', { env: { PAGER: '/nowhere/less' } }, []],
    ['a pager that is no program', { env: { PAGER: join(HOME, 'package.json') } }, []],
    ['--no-pager', { env: ENV }, ['--no-pager']],
    ['--accessible', { env: ENV }, ['--accessible']],
  ])('is printed with %s', async (_, options, more) => {
    const terminal = Terminal.run(['cases', 'sources', ...more], { ...options, rows: 10 })
    expect(await terminal.end()).toBe(0)
    expect(terminal.lines.length).toBeGreaterThan(30)
    expect(terminal.transcript).not.toContain('backroom:')
  })

  test('is printed into a pipe and into a file', async () => {
    const file = join(HOME, `pager-${process.pid}.txt`)
    try {
      const terminal = Terminal.shell(
        `node bin/backroom.js cases timeline | tail -n 1; node bin/backroom.js cases timeline --out '${file}'; echo done`,
        { env: ENV, rows: 10 },
      )
      await terminal.waitFor('done')
      expect(await terminal.end()).toBe(0)
      expect(terminal.text).not.toContain('In the pager')
      expect(readFileSync(file, 'utf8').split('\n').length).toBeGreaterThan(30)
    } finally {
      rmSync(file, { force: true })
    }
  })

  test('that fits is printed', async () => {
    const terminal = Terminal.run(['cases', '--sort', 'date'], { env: ENV, rows: 60 })
    expect(await terminal.end()).toBe(0)
    expect(terminal.text).not.toContain('In the pager')
  })

  test('follows the questions', async () => {
    const terminal = Terminal.run(['assess', '--determination', 'no', '--opposition', 'no'], { env: ENV, rows: 20 })
    await terminal.reply('Not sure', KEY.enter)
    await terminal.reply('Ready?', KEY.enter)
    await terminal.reply('In the pager', 'key\r')
    await terminal.waitFor('Left by key')
    expect(await terminal.end()).toBe(0)
  })
})
