// Start-up as ratios of whole processes to a bare Node, interleaved, medians. Not part of the tests:
// a machine under load must not fail them. `npm run bench` prints a table; ROUNDS sets how many.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn as spawnOnTerminal } from '@lydell/node-pty'

const home = fileURLToPath(new URL('../..', import.meta.url))
const bin = join(home, 'bin/backroom.js')
const rounds = Number(process.env.ROUNDS ?? 21)
const scratch = mkdtempSync(join(tmpdir(), 'backroom-bench-'))
const emptyModule = join(scratch, 'empty.mjs')
writeFileSync(emptyModule, '')

const answers = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']
const commands = {
  'node -e 0': ['-e', '0'],
  'an empty ES module': [emptyModule],
  '--version': [bin, '--version'],
  'assess --format json': [bin, 'assess', ...answers, '--format', 'json'],
  'assess, text': [bin, 'assess', ...answers],
  'assess --case biden, text': [bin, 'assess', '--case', 'biden'],
  'cases show nixon': [bin, 'cases', 'show', 'nixon'],
  'check, the shipped library': [bin, 'check'],
}
const PROMPT = 'first prompt painted'

function wholeProcess(args) {
  const start = process.hrtime.bigint()
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return Number(process.hrtime.bigint() - start) / 1e6
}

function firstPrompt() {
  return new Promise((resolve) => {
    const start = process.hrtime.bigint()
    const env = { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8' }
    const terminal = spawnOnTerminal(process.execPath, [bin], { cols: 80, rows: 30, env })
    let screen = ''
    terminal.onData((text) => {
      screen += text
      if (!screen.includes('Ctrl-C to quit')) return
      resolve(Number(process.hrtime.bigint() - start) / 1e6)
      screen = ''
      terminal.write('\u0003')
    })
  })
}

const times = new Map([...Object.keys(commands), PROMPT].map((name) => [name, []]))
for (let round = 0; round < rounds; round++) {
  for (const [name, args] of Object.entries(commands)) times.get(name).push(wholeProcess(args))
  times.get(PROMPT).push(await firstPrompt())
}
rmSync(scratch, { recursive: true })

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
const bare = median(times.get('node -e 0'))
console.log(`Node ${process.version}, ${cpus().length} cores, ${rounds} rounds, medians; ratio to "node -e 0"\n`)
for (const [name, values] of times) console.log(`${(median(values) / bare).toFixed(2).padStart(6)}  ${name}`)
process.exit(0)
