import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { main } from '../../src/cli/main.ts'
import { readFolder } from '../../src/reading/files.ts'
import { fakeIo, HOME } from '../support/fake-io.ts'
import { LanguageServer } from '../support/language-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'backroom-editors-'))
const library = join(folder, 'library')
const example = join(library, 'cases/example.yaml')
const nixon = join(HOME, 'cases/presidents/nixon.yaml')

let server: LanguageServer
beforeAll(async () => {
  expect(await main(fakeIo({ args: ['new', 'library', library] }))).toBe(0)
  expect(await main(fakeIo({ args: ['new', 'case', 'adams', '--library', library] }))).toBe(0)
  // Copies of shipped files have the editor's help, too.
  cpSync(nixon, join(library, 'cases/nixon.yaml'))
  cpSync(join(HOME, 'cases/blind'), join(library, 'blind'), { recursive: true })
  cpSync(join(HOME, 'cases/exercises'), join(library, 'exercises'), { recursive: true })
  // Now the schemas know the works that the copies list.
  expect(await main(fakeIo({ args: ['new', 'schema', library] }))).toBe(0)
  server = await LanguageServer.start()
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** What the editor underlines in a file. */
async function underlined(path: string, text?: string): Promise<readonly string[]> {
  const found = await server.open(path, text)
  await server.close(path)
  return found
}

describe('an editor underlines nothing', () => {
  test.each([join(HOME, 'cases'), library])('in %s', async (path) => {
    const { files } = readFolder(path)
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) expect([file.name, await underlined(file.path)]).toEqual([file.name, []])
  })

  test('in fields of one’s own', async () => {
    const text = readFileSync(example, 'utf8')
    const own = text.replace(/^( *)(answer|result|first-source|president):/gm, '$1x-__proto__: { a: [1] }\n$1$2:')
    expect(own).not.toBe(text)
    expect(await underlined(example, own)).toEqual([])
  })
})

/** Where each key of a file begins, with its name: `line` and `character` from 0. */
function keysIn(text: string) {
  const lines = new LineCounter()
  const found: { key: string; line: number; character: number }[] = []
  const walk = (node: unknown): void => {
    if (isSeq(node)) for (const item of node.items) walk(item)
    if (!isMap(node)) return
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.range != null) {
        const { line, col } = lines.linePos(key.range[0])
        found.push({ key: String(key.value), line: line - 1, character: col })
      }
      walk(value)
    }
  }
  walk(parseDocument(text, { lineCounter: lines }).contents)
  return found
}

describe('an editor explains every key', () => {
  test.each([
    'cases/example.yaml',
    'cases/nixon.yaml',
    'exercises/trump-second-term.yaml',
    'blind/nixon.yaml',
    'framework.yaml',
  ])('of %s', async (name) => {
    const path = join(library, name)
    const text = readFileSync(path, 'utf8')
    // One of each name, wherever it stands first.
    const keys = [
      ...new Map(
        keysIn(text)
          .map((place) => [place.key, place] as const)
          .toReversed(),
      ).values(),
    ]
    expect(keys.length).toBeGreaterThan(3)
    await server.open(path)
    const silent: string[] = []
    for (const { key, ...place } of keys) {
      const [, ...said] = (await server.hover(path, place)).split('\n\n')
      if (said.length < 2) silent.push(key)
    }
    await server.close(path)
    expect(silent).toEqual([])
  })
})

/** What an editor offers where the text has a `|`. */
async function offered(marked: string): Promise<ReadonlyMap<string, string>> {
  const before = marked.slice(0, marked.indexOf('|')).split('\n')
  await server.open(example, marked.replace('|', ''))
  const items = await server.complete(example, { line: before.length - 1, character: before.at(-1)?.length ?? 0 })
  await server.close(example)
  return items
}

describe('an editor completes', () => {
  const text = () => readFileSync(example, 'utf8').replaceAll('|', '/')

  test('answers, with what each means for this condition', async () => {
    const answers = await offered(text().replace(/( {10}opposition:\n.*answer:) unknown/, '$1 |'))
    expect([...answers.keys()]).toEqual(['"no"', 'mostly-no', 'mixed', 'mostly-yes', '"yes"', 'unknown'])
    expect(answers.get('mixed')).toContain('Pressure is real but divided')
  })

  test('the names of conditions and codings', async () => {
    const conditions = await offered(text().replace(/( {8}conditions:\n)[\s\S]*?( {8}outcome:)/, '$1          |\n$2'))
    expect([...conditions.keys()]).toEqual(expect.arrayContaining(['determination', 'opposition', 'receptivity']))
    const codings = await offered(text().replace(/( {4}codings:\n)/, '$1      |\n'))
    expect([...codings.keys()]).toEqual(['article'])
  })

  test('the ids of works that the library listed when its schemas were made, and accepts others', async () => {
    const known = ['first-source', 'burr-2002']
    const flow = await offered(text().replace(/sources: \[first-source\]/, 'sources: [|]'))
    expect([...flow.keys()]).toEqual(expect.arrayContaining(known))
    const block = await offered(text().replace(/^( *)sources: \[first-source\]/m, '$1sources:\n$1  - |'))
    expect([...block.keys()]).toEqual(expect.arrayContaining(known))
    const own = text()
      .replace('sources: [first-source]', 'sources: [first-source, brand-new-2026]')
      .replace(
        /^ {2}first-source:\n/m,
        '  brand-new-2026: { kind: web, authors: [{ body: A }], title: B, publisher: C, year: 2026 }\n$&',
      )
    expect(own).toContain('brand-new-2026: {')
    expect(await underlined(example, own)).toEqual([])
  })

  test('values of tests, sides, and kinds', async () => {
    const values = async (key: string) => [
      ...(await offered(text().replace(new RegExp(`^(.* ${key}: ).*`, 'm'), '$1|'))).keys(),
    ]
    expect(await values('hidden')).toEqual(['full', 'brief', 'none', 'unknown'])
    expect(await values('initiator')).toEqual(['washington', 'beijing', 'joint', 'disputed'])
    expect(await values('points')).toEqual(['for', 'against'])
  })
})

/** Faults in Nixon's case, and what the editor says: null for what a JSON Schema can't know, and only `check` finds. */
const FAULTS: readonly (readonly [what: string, from: string | RegExp, to: string, said: string | null])[] = [
  ['a misspelled key', /^summary:/m, 'sumary:', 'Property sumary is not allowed.'],
  ['a missing key', /^party: .*\n/m, '', 'Missing property "party".'],
  ['a value of the wrong type', /sources: \[(.*?)\]/, 'sources: $1', 'Incorrect type. Expected "array".'],
  ['a misspelled condition', 'determination:', 'determinaton:', 'Property determinaton is not allowed.'],
  ['a misspelled coding', ' record:', ' recrod:', 'Property recrod is not allowed.'],
  [
    'an answer that is not on the scale',
    'answer: "yes"',
    'answer: yess',
    'Value is not accepted. Valid values: "no", "mostly-no", "mixed", "mostly-yes", "yes", "unknown".',
  ],
  ['a day that does not exist', /date: \d{4}-\d\d-\d\d\n/, 'date: 1970-02-30\n', 'Not a valid date. Write 1969,'],
  ['a date that ends before it begins', /dates: .*/, 'dates: 1971-07/1969-12', 'Not a valid date. Write 1969,'],
  [
    'a test with another value',
    /hidden: \w+/,
    'hidden: fully',
    'Value is not accepted. Valid values: "full", "brief", "none", "unknown".',
  ],
  ['a source that is not listed', /sources: \[/, 'sources: [nobody-1900, ', 'A source is cited but not listed.'],
  [
    'a term that ends before it begins',
    /^term: .*/m,
    'term: { from: 1974-08-09, until: 1969-01-20 }',
    '5: A period ends before it begins.',
  ],
  [
    'an episode that ends a day before it begins',
    /^( {4}until: ).*/m,
    '$11969-01-19',
    'A period ends before it begins.',
  ],
  ['an id that is not the name of the file', /^id: nixon/m, 'id: nixxon', null],
]

describe('an editor', () => {
  test.each(FAULTS)('and check find %s', async (_what, from, to, said) => {
    const path = join(library, 'cases/nixon.yaml')
    const text = readFileSync(nixon, 'utf8')
    const faulty = text.replace(from, to)
    expect(faulty).not.toBe(text)
    const found = await underlined(path, faulty)
    if (said === null) expect(found).toEqual([])
    else expect(found).toContainEqual(expect.stringContaining(said))
  })
})
