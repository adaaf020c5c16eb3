import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo, HOME } from './support/fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-one-name-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string): string => join(folder, name)

/** A name of the outcome that stands nowhere else. */
const NAME = 'Zebra talks'

const PACKETS = ['exercise', 'packet', '--coders', '6', '--seed', 'one two three four five']
let coder = ''

async function run(words: readonly string[]): Promise<string> {
  const args = words.map((word) => (/^(?:library|packets|class|decided)/.test(word) ? path(word) : word))
  const io = fakeIo({ args: [...args, '--library', path('library')] })
  const status = await main(io)
  expect([words, status, status === 0 ? '' : io.written.stderr]).toEqual([words, 0, ''])
  return io.written.stdout + io.written.stderr
}

beforeAll(async () => {
  cpSync(join(HOME, 'cases'), path('library'), { recursive: true })
  const file = path('library/framework.yaml')
  const text = readFileSync(file, 'utf8')
  writeFileSync(file, text.replace(/(?<=\noutcome:\n {2}label: ).*/, NAME))
  await run([...PACKETS, '--out', 'packets'])
  const [heading = '', ...rows] = readFileSync(path('packets/codings.csv'), 'utf8').trimEnd().split('\n')
  const answers = ['no,mixed,yes,no', 'yes,mixed,no,yes', 'yes,yes,,']
  const answered = rows.map((row, index) => row.replace(/,,,,/, `,${answers[index % answers.length]}`))
  coder = rows[0]?.split(',')[0] ?? ''
  writeFileSync(path('class.csv'), `${[heading, ...answered].join('\n')}\n`)
})

/** Where teachers and students meet the questions of a packet. */
test.each([
  'exercise lesson form',
  'exercise agree class.csv',
  'exercise agree class.csv --key packets/key.json --top 50',
  'exercise agree class.csv --key packets/key.json --format csv',
  'exercise agree class.csv --tally',
  'exercise agree class.csv --tally --format csv',
  'exercise adjudicate class.csv --key packets/key.json',
  'exercise adjudicate class.csv --key packets/key.json --format csv',
  'exercise adjudicate class.csv --key packets/key.json --decide A.prediction=no:Why --save decided.yaml',
  'exercise collect class.csv --key packets/key.json',
  'exercise median class.csv --key packets/key.json',
  'exercise start --determination no --opposition no --receptivity no --outcome yes',
  'exercise export gift',
  'exercise export gift --blind',
])('the outcome has one name where it is asked, counted, or decided: %s', async (line) => {
  expectOneName(await run(line.split(' ')))
})

test.each([[[]], [['--format', 'html']], [['--form']]])('so in packets: %j', async (options) => {
  expectOneName((await run([...PACKETS, '--coder', coder, ...options])).replace(/<script\b[\s\S]*?<\/script>/g, ''))
})

function expectOneName(shown: string): void {
  expect(shown.toLowerCase()).not.toContain(NAME.toLowerCase())
  expect(shown).toMatch(/predict/i)
}
