import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TOPICS } from '../../../src/cli/commands/help/topics.ts'
import { EXIT } from '../../../src/cli/exit-status.ts'
import { main } from '../../../src/cli/main.ts'
import { asStarted } from '../../../src/cli/program/as-started.ts'
import { commandsByPath, helpOf } from '../../support/commands.ts'
import { fakeIo } from '../../support/fake-io.ts'
import { writeMergers } from '../../support/mergers.ts'

const commands = await commandsByPath()
const paths = [...commands.keys()]
const pages = [[], ...paths.map((path) => path.split(' ')), ...Object.keys(TOPICS).map((topic) => [topic])]

async function run(...args: readonly string[]) {
  const io = fakeIo({ args })
  return { status: await main(io), ...io.written }
}

/** The verbs with which commands are described. */
const VERB =
  /^(?:Assess|Check|Code|Collect|Compare|Create|Decide|Explain|Export|Find|Grade|List|Measure|Print|Run|Show|Test|Write)\b/

describe('every help', () => {
  test.each(['backroom', ...paths])('begins with a verb: %s', async (path) => {
    const { description } = await helpOf(path)
    expect(description).toMatch(VERB)
    expect(description).toMatch(/^[^.?]+\.$/)
    expect(description.split(' ').length).toBeLessThanOrEqual(14)
  })

  test.each(Object.entries(TOPICS))('begins with a verb: the topic %s', (_topic, summary) => {
    expect(summary).toMatch(VERB)
  })

  test.each(pages)('is at most 80 columns wide: %s', async (...words) => {
    for (const args of [
      ['help', ...words],
      [...words, '-h'],
    ]) {
      const { stdout } = await run(...args)
      // The folder of the schemas is as long as it is.
      const wide = stdout.split('\n').filter((line) => line.length > 80 && !line.includes('/cases/schema'))
      expect(wide.join('\n')).toBe('')
    }
  })

  test.each(pages)('has the name of the program only in commands: %s', async (...words) => {
    const { stdout } = await run('help', ...words)
    const called = [...asStarted(stdout, 'CALLED').matchAll(/CALLED (\S+)/g)].map(([, word = '']) => word)
    const known = (word: string): boolean => commands.has(word.replace(/\W+$/, '')) || /^[-#[A-Z]/.test(word)
    expect(called.filter((word) => !known(word))).toEqual([])
  })

  test.each(paths)('points to the options that many share by one line, if it takes any: %s', async (path) => {
    const { stdout } = await run('help', ...path.split(' '))
    const shared = (commands.get(path)?.globals ?? []).length
    expect(stdout.replace(/\s+/g, ' ').includes('See: backroom help options')).toBe(shared > 0)
    expect(stdout).not.toMatch(/^ +--(?:library|coding|color|ascii|quiet)\b/m)
  })
})

/** PowerShell makes a list of words with commas between them. */
test.each(paths)('the examples have commas only between double quotes: %s', async (path) => {
  const { help } = (await commands.get(path)?.help()) ?? {}
  const typed = (help?.examples ?? []).map((example) => example.replace(/'[^']*'| #.*/g, ''))
  expect(typed.filter((example) => /^(?:[^"]|"[^"]*")*?,/.test(example))).toEqual([])
})

/** Ways to use a command wrongly. */
const WRONG: readonly (readonly string[])[] = [
  ['--nonsense'],
  ['--out'],
  ['--format', 'yaml'],
  ['--top', 'few'],
  ['-x'],
  ['one', 'two', 'three', 'four', 'five', '--nonsense'],
]

describe('every usage error', () => {
  test.each(['', ...paths])('names a help that there is, in at most three lines: %s', async (path) => {
    const words = path === '' ? [] : path.split(' ')
    for (const wrong of WRONG) {
      const { status, stdout, stderr } = await run(...words, ...wrong)
      expect({ status, stdout }).toEqual({ status: EXIT.usage, stdout: '' })
      const lines = stderr.trimEnd().split('\n')
      expect(lines.length).toBeLessThanOrEqual(3)
      const [, topic] = /^See: backroom help ?(.*)$/.exec(lines.at(-1) ?? '') ?? []
      expect(topic, stderr).toBe(path)
      expect((await run('help', ...words)).status).toBe(EXIT.done)
    }
  })

  test.each([
    [['--determination', 'yess'], 'answers'],
    [['assess', '--determination', 'yess'], 'answers'],
    [['assess'], 'assess'],
    [[], 'assess'],
    [['exercise', 'start'], 'exercise start'],
    [['--library', '.', 'cases', 'show'], 'cases show'],
    [['cases', '--sort', 'president', 'show'], 'cases show'],
    [['asess'], ''],
  ])('of %j leads to the help on %s', async (args, topic) => {
    const { status, stderr } = await run(...args)
    expect(status).toBe(EXIT.usage)
    expect(stderr.trimEnd().split('\n').at(-1)).toBe(`See: backroom help ${topic}`.trim())
  })
})

describe('help on a library of another subject', () => {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-words-'))
  const library = join(folder, 'library')
  beforeAll(() => writeMergers(library))
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each(pages)('has none of the words of the shipped one: %s', async (...words) => {
    const { status, stdout } = await run('help', ...words, '--library', library)
    expect(status).toBe(EXIT.done)
    // The key by which a case file and its option say whom a case is about.
    const text = stdout.replace(/^ +(?:--)?president\b.*$/gm, '').replace(/--president\b|date, president/g, '')
    const told = /\b(?:chin(?:a|ese)|beijing|president|nixon|carter|biden|determination|republican|diplomacy(?! ))\b/i
    expect(text).not.toMatch(told)
  })

  test('has its own cases and conditions in its examples', async () => {
    const { stdout } = await run('help', 'assess', '--library', library)
    expect(stdout).toContain('  backroom assess --gain yes --trust yes --debt partly\n')
  })
})
