// Is the packed command the same on every runtime that is supported, and by every launcher? Packs it, runs command lines
// with each, and compares bytes and statuses with those of the lowest Node. `npm run test:nodes` does all of them,
// `npm run test:nodes -- 26 launchers` some.
import { join } from 'node:path'
import { install } from '../support/install.mjs'
import { pack } from '../support/pack.mjs'
import { partingOf } from '../support/parting.mjs'
import { scratchFolder } from '../support/scratch.mjs'
import { executeAll, TERMINAL } from './execute.mjs'
import { tryLaunchers } from './launchers.mjs'
import { furnish, LINES } from './lines.mjs'
import { LOWEST, obtain, RUNTIMES } from './runtimes.mjs'

const LAUNCHERS = 'launchers'
const CHOICES = [...Object.keys(RUNTIMES).filter((name) => name !== LOWEST), LAUNCHERS]

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !CHOICES.includes(name))
if (unknown.length > 0) throw new Error(`Unknown: ${unknown.join(', ')}. Choices: ${CHOICES.join(', ')}`)
const chosen = asked.length > 0 ? asked : CHOICES

const scratch = scratchFolder('nodes')
const tarball = pack(scratch)
const user = join(scratch, 'user')
install(user, tarball)

const runtimes = [LOWEST, ...chosen.filter((name) => name !== LAUNCHERS)].map((name) => obtain(name, scratch))
const lines = [...LINES, TERMINAL]
const results = new Map()
const queue = runtimes.values()

/** Two at a time: CI has two processors. */
async function work() {
  for (const runtime of queue) {
    const cwd = furnish(join(scratch, `work-${runtime.name}`))
    results.set(runtime, await executeAll(lines, { runtime, scratch, user, cwd }))
  }
}
await Promise.all([work(), work()])

const differences = []
const [lowest, ...others] = runtimes
const expected = results.get(lowest)
const row = (cells, line) => console.log(`${cells.map((cell) => cell.padEnd(14)).join('')}${line}`)
row(
  runtimes.map(({ title }) => title),
  '',
)
for (const line of lines) {
  const cells = others.map((runtime) => {
    const trouble = partingOf(expected.get(line), results.get(runtime).get(line))
    if (trouble !== null) differences.push(`${runtime.title}: ${line}\n  ${trouble}`)
    return trouble === null ? 'same' : 'DIFFERS'
  })
  row([`status ${expected.get(line).status}`, ...cells], line)
}
if (chosen.includes(LAUNCHERS)) {
  const cwd = furnish(join(scratch, 'work-launchers'))
  for (const { line, trouble } of await tryLaunchers({ scratch, user, tarball, cwd })) {
    row([trouble === null ? 'same' : 'DIFFERS'], line)
    if (trouble !== null) differences.push(`${line}\n  ${trouble}`)
  }
}
console.log(`\n${lines.length} command lines on ${runtimes.length} runtimes, ${differences.length} differences`)
for (const each of differences) console.log(`\n${each}`)
process.exitCode = differences.length > 0 ? 1 : 0
