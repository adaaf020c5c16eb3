import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isData, PAGES } from '../../../../src/cli/commands/exercise/lesson/pages.ts'
import { fileOf } from '../../../../src/cli/commands/exercise/lesson/printing.ts'
import { main } from '../../../../src/cli/main.ts'
import { keysOf } from '../../../../src/model/keys.ts'
import { printMarkdownPage } from '../../../../src/rendering/page/markdown-page.ts'
import { toCsv } from '../../../../src/rendering/table.ts'
import { fakeIo, HOME } from '../../../support/fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-pages-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: readonly string[]) {
  const io = fakeIo({ args: ['exercise', ...args], home: HOME })
  return { status: await main(io), ...io.written }
}

/** What is said of links that lead nowhere from the page. */
const NAMED_FILE = / \(README\.md\)/g

describe.each(keysOf(PAGES).filter((page) => !isData(page)))('the page %s', (name) => {
  test('is whole as HTML: every word of the Markdown, and no sign of it', async () => {
    const markdown = (await run('lesson', name)).stdout
    const { status, stdout } = await run('lesson', name, '--format', 'html')
    expect(status).toBe(0)
    const [, main = ''] = /<main>(.*)<\/main>/s.exec(stdout) ?? []
    const shown = main
      .replace(NAMED_FILE, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&(amp|lt|gt|quot|#39);/g, (_, sign: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[sign] ?? "'")
    const prose = markdown
      .replace(/<!--.*?-->/gs, ' ')
      .replace(/^ *```\w*$/gm, ' ')
      .replace(/^ *\d+\. /gm, ' ')
      .replace(/\]\([^)]*\)/g, ' ')
      .replaceAll('&nbsp;', ' ')
    const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
    expect(words(shown)).toEqual(words(prose))
    expect(shown).not.toMatch(/\*\*|^#|```|\| ---/m)
    for (const [, address = ''] of main.matchAll(/href="([^"]*)"/g)) {
      expect(keysOf(PAGES).map(fileOf)).toContain(address)
    }
  })
})

test('the points are the rubric that the guide grades by, and no page', async () => {
  const { status, stdout } = await run('lesson', 'points')
  expect(status).toBe(0)
  expect(stdout).toBe(readFileSync(join(HOME, 'cases/lesson/rubric.yaml'), 'utf8'))
  const refused = await run('lesson', 'points', '--format', 'html')
  expect(refused.status).toBe(2)
  expect(refused.stderr).toContain('Add --out rubric.yaml.')
})

test('HTML in Markdown is not shown as HTML', async () => {
  const page = await printMarkdownPage('# A <b>\n\n<script>x</script>\n\n`<i>` & "q" [a](javascript:x)\n', (href) => ({
    file: href,
  }))
  const [, main = ''] = /<main>(.*)<\/main>/s.exec(page) ?? []
  expect(main).not.toMatch(/<(?:b|script|i|a)\b/)
  expect(main).toContain('<code>&lt;i&gt;</code> &amp; &quot;q&quot; a (javascript:x)')
})

test('a link that leads nowhere from the page names its file', async () => {
  const { stdout } = await run('lesson', 'guide', '--format', 'html')
  expect(stdout).toContain('Run it (README.md)')
  expect(stdout).toContain('<a href="desk-guide.html">the lesson with the desk</a>')
  expect(stdout).toContain('>handout</a>')
  expect(stdout).toContain('<a href="rubric.yaml">rubric.yaml</a>')
})

describe('the form', async () => {
  const { stdout } = await run('lesson', 'form')
  const blocks = [...stdout.matchAll(/^```text\n([^`]*)\n```$/gm)].map(([, text = '']) => text.split('\n'))
  const isDescription = ([line = '']: readonly string[]): boolean => line.startsWith('The tests: (1) ')
  const [code, unit, ...scales] = blocks.slice(0, -1).filter((lines) => !isDescription(lines))
  const headings = [code?.[0] ?? '', unit?.[0] ?? '', ...scales.flatMap((lines) => (lines.length === 1 ? lines : []))]
  const choices = scales.filter(({ length }) => length > 1)

  test('has a question for each column, and the same number of choices', () => {
    expect(blocks.filter(isDescription).length).toBe(1)
    expect(headings.length).toBe(6)
    expect(choices.map(({ length }) => length)).toEqual([6, 6, 6, 6])
  })

  test('is read back without --map, each choice as its answer', async () => {
    const answers = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown']
    const rows = answers.map((_, index) => [
      `coder ${index}`,
      `Unit ${'ABCDEF'[index]}`,
      ...choices.map((lines) => lines[index] ?? ''),
    ])
    writeFileSync(join(folder, 'form.csv'), toCsv([['Timestamp', ...headings], ...rows.map((row) => ['1', ...row])]))
    const { status, stdout: collected } = await run('collect', join(folder, 'form.csv'))
    expect(status).toBe(0)
    const expected = answers.map(
      (answer, index) => `coder ${index},open,${'ABCDEF'[index]},${Array(4).fill(answer).join()}`,
    )
    expect(collected.trim().split('\n').slice(1)).toEqual(expected)
  })
})
