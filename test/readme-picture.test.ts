import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo, HOME } from './support/fake-io.ts'
import { TERMINAL_SCHEMES, terminalSvg } from './support/terminal-svg.ts'

const ANSWERS = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']

/** What a terminal of 80 columns shows after the command. */
async function shown(): Promise<string> {
  const io = fakeIo({ args: [...ANSWERS, '--color', 'always'] })
  expect(await main(io)).toBe(0)
  return `$ backroom ${ANSWERS.join(' ')}\n${io.written.stdout}`
}

// `npm run generate` writes them.
test.each(['light', 'dark'] as const)(
  'the picture of the %s screen in the README is the one of now',
  async (scheme) => {
    const path = join(HOME, `docs/screen-${scheme}.svg`)
    const picture = terminalSvg(await shown(), scheme, 'What backroom prints for three answers')
    if (process.env.UPDATE_GENERATED) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, picture)
    } else expect(readFileSync(path, 'utf8')).toBe(picture)
    expect(readFileSync(join(HOME, 'README.md'), 'utf8')).toContain(`docs/screen-${scheme}.svg`)
  },
)

test('a picture has the words in the colors of its scheme, each where its columns are', () => {
  const { green, back } = TERMINAL_SCHEMES.dark
  const svg = terminalSvg('a \u001b[32mmet\u001b[39m <b>\n\u001b[1;7m No \u001b[0m\n', 'dark', 'A "title"')
  expect(svg).toContain(`fill="${green}">met</text>`)
  expect(svg).toContain('>&lt;b&gt;</text>')
  expect(svg).toContain(`fill="${back}" font-weight="bold">No</text>`)
  expect(svg).toContain('aria-label="A &quot;title&quot;"')
})
