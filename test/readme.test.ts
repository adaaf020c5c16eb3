import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Analysis } from '../src/analysis/results.ts'
import { main } from '../src/cli/main.ts'
import { fakeIo } from './support/fake-io.ts'
import { fakeSession } from './support/fake-session.ts'
import { schemas } from './support/json-schemas.ts'
import { blocksOf, commandsOf, leadsSomewhere, NOT_RUN, PAGES, readPage, settle, Workplace } from './support/pages.ts'
import { troubles } from './support/portable.ts'
import { recordPage } from './support/record-page.ts'

const SCHEMAS = /(?<=<!-- schemas -->\n)[\s\S]*(?=<!-- \/schemas -->)/
const RECORD = /(?<=<!-- record -->\n)[\s\S]*(?=<!-- \/record -->)/
const CASES = /(?<=<!-- cases -->\n)[\s\S]*(?=<!-- \/cases -->)/

/** In `bash` blocks anything goes. */
const PORTABLE = ['sh', 'console']
/** `text` is written by a test of its own. */
const LANGUAGES = [...PORTABLE, 'bash', 'text', 'yaml', 'ts']

test('the README is short, and says what messages of the program refer to', () => {
  expect(readPage('README.md').split('\n').length - 1).toBeLessThanOrEqual(150)
  expect(readPage('README.md')).toContain('\n## Report a fault\n')
})

test.skipIf(process.platform === 'win32').each(PAGES)(
  'each command line of %s works and prints what it says',
  (page) => {
    const workplace = new Workplace()
    onTestFinished(() => workplace.remove())
    const [is, shouldBe] = settle(page, workplace.replay(readPage(page), [...PORTABLE, 'yaml']))
    expect(is).toBe(shouldBe)
  },
)

// `npm run generate` writes it.
test('one page has the table of cases', async () => {
  const [page = '', ...others] = PAGES.filter((name) => CASES.test(readPage(name)))
  expect(others).toEqual([])
  const io = fakeIo({ args: ['cases', '--format', 'markdown'] })
  expect(await main(io)).toBe(0)
  const [is, shouldBe] = settle(
    page,
    readPage(page).replace(CASES, () => io.written.stdout),
  )
  expect(is).toBe(shouldBe)
})

// `npm run generate` writes it.
test('docs/record.md says what the analysis finds', async () => {
  const io = fakeIo({ args: ['analyze', '--format', 'json'] })
  expect(await main(io)).toBe(0)
  const analysis: Analysis = JSON.parse(io.written.stdout)
  const { catalog } = await fakeSession().library()
  const found = recordPage(analysis, catalog)
  const [is, shouldBe] = settle(
    'docs/record.md',
    readPage('docs/record.md').replace(RECORD, () => found),
  )
  expect(is).toBe(shouldBe)
  expect(found).toContain(`right in **${analysis.congruence?.agreeing} of`)
  for (const { inclN } of analysis.necessity?.claims ?? []) expect(found).toContain(`consistency ${inclN?.toFixed(2)}`)
})

// `npm run generate` writes it.
test('one page has the table of schemas', async () => {
  const [page = '', ...others] = PAGES.filter((name) => SCHEMAS.test(readPage(name)))
  expect(others).toEqual([])
  const rows = [...(await schemas())].flatMap(([name, text]) => {
    const { description } = JSON.parse(text)
    return description.includes('Printed by') ? [`| \`${name}\` | ${description.replaceAll(/"(.*?)"/g, '`$1`')} |`] : []
  })
  const [is, shouldBe] = settle(
    page,
    readPage(page).replace(
      SCHEMAS,
      () => `${['| schema | what it describes |', '| --- | --- |', ...rows].join('\n')}\n`,
    ),
  )
  expect(is).toBe(shouldBe)
})

describe.each(PAGES)('%s', (page) => {
  const text = readPage(page)
  const blocks = blocksOf(text)

  test('has blocks that the tests understand', () => {
    expect(text.match(/^\s*```/gm)?.length ?? 0).toBe(blocks.length * 2)
    expect(blocks.map(({ language }) => language).filter((language) => !LANGUAGES.includes(language))).toEqual([])
    for (const block of blocks.filter(({ language }) => language === 'console')) {
      expect(block.body).toMatch(/^\$ /)
    }
  })

  test('has command lines for bash, PowerShell and cmd alike, but in blocks marked bash', () => {
    const commands = blocks.filter(({ language }) => PORTABLE.includes(language)).flatMap(commandsOf)
    expect(commands.map((command) => ({ command, troubles: troubles(command) }))).toEqual(
      commands.map((command) => ({ command, troubles: [] })),
    )
  })

  test('has links that lead somewhere', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([])
  })
})

test('the README leads to every other page', () => {
  const readme = readPage('README.md')
  expect(PAGES.filter((page) => page !== 'README.md' && !readme.includes(`](${page})`))).toEqual([])
})

test('every command line that is not run is on a page', () => {
  const commands = PAGES.flatMap((page) => blocksOf(readPage(page)).flatMap(commandsOf))
  expect(commands.length).toBeGreaterThan(20)
  expect([...NOT_RUN.keys()].filter((command) => !commands.includes(command))).toEqual([])
})

test.each([
  ['npm ci && npm start', ['&& or ||']],
  ['backroom batch - < a.csv', ['<']],
  [`jq -c '.answers' a.json | backroom batch`, ['single quotes', 'jq']],
  ['backroom assess --answers $FILE', ['$']],
  ['backroom exercise collect codings/*.csv', []],
  ['backroom batch a.csv --fields id,headline', ['a comma outside double quotes']],
  ['backroom batch a.csv --fields "id,headline" --format csv', []],
  ['backroom cases --format csv | backroom batch > out.ndjson', ['>']],
  ['backroom analyze --data LF.csv --outcome ~SURV', []],
])('%s: is it portable?', (command, expected) => {
  expect(troubles(command)).toEqual(expected)
})

test.skipIf(process.platform === 'win32')('a page whose command fails, or prints something else, is found out', () => {
  const workplace = new Workplace()
  afterAll(() => workplace.remove())
  const page = (language: string, body: string) => `\`\`\`${language}\n${body}\n\`\`\``
  expect(() => workplace.replay(page('sh', 'backroom no-such-command'), PORTABLE)).toThrow('ends with 2')
  expect(() => workplace.replay(page('console', '$ echo word >&2'), PORTABLE)).toThrow('word')
  expect(workplace.replay(page('console', '$ echo new\nold'), PORTABLE)).toBe(page('console', '$ echo new\nnew'))
  expect(workplace.replay(page('bash', '$ false'), PORTABLE)).toBe(page('bash', '$ false'))
})
