// The least that a filter of records in Node can do: parse each line and print it back.
import { readSync, writeSync } from 'node:fs'

const buffer = Buffer.alloc(64 * 1024)
let rest = ''
for (let count = readSync(0, buffer); count > 0; count = readSync(0, buffer)) {
  const lines = (rest + buffer.toString('utf8', 0, count)).split('\n')
  rest = lines.pop()
  writeSync(1, lines.map((line) => `${JSON.stringify(JSON.parse(line))}\n`).join(''))
}
