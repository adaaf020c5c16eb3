import { join } from 'node:path'
import { bin, file, home, interleaved, run } from './measure.mjs'

const RECORDS = 200_000
const ANSWERS = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown']

/** Records with answers from a fixed sequence (a linear congruential generator), so that runs are alike. */
function records(count) {
  let state = 7
  const answer = () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return ANSWERS[Math.floor((state / 2147483648) * ANSWERS.length)]
  }
  return Array.from({ length: count }, (_, index) =>
    JSON.stringify({ id: index + 1, determination: answer(), opposition: answer(), receptivity: answer() }),
  )
    .map((line) => `${line}\n`)
    .join('')
}

/** What a stream of records costs beside a loop that only parses and prints, and beside the same in jq. */
export async function throughput(rounds) {
  const input = file('records.ndjson', records(RECORDS))
  const loop = join(home, 'test/bench/loop.mjs')
  const page = join(home, 'test/bench/page.jq')
  const times = await interleaved(rounds, {
    loop: () => run(process.execPath, [loop], { input }).time,
    batch: () => run(process.execPath, [bin, 'batch'], { input }).time,
  })
  const jq = run('jq', ['-c', '-f', page], { input }).time
  const tenfold = file('tenfold.ndjson', records(RECORDS).repeat(10))
  const memory = run(process.execPath, [bin, 'batch'], { input }).memory
  const memoryTenfold = run(process.execPath, [bin, 'batch'], { input: tenfold }).memory
  return new Map([
    ['200,000 records: batch to a loop that parses and prints', times.get('batch') / times.get('loop')],
    ['200,000 records: jq page to batch', jq / times.get('batch')],
    ['200,000 records: most memory, MB', memory],
    ['2,000,000 records: most memory, MB', memoryTenfold],
  ])
}
