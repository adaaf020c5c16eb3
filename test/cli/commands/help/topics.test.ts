import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TOPICS } from '../../../../src/cli/commands/help/topics.ts'
import { EXIT } from '../../../../src/cli/exit-status.ts'
import { main } from '../../../../src/cli/main.ts'
import { allowedAnswers, roleWords } from '../../../../src/model/framework.ts'
import { PROBLEMS } from '../../../../src/model/problems.ts'
import { FIT } from '../../../../src/results/assessment/precedents.ts'
import { adviceOf } from '../../../../src/results/assessment/wording.ts'
import { commandsByPath } from '../../../support/commands.ts'
import { type FakeOptions, fakeIo, HOME } from '../../../support/fake-io.ts'
import { fakeSession } from '../../../support/fake-session.ts'

/** Topics in the words of the framework in use. */
const ABOUT_A_LIBRARY = ['answers', 'results']

async function topic(name: string, options: FakeOptions = {}): Promise<string> {
  const io = fakeIo({ args: ['help', name], ...options })
  expect(await main(io)).toBe(0)
  expect(io.written.stderr).toBe('')
  return io.written.stdout
}

/** Terms as they stand at the beginning of a line, each in its column. */
function termsOf(text: string): readonly string[] {
  return [...text.matchAll(/^ {2}(\S.*?)(?: {2,}\S.*)?$/gm)].map(([, term]) => term ?? '')
}

describe.each(Object.keys(TOPICS))('help %s', (name) => {
  test.each([40, 80])('is no wider than %d columns', async (terminal) => {
    const io = fakeIo({ args: ['help', name], terminal, env: { NO_COLOR: '1' } })
    await main(io)
    const text = io.written.stdout.slice(Math.max(0, io.written.stdout.indexOf('Libraries and case files')))
    // A command to copy is not wrapped.
    const isCommand = (line: string): boolean => line.trim().startsWith('backroom ')
    const long = text
      .split('\n')
      .filter((line) => line.length > terminal && /\S\s+\S/.test(line.trim()) && !isCommand(line))
    expect(long).toEqual([])
  })

  test('is in ASCII where that is asked for', async () => {
    const text = await topic(name, { args: ['help', name, '--ascii'] })
    // But for the path of the schemas, which is what it is.
    expect(text.replace(/\s+/g, ' ').replaceAll(HOME, '')).toMatch(/^[\n -~]*$/)
  })

  test('needs no library, unless it is about one', async () => {
    const io = fakeIo({ args: ['help', name], env: { BACKROOM_LIBRARY: 'nowhere' } })
    expect(await main(io)).toBe(ABOUT_A_LIBRARY.includes(name) ? 3 : 0)
  })

  test('does not pass over a library that is named and is not there', async () => {
    const io = fakeIo({ args: ['help', name, '--library', 'nowhere'] })
    expect(await main(io)).toBe(ABOUT_A_LIBRARY.includes(name) ? 3 : 0)
    expect(io.written.stderr).toContain('backroom: nowhere: There is no such file or folder.')
  })
})

test('help names every topic, with what it tells', async () => {
  const text = await topic('help')
  expect(text).toContain('[topic...]')
  const io = fakeIo({ args: ['help'] })
  await main(io)
  for (const [name, summary] of Object.entries(TOPICS)) {
    expect(io.written.stdout).toMatch(new RegExp(`^ {2}${name} +${summary.slice(0, 20)}`, 'm'))
  }
})

test('a topic that is called like a command stands below that command’s help', async () => {
  const io = fakeIo({ args: ['cases', '--help'] })
  await main(io)
  const text = await topic('cases')
  expect(text.startsWith(`${io.written.stdout}\nLibraries and case files\n`)).toBe(true)
})

test('exit-status has every status', async () => {
  expect(
    termsOf(await topic('exit-status'))
      .filter((term) => /^\d+$/.test(term))
      .map(Number),
  ).toEqual(Object.values(EXIT).toSorted((a, b) => a - b))
})

test('formats has every format, and what each command prints', async () => {
  const text = (await topic('formats')).replace(/\s+/g, ' ')
  const all = [...(await commandsByPath())]
  const printing = all.map(([path, { formats }]) => ({ path, formats })).filter(({ formats }) => formats.length > 0)
  expect(printing.length).toBeGreaterThan(5)
  for (const { path, formats } of printing) {
    expect(text).toMatch(new RegExp(`${formats.join(', ')} (?:[a-z ]+, )*${path}\\b`))
  }
  for (const format of new Set(printing.flatMap(({ formats }) => formats))) expect(text).toContain(`${format} For `)
})

test('problems has every code, with what it is and what to do', async () => {
  const text = await topic('problems')
  const words = text.replace(/\s+/g, ' ')
  expect(termsOf(text)).toEqual(expect.arrayContaining(Object.keys(PROBLEMS)))
  for (const { says, cure } of Object.values(PROBLEMS)) expect(words).toContain(`${says} ${cure}`)
})

/** The names of environment variables in a source file: `env.NAME`, taken out of `env`, or in a list that it is asked for. */
function variablesIn(source: string): readonly string[] {
  const dotted = [...source.matchAll(/\benv\.(\w+)/g)].map(([, name]) => name ?? '')
  const taken = [...source.matchAll(/\{([^{}]*)\}\s*=\s*(?:io\.)?env\b/g)].flatMap(
    ([, names]) => names?.match(/\b[A-Z][A-Z_]+\b/g) ?? [],
  )
  const listed = [...source.matchAll(/\[((?:'[A-Z]\w+'(?:, )?)+)\]\.find\(/g)].flatMap(
    ([, names]) => names?.match(/\w+/g) ?? [],
  )
  return [...dotted, ...taken, ...listed]
}

test('environment has every variable that is read, and no other', async () => {
  const files = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const read = new Set(files.flatMap((name) => variablesIn(readFileSync(join(HOME, 'src', name), 'utf8'))))
  expect(read.size).toBeGreaterThan(10)
  const text = await topic('environment')
  const named = termsOf(text).flatMap((term) => (/^[A-Z][\w<>]*(, [A-Z]\w*)*$/.test(term) ? term.split(', ') : []))
  // The last is read by Node itself, for what bin/ asks of it.
  const [ofNpm, ours] = [
    [...read].filter((name) => name.startsWith('npm_')),
    [...read].filter((name) => !name.startsWith('npm_')),
  ]
  expect(named.toSorted()).toEqual([...ours, 'BACKROOM_<CONDITION>', 'NODE_DISABLE_COMPILE_CACHE'].toSorted())
  for (const name of ofNpm) expect(text).toContain(name)
})

test('results explains the figures in the words of the framework in use', async () => {
  const { framework } = (await fakeSession().library()).catalog
  const text = (await topic('results')).replace(/\s+/g, ' ')
  expect(text).toContain(FIT)
  for (const { role } of framework.conditions) expect(text).toContain(`"${roleWords(framework, role)}"`)
  for (const label of Object.values(framework.headlines)) expect(text).toContain(`"${label}"`)
})

test('students says how to hand in a coding', async () => {
  const text = (await topic('students')).replace(/\s+/g, ' ')
  expect(text).toContain('backroom exercise start --coder NAME --save FILE')
  expect(text).toContain('Give it to your teacher')
})

test('answers has every answer of every condition, headline and verdict of the framework in use', async () => {
  const { framework } = (await fakeSession().library()).catalog
  const text = (await topic('answers')).replace(/\s+/g, ' ')
  for (const { id, anchors } of framework.conditions) {
    expect(text).toContain(`(--${id})`)
    for (const anchor of Object.values(anchors)) expect(text).toContain(anchor.text)
  }
  for (const word of allowedAnswers(framework)) expect(text).toContain(word)
  for (const { id } of framework.verdicts) expect(text).toContain(`${id} ${adviceOf(framework, id)}.`)
  for (const [id, label] of Object.entries(framework.headlines)) expect(text).toContain(`${id} ${label}`)
})

test('cases has every key of a case file and of an episode, and where the schemas are', async () => {
  const text = await topic('cases')
  const schemas = join(HOME, 'cases/schema')
  expect(text.replace(/\s+/g, ' ')).toContain(schemas)
  const schema = JSON.parse(readFileSync(join(schemas, 'case.schema.json'), 'utf8')) as {
    readonly properties: Readonly<Record<string, { readonly items?: { readonly properties: object } }>>
  }
  const [file = '', episode = ''] = text.slice(text.indexOf('A case file is about one person')).split('Each episode:')
  const named = (part: string) => termsOf(part).flatMap((term) => term.split(', '))
  expect(named(file)).toEqual(expect.arrayContaining(Object.keys(schema.properties)))
  expect(named(episode)).toEqual(
    expect.arrayContaining(Object.keys(schema.properties.episodes?.items?.properties ?? {})),
  )
})
