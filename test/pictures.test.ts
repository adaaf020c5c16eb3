// The pictures of the screen in the README and in docs/: `npm run generate` writes them, and here they must be current.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { fakeIo, HOME } from './support/fake-io.ts'
import { PAGES, readPage, settle } from './support/pages.ts'
import { TERMINAL_SCHEMES, terminalSvg } from './support/terminal-svg.ts'

const FOLDER = 'docs/screens'
const COLUMNS = [80, 120]
const SCHEMES = ['light', 'dark'] as const

function answers(determination: string, opposition: string, receptivity: string): readonly string[] {
  return ['--determination', determination, '--opposition', opposition, '--receptivity', receptivity]
}

/** Each verdict, and an episode that is coded in two ways. */
const SCREENS: Readonly<Record<string, readonly string[]>> = {
  yes: answers('yes', 'yes', 'mixed'),
  'not-yet': answers('yes', 'yes', 'no'),
  formal: answers('yes', 'no', 'mixed'),
  'no-initiative': answers('no', 'yes', 'mixed'),
  undetermined: answers('mixed', 'yes', 'yes'),
  article: ['assess', '--case', 'biden', '--coding', 'article'],
}

/** What a terminal shows after the command. */
async function shown(args: readonly string[], columns: number, color: boolean): Promise<string> {
  const io = fakeIo({ args: [...args, '--color', color ? 'always' : 'never'], terminal: columns })
  expect(await main(io)).toBe(0)
  return `$ backroom ${args.join(' ')}\n${io.written.stderr}${io.written.stdout}`
}

const PICTURES = Object.entries(SCREENS).flatMap(([name, args]) =>
  COLUMNS.flatMap((columns) =>
    SCHEMES.map((scheme) => ({ file: `${name}-${columns}-${scheme}.svg`, args, columns, scheme })),
  ),
)

test.each(PICTURES)('the picture $file is the one of now', async ({ file, args, columns, scheme }) => {
  const title = `What backroom ${args.join(' ')} prints`
  const picture = terminalSvg(await shown(args, columns, true), columns, scheme, title)
  const path = join(HOME, FOLDER, file)
  if (process.env.UPDATE_GENERATED) {
    mkdirSync(join(HOME, FOLDER), { recursive: true })
    writeFileSync(path, picture)
  } else expect(readFileSync(path, 'utf8')).toBe(picture)
})

test('the picture of the record is the one of now', async () => {
  const written = join(mkdtempSync(join(tmpdir(), 'backroom-')), 'congruence.svg')
  expect(await main(fakeIo({ args: ['analyze', 'congruence', '--svg', written] }))).toBe(0)
  const picture = readFileSync(written, 'utf8')
  const path = join(HOME, 'docs/pictures/congruence.svg')
  if (process.env.UPDATE_GENERATED) {
    mkdirSync(join(HOME, 'docs/pictures'), { recursive: true })
    writeFileSync(path, picture)
  } else expect(readFileSync(path, 'utf8')).toBe(picture)
})

test('every picture is made here, and a page shows it', () => {
  expect(readdirSync(join(HOME, FOLDER)).toSorted()).toEqual(PICTURES.map(({ file }) => file).toSorted())
  const pages = PAGES.map(readPage).join('\n')
  expect(PICTURES.map(({ file }) => file).filter((file) => !pages.includes(`screens/${file}`))).toEqual([])
})

test('the screen of a narrow terminal is the one of now', async () => {
  const page = 'docs/results.md'
  const narrow = await shown(SCREENS.yes ?? [], 40, false)
  const [is, shouldBe] = settle(
    page,
    readPage(page).replace(/(?<=<!-- narrow -->\n)[\s\S]*(?=<!-- \/narrow -->)/, () => `\`\`\`text\n${narrow}\`\`\`\n`),
  )
  expect(is).toBe(shouldBe)
  expect(is).toContain('<!-- narrow -->\n```text\n$ backroom')
})

test('a picture has the words in the colors of its scheme, each where its columns are', () => {
  const { green, back } = TERMINAL_SCHEMES.dark
  const svg = terminalSvg('a \u001b[32mmet\u001b[39m <b>\n\u001b[1;7m No \u001b[0m\n', 80, 'dark', 'A "title"')
  expect(svg).toContain(`fill="${green}">met</text>`)
  expect(svg).toContain('>&lt;b&gt;</text>')
  expect(svg).toContain(`fill="${back}" font-weight="bold">No</text>`)
  expect(svg).toContain('aria-label="A &quot;title&quot;"')
})

test('a line that is longer than the terminal is wide goes on in the next row', () => {
  const rows = [...terminalSvg('abcdefgh ij\n', 4, 'light', 'Long').matchAll(/ y="([\d.]+)".*>(.*)<\/text>/g)]
  expect(rows.map(([, y, text]) => [Number(y), text])).toEqual([
    [34.5, 'abcd'],
    [54.5, 'efgh'],
    [74.5, 'ij'],
  ])
})
