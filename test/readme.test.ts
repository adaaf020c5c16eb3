import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo, HOME } from './support/fake-io.ts'

const PATH = join(HOME, 'README.md')

async function output(args: readonly string[]): Promise<string> {
  const io = fakeIo({ args })
  expect(await main(io)).toBe(0)
  return io.written.stdout
}

/** The README with every screen and the table of cases as the program prints them now. */
async function current(text: string): Promise<string> {
  // What stands in pipelines is run by test/system/pipelines.test.ts.
  const outside = text.replace(/<!-- pipelines -->[\s\S]*<!-- \/pipelines -->/, '')
  const screens = [...outside.matchAll(/```console\n\$ backroom (.*)\n[\s\S]*?```/g)]
  expect(screens.length).toBeGreaterThan(0)
  let result = text
  for (const [block, args = ''] of screens) {
    result = result.replace(block, `\`\`\`console\n$ backroom ${args}\n${await output(args.split(' '))}\`\`\``)
  }
  const table = await output(['cases', '--format', 'markdown'])
  return result.replace(/<!-- cases -->\n[\s\S]*<!-- \/cases -->/, `<!-- cases -->\n${table}<!-- /cases -->`)
}

// `npm run generate` writes it.
test('the README shows what the program prints', async () => {
  const text = readFileSync(PATH, 'utf8')
  const now = await current(text)
  if (process.env.UPDATE_GENERATED) writeFileSync(PATH, now)
  else expect(text).toBe(now)
})
