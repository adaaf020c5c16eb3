import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultRubric } from '../src/classroom/grading.ts'
import { HELP } from '../src/cli/help.ts'
import { main } from '../src/cli/main.ts'
import { episodeId, type Library } from '../src/model/library.ts'
import { readFolder, readOneFile } from '../src/reading/files.ts'
import { readLibrary } from '../src/reading/library.ts'
import { readRubric } from '../src/reading/rubric.ts'
import { fakeIo, HOME } from './support/fake-io.ts'

const FOLDER = join(HOME, 'cases/lesson')
const pages = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => ({ name, text: readFileSync(join(FOLDER, name), 'utf8') }))
const text = (name: string): string => pages.find((page) => page.name === name)?.text ?? ''

const { library } = readLibrary('cases', readFolder(join(HOME, 'cases')).files, null)

/** The record's codes of an episode: the conditions in their order, then the outcome. */
function recordOf(episode: string): readonly string[] | undefined {
  const codes = library?.catalog.episodes.find((each) => episodeId(each) === episode)?.codings.record
  return (
    codes && [...(library?.catalog.framework.conditions ?? []).map(({ id }) => codes.answers[id] ?? ''), codes.outcome]
  )
}

/** Every command that the pages show, as its words. */
const commands = pages.flatMap(({ text: page }) =>
  [...page.matchAll(/^ *backroom .*|(?<=`)backroom [^`]+/gm)].map(([line]) => {
    const [command = ''] = line.split(/ +(?:#|>|\|)/)
    return [...command.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word).slice(1)
  }),
)

async function run(args: readonly string[]) {
  const io = fakeIo({ args })
  return { status: await main(io), ...io.written }
}

describe('a command of the lesson is one of the program', () => {
  test.each(commands.map((words) => [words.join(' '), words] as const))('backroom %s', async (_, words) => {
    const path = words.slice(0, ['cases', 'exercise'].includes(words[0] ?? '') ? 2 : 1)
    expect(Object.keys(HELP)).toContain(path.join(' '))
    const { stdout } = await run([...path, '--help'])
    for (const option of words.filter((word) => word.startsWith('--')))
      expect(stdout).toMatch(new RegExp(`^  (?:-., )?${option}\\b`, 'm'))
    const needsNothing = !words.some((word) => /\.(?:csv|yaml|json|html)$/.test(word))
    if (path[0] === 'cases' || (path[0] === 'assess' && words.length > 1 && needsNothing)) {
      expect((await run(words)).status).toBe(0)
    }
  })
})

test('there are commands, and every link leads to a file', () => {
  expect(commands.length).toBeGreaterThan(15)
  const links = pages.flatMap(({ text: page }) => [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, link = '']) => link))
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !existsSync(join(FOLDER, link)))).toEqual([])
})

test("the key's table of codes is the record", () => {
  const rows = [...text('key.md').matchAll(/^\| (\S+\/\S+) \| (.+) \|$/gm)]
  expect(rows.length).toBeGreaterThan(5)
  for (const [, episode = '', cells = ''] of rows)
    expect([episode, ...cells.split(' | ')]).toEqual([episode, ...(recordOf(episode) ?? [])])
})

test('the practice case is as the record codes it', () => {
  const answers = [
    ...text('README.md').matchAll(/(?:determination|opposition|receptivity|back\s+channel) \*([a-z-]+)\*/g),
  ]
  expect(answers.map(([, answer]) => answer)).toEqual(recordOf('reagan/1983-84'))
})

test('the rubric can be used', () => {
  const { framework } = (library as Library).catalog
  const { rubric, diagnostics } = readRubric(readOneFile(join(FOLDER, 'rubric.yaml')), framework, defaultRubric('none'))
  expect(diagnostics).toEqual([])
  expect(rubric).toMatchObject({ codings: ['record', 'article'], default: { same: 1, oneStepOff: 0.8 } })
})
