import { join } from 'node:path'
import { spawn as spawnOnTerminal } from '@lydell/node-pty'
import { bin, file, ratiosTo, run, scratch } from './measure.mjs'

const ANSWERS = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']

/** Whole processes as ratios to a bare Node; the first prompt from its start until it is painted. */
export async function startUp(rounds) {
  const empty = file('empty.mjs', '')
  const own = join(scratch, 'own')
  run(process.execPath, [bin, 'new', 'case', 'zorba', '--library', own])
  const record = file('one.ndjson', '{"id":1,"determination":"yes","opposition":"yes","receptivity":"mixed"}\n')
  const node =
    (...args) =>
    () =>
      run(process.execPath, args).time
  return await ratiosTo('bare', rounds, {
    bare: node('-e', '0'),
    'an empty ES module': node(empty),
    '--version': node(bin, '--version'),
    'assess --format json': node(bin, 'assess', ...ANSWERS, '--format', 'json'),
    'assess, text': node(bin, 'assess', ...ANSWERS),
    'assess --case biden, text': node(bin, 'assess', '--case', 'biden'),
    'assess --case, an own case beside the shipped ones': node(
      bin,
      'assess',
      '--library',
      own,
      '--case',
      'zorba',
      '--format',
      'json',
    ),
    'batch of one record': node(bin, 'batch', record),
    'cases show nixon': node(bin, 'cases', 'show', 'nixon'),
    'cases search, the shipped library': node(bin, 'cases', 'search', 'Pakistan'),
    'check, the shipped library': node(bin, 'check'),
    'first prompt painted': firstPrompt,
  })
}

function firstPrompt() {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint()
    const env = { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8' }
    const terminal = spawnOnTerminal(process.execPath, [bin], { cols: 80, rows: 30, env })
    let screen = ''
    let time = 0
    terminal.onData((text) => {
      screen += text
      if (!screen.includes('Ctrl-C to quit')) return
      time = Number(process.hrtime.bigint() - start) / 1e6
      screen = ''
      terminal.write('\u0003')
    })
    // Only when it has gone, so that its end does not slow down what is measured next.
    terminal.onExit(() => resolve(time))
  })
}
