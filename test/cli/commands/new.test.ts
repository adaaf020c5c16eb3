import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { scaffoldCase } from '../../../src/cli/commands/new/case/scaffold.ts'
import { main } from '../../../src/cli/main.ts'
import { readDocument } from '../../../src/reading/document.ts'
import { caseRules } from '../../../src/reading/rules/case.ts'
import { codingRules } from '../../../src/reading/rules/coding.ts'
import { caseSchema } from '../../../src/reading/schema/case.ts'
import { fakeIo, HOME } from '../../support/fake-io.ts'
import { frameworks } from '../../support/library.ts'
import type { Finished } from '../../support/run-bin.ts'

let room = ''
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'backroom-'))
})
afterEach(() => rmSync(room, { recursive: true }))

async function run(...args: readonly string[]): Promise<Finished> {
  const io = fakeIo({ args })
  return { status: await main(io), ...io.written }
}

/** The shipped framework. Its first line names a schema, which these libraries lack. */
const FRAMEWORK = readFileSync(join(HOME, 'cases/framework.yaml'), 'utf8').replace(/^# yaml-language-server: .*\n/, '')

/** It with a fourth condition, which no verdict asks for. */
function fourthCondition(): string {
  const [first = ''] = /^ {2}- id: determination\n(?: {4}.*\n)+/m.exec(FRAMEWORK) ?? []
  const fourth = first.replace('id: determination', 'id: "null"').replace('label: Determination', 'label: Nothing')
  return FRAMEWORK.replace(/\n# What the article weighs/, `\n${fourth}$&`)
}

const libraries: readonly { readonly name: string; readonly make: (folder: string) => void }[] = [
  {
    name: 'with the shipped framework',
    make: (folder) => writeFileSync(join(folder, 'framework.yaml'), FRAMEWORK),
  },
  {
    name: 'with a framework of four conditions',
    make: (folder) => writeFileSync(join(folder, 'framework.yaml'), fourthCondition()),
  },
  {
    name: 'without a framework of its own',
    make: (folder) => cpSync(join(HOME, 'test/fixtures/library'), folder, { recursive: true }),
  },
]

describe.each(libraries)('in a library $name', ({ make }) => {
  test('a new case passes check without a warning, and can be listed and assessed', async () => {
    make(room)
    expect(await run('new', 'case', 'quincy', '--library', room)).toMatchObject({ status: 0, stderr: '' })
    expect(await run('check', room)).toMatchObject({ status: 0, stdout: expect.stringContaining('no problems') })
    const listed = JSON.parse((await run('cases', '--library', room, '--format', 'json')).stdout)
    expect(listed.episodes).toContainEqual(expect.objectContaining({ case: 'quincy', episode: 'first' }))
    const { status, stdout } = await run('assess', '--library', room, '--case', 'quincy', '--format', 'json')
    expect(status).toBe(0)
    const { answers, headline } = JSON.parse(stdout)
    expect(headline).toBe('undetermined')
    expect(new Set(Object.values(answers))).toEqual(new Set(['unknown']))
  })

  test('a new library with its framework is sound', async () => {
    make(room)
    const folder = join(room, 'new')
    expect(await run('new', 'library', folder, '--library', room)).toMatchObject({ status: 0 })
    expect(await run('check', folder)).toMatchObject({ status: 0, stdout: '  2 files checked: no problems.\n' })
    expect(await run('assess', '--library', folder, '--case', 'example')).toMatchObject({ status: 0, stderr: '' })
  })
})

/** The JSON Schema to which the first line of a file leads an editor. */
function schemaOf(path: string): string {
  const [modeline = ''] = readFileSync(path, 'utf8').split('\n')
  const [, schema = ''] = /^# yaml-language-server: \$schema=(.+)$/.exec(modeline) ?? []
  return join(dirname(path), schema)
}

describe('a new library', () => {
  test('leads editors to JSON Schemas that are there, and are those of the shipped framework', async () => {
    const folder = join(room, 'new')
    await run('new', 'library', folder)
    await run('new', 'case', 'adams', '--library', folder)
    for (const name of ['framework', 'cases/example', 'cases/adams']) {
      const schema = schemaOf(join(folder, `${name}.yaml`))
      const shipped = readFileSync(join(HOME, 'cases/schema', basename(schema)), 'utf8')
      expect(readFileSync(schema, 'utf8')).toBe(shipped)
    }
  })

  test('has a place where a shipped case leads editors to them, too', async () => {
    const folder = join(room, 'new')
    await run('new', 'library', folder)
    for (const [from, to] of [
      ['presidents/nixon.yaml', 'cases/nixon.yaml'],
      ['exercises/trump-second-term.yaml', 'exercises/trump-second-term.yaml'],
      ['blind/nixon.yaml', 'blind/nixon.yaml'],
    ] as const) {
      cpSync(join(HOME, 'cases', from), join(folder, to))
      expect(dirname(schemaOf(join(folder, to)))).toBe(join(folder, 'schema'))
      expect(readdirSync(join(folder, 'schema'))).toContain(basename(schemaOf(join(folder, to))))
    }
    expect(await run('check', folder)).toMatchObject({ status: 0, stdout: '  5 files checked: no problems.\n' })
  })

  test('has schemas of its own framework, also after the framework has changed', async () => {
    writeFileSync(join(room, 'framework.yaml'), fourthCondition())
    const folder = join(room, 'new')
    await run('new', 'library', folder, '--library', room)
    const conditions = (): readonly string[] =>
      JSON.parse(readFileSync(join(folder, 'schema/case.schema.json'), 'utf8')).definitions.conditions.required
    expect(conditions()).toEqual(['determination', 'opposition', 'receptivity', 'null'])
    cpSync(join(HOME, 'cases/framework.yaml'), join(folder, 'framework.yaml'))
    expect(await run('new', 'schema', folder)).toMatchObject({ status: 0, stderr: '' })
    expect(conditions()).toEqual(['determination', 'opposition', 'receptivity'])
  })

  test('has one modeline, whatever the framework had', async () => {
    writeFileSync(
      join(room, 'framework.yaml'),
      `# yaml-language-server: $schema=../else.json\r\n${fourthCondition().replace(/^.*\n/, '')}`,
    )
    await run('new', 'library', join(room, 'new'), '--library', room)
    const text = readFileSync(join(room, 'new/framework.yaml'), 'utf8')
    expect(text.match(/yaml-language-server.*/g)).toEqual([
      'yaml-language-server: $schema=schema/framework.schema.json',
    ])
    expect(parse(text)).toEqual(parse(readFileSync(join(room, 'framework.yaml'), 'utf8')))
  })

  test('may stand in a repository that holds nothing yet', async () => {
    mkdirSync(join(room, '.git'))
    expect(await run('new', 'library', room)).toMatchObject({ status: 0 })
  })

  test('says in its README only what works', async () => {
    await run('new', 'library', join(room, 'new'))
    const readme = readFileSync(join(room, 'new/README.md'), 'utf8')
    const commands = [...readme.matchAll(/^ {4}(backroom .*)$/gm)].map(([, command]) => command ?? '')
    expect(commands.length).toBeGreaterThan(3)
    for (const command of commands) {
      const line = command.replace('backroom', `"${process.execPath}" "${join(HOME, 'bin/backroom.js')}"`)
      const { status, stderr } = spawnSync(line, { shell: true, cwd: join(room, 'new'), encoding: 'utf8' })
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
    }
    expect(readdirSync(join(room, 'new/cases'))).toEqual(['adams.yaml', 'example.yaml'])
  })
})

describe('a new case', () => {
  async function written(...options: readonly string[]): Promise<string> {
    expect(await run('new', 'case', 'adams', '--library', room, ...options)).toMatchObject({ status: 0, stderr: '' })
    return readFileSync(join(room, 'adams.yaml'), 'utf8')
  }

  test('holds what is known, and marks what is not', async () => {
    const text = await written('--president', ' Jane "J" Adams: #1', '--from', '1969-01-20', '--until', '1973-01-20')
    expect(parse(text)).toMatchObject({
      id: 'adams',
      president: 'Jane "J" Adams: #1',
      party: expect.stringContaining('(placeholder)'),
      term: { from: '1969-01-20', until: '1973-01-20' },
      episodes: [{ from: '1969-01-20', until: '1973-01-20' }],
    })
  })

  test.each([
    [['--from', '1969-01-20'], { from: '1969-01-20', until: '1969-12-31' }],
    [['--until', '1973-01-20'], { from: '1973-01-01', until: '1973-01-20' }],
  ])('by %o has a term within that year', async (options, term) => {
    expect(parse(await written(...options))).toMatchObject({ term })
    expect(await run('check', room)).toMatchObject({ status: 0, stdout: expect.stringContaining('no problems') })
  })

  test('has a modeline only where the JSON Schema is', async () => {
    expect(await written()).not.toContain('yaml-language-server')
  })

  test('lays out the coding that is asked for, and names the others', async () => {
    const text = await written('--coding', 'article')
    expect(Object.keys(parse(text).episodes[0].codings)).toEqual(['article'])
    expect(text).toContain('"record"')
  })

  test('shows the question and the anchor of every answer', async () => {
    const text = (await written()).replace(/\s*\n\s*#\s+/g, ' ')
    const framework = parse(readFileSync(join(HOME, 'cases/framework.yaml'), 'utf8'))
    for (const { question, anchors } of [...framework.conditions, framework.outcome]) {
      expect(text).toContain(question)
      for (const [answer, { text: anchor }] of Object.entries<{ text: string }>(anchors)) {
        expect(text).toMatch(new RegExp(`${answer} +${anchor.replace(/[.()]/g, '\\$&')}`))
      }
    }
  })

  test('stands in the library that one is in', () => {
    writeFileSync(join(room, 'framework.yaml'), fourthCondition())
    const { status, stdout } = spawnSync(process.execPath, [join(HOME, 'bin/backroom.js'), 'new', 'case', 'adams'], {
      cwd: room,
      env: { PATH: process.env.PATH },
      encoding: 'utf8',
    })
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'adams.yaml\n' })
    expect(readdirSync(room).toSorted()).toEqual(['adams.yaml', 'framework.yaml'])
  })

  test('passes every rule, whatever the framework, its words, the id, the name and the term', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const term = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }))
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 150 }).filter((text) => text.trim() !== '')
    const id = fc.constantFrom('adams', '1969', 'null', 'true', 'no', '0x1f', '1e3', 'a-1')
    fc.assert(
      fc.property(frameworks(), words, words, id, term, (framework, hostile, president, name, period) => {
        const conditions = framework.conditions.map((each, index) => ({
          ...each,
          id: index === 0 ? 'null' : each.id,
          question: hostile,
          anchors: Object.fromEntries(
            Object.keys(each.anchors).map((answer) => [answer, { text: hostile, example: hostile }]),
          ),
        }))
        const odd = { ...framework, conditions, outcome: { ...framework.outcome, counts: hostile } }
        const text = scaffoldCase(odd, { id: name, president, term: period, coding: 'record', schema: 'schema/x.json' })
        const file = { name: `${name}.yaml`, path: `${name}.yaml`, bytes: Buffer.from(text) }
        const { document, diagnostics } = readDocument(file, caseSchema)
        expect(diagnostics).toEqual([])
        if (document === null) throw new Error('It is no YAML')
        const { value } = document
        expect(caseRules.flatMap((rule) => rule({ name, value }))).toEqual([])
        expect(codingRules.flatMap((rule) => rule(value, odd))).toEqual([])
        expect(value.president).toBe(president.trim())
        expect(value.term).toEqual(period)
      }),
    )
  })
})
