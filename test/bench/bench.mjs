// What the program costs, as ratios within one run. Not part of the tests: a machine under load must not fail
// them. `npm run bench` prints a table; `-- --check` compares it with budgets.json and ends with 1 over it.
// ROUNDS sets how often each start is measured.
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { analysis } from './analysis.mjs'
import { userLibrary } from './library.mjs'
import { startUp } from './start-up.mjs'
import { throughput } from './throughput.mjs'

const rounds = Number(process.env.ROUNDS ?? 21)
const budgets = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'))
const over = []

function print(title, values) {
  console.log(`\n${title}\n`)
  for (const [name, value] of values) {
    const { max = Number.POSITIVE_INFINITY, min = 0 } = budgets[name] ?? {}
    const limit = name in budgets ? `  (${max < Number.POSITIVE_INFINITY ? `at most ${max}` : `at least ${min}`})` : ''
    console.log(`${value.toFixed(value < 100 ? 2 : 0).padStart(7)}  ${name}${limit}`)
    if (value > max || value < min) over.push(name)
  }
}

console.log(`Node ${process.version}, ${cpus().length} cores, ${rounds} rounds, medians`)
print('Start-up: whole process to "node -e 0"', await startUp(rounds))
print('Throughput', await throughput(5))
print("A user's library", await userLibrary())
print('Analysis: whole process to "node -e 0"', await analysis(5))
if (process.argv.includes('--check') && over.length > 0) {
  console.error(`\nOver budget: ${over.join('; ')}`)
  process.exit(1)
}
process.exit(0)
