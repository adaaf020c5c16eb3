// Times of whole processes. Only ratios of times taken in one run are worth anything: machines differ, and one
// machine differs from hour to hour.
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const home = fileURLToPath(new URL('../..', import.meta.url))
export const bin = join(home, 'bin/backroom.js')
export const scratch = mkdtempSync(join(tmpdir(), 'backroom-bench-'))
process.on('exit', () => rmSync(scratch, { recursive: true }))

/** A file to measure with, in a folder that goes when the bench ends. */
export function file(name, text) {
  const path = join(scratch, name)
  writeFileSync(path, text)
  return path
}

// Says on descriptor 3 how much memory the process had at most, in kB.
const memoryProbe = file(
  'probe.cjs',
  "process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)))\n",
)

/** Runs a command to its end; milliseconds, and for Node the most memory in MB. `input` is a file for stdin, or null. */
export function run(command, args, { input = null, statuses = [0] } = {}) {
  const isNode = command === process.execPath
  const stdin = input === null ? 'ignore' : openSync(input, 'r')
  const start = process.hrtime.bigint()
  const { status, error, output } = spawnSync(command, isNode && input ? ['--require', memoryProbe, ...args] : args, {
    stdio: [stdin, input === null ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  })
  const time = Number(process.hrtime.bigint() - start) / 1e6
  if (stdin !== 'ignore') closeSync(stdin)
  if (error) throw error
  if (!statuses.includes(status)) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${output[2]}`)
  return { time, memory: Number(output[3]) / 1024 }
}

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1]
}

/** Name → the median of what its function returns, the functions taking turns. */
export async function interleaved(rounds, functions) {
  const values = await inTurns(rounds, functions)
  return new Map([...values].map(([name, list]) => [name, median(list)]))
}

/**
 * Name → the median of the ratios to what the function `base` returns in the same round: a machine that turns
 * slower for a while changes none of them.
 */
export async function ratiosTo(base, rounds, functions) {
  const { [base]: bases, ...others } = Object.fromEntries(await inTurns(rounds, functions))
  return new Map(
    Object.entries(others).map(([name, list]) => [name, median(list.map((value, round) => value / bases[round]))]),
  )
}

async function inTurns(rounds, functions) {
  const values = new Map(Object.keys(functions).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, measure] of Object.entries(functions)) values.get(name).push(await measure())
  }
  return values
}
