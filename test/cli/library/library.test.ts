import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DataError } from '../../../src/cli/errors.ts'
import { type OpenLibrary, openLibrary } from '../../../src/cli/library/library.ts'
import { SHIPPED } from '../../../src/model/library.ts'
import {
  ADAMS,
  BLIND,
  BROWN,
  brief,
  edit,
  type Files,
  FRAMEWORK,
  placeOf,
  temporaryFolder,
} from '../../reading/support.ts'
import { HOME } from '../../support/fake-io.ts'

const EXTENSION = 'extends: shipped\n'
const ZORBA = edit(ADAMS, 'id: adams', 'id: zorba')
const OTHER_CODINGS = edit(FRAMEWORK, '  default: record\n', '  default: record\n  later: { label: a, text: b }\n')

async function open(names: readonly string[], home = HOME): Promise<OpenLibrary> {
  return await openLibrary(names, home, async () => new Set(['help']))
}

/** The problems, or else the message, that these libraries are refused with; folders as numbers. */
async function refusalOf(...names: readonly string[]): Promise<string | readonly string[]> {
  try {
    await open(names)
  } catch (error) {
    if (!(error instanceof DataError)) throw error
    const folders = names.filter((name) => name !== SHIPPED)
    const short = (text: string): string =>
      folders.reduce((sofar, folder, index) => sofar.replaceAll(folder, String(index)), text)
    return error.diagnostics.length === 0 ? short(error.message) : error.diagnostics.map(brief).map(short)
  }
  throw new Error('They were not refused')
}

function casesOf({ catalog }: OpenLibrary): readonly string[] {
  return [...new Set(catalog.episodes.map((each) => each.case))].toSorted()
}

describe('libraries of one framework are used as one', () => {
  test('one that extends the shipped library brings its cases, framework, and exercises', async () => {
    const own = temporaryFolder({ 'framework.yaml': EXTENSION, 'adams.yaml': ADAMS, 'blind/adams.yaml': BLIND })
    const [together, shipped] = [await open([own]), await open([])]
    expect(casesOf(together)).toEqual([...casesOf(shipped), 'adams'].toSorted())
    expect(together.catalog.framework).toEqual(shipped.catalog.framework)
    expect(together.catalog.exercises).toEqual(shipped.catalog.exercises)
    expect(together.caseOf('adams').library).toBe(own)
    expect(together.caseOf('nixon').library).toBe(SHIPPED)
    expect(together.files().blinds.map(({ id }) => id)).toContain('adams')
  })

  test('wording may differ: that of the first with its own framework holds, for the shipped cases too', async () => {
    const wording = (title: string): string => FRAMEWORK.replace(/^title: .*$/m, `title: ${title}`)
    const one = temporaryFolder({ 'framework.yaml': wording('One'), 'adams.yaml': ADAMS })
    const two = temporaryFolder({ 'framework.yaml': wording('Two'), 'zorba.yaml': ZORBA })
    const library = await open([SHIPPED, one, two])
    expect(library.catalog.framework.title).toBe('One')
    expect(casesOf(library)).toEqual(expect.arrayContaining(['adams', 'nixon', 'zorba']))
    expect(library.fromSnapshot).toBe(false)
  })

  test('a shipped file that has changed is parsed, and the cases are the same', async () => {
    const home = temporaryFolder()
    cpSync(join(HOME, 'cases'), join(home, 'cases'), { recursive: true })
    const own = temporaryFolder({ 'framework.yaml': EXTENSION, 'adams.yaml': ADAMS })
    const [parsed, loaded] = [await open([own], home), await open([own])]
    expect([parsed.fromSnapshot, loaded.fromSnapshot]).toEqual([false, true])
    expect(parsed.catalog).toEqual(loaded.catalog)
    expect(parsed.files()).toEqual(loaded.files())
  })

  test('the digest depends on a framework that none of them has', async () => {
    const home = temporaryFolder({ 'cases/framework.yaml': `${FRAMEWORK}# changed\n` })
    const folders = [{ 'adams.yaml': ADAMS }, { 'zorba.yaml': ZORBA }].map((files: Files) => temporaryFolder(files))
    const [changed, before] = [await open(folders, home), await open(folders)]
    expect(changed.catalog.episodes).toEqual(before.catalog.episodes)
    expect(changed.catalog.digest).not.toBe(before.catalog.digest)
  })
})

describe('what does not fit together is refused', () => {
  const own = (): string => temporaryFolder({ 'framework.yaml': FRAMEWORK, 'adams.yaml': ADAMS })

  test('another framework, in a file of the user', async () => {
    const other = temporaryFolder({ 'framework.yaml': OTHER_CODINGS, 'zorba.yaml': ZORBA })
    const refused = [`0/framework.yaml:${placeOf(OTHER_CODINGS, 'codings:\n  default')} other-framework`]
    expect(await refusalOf(other, own())).toEqual([expect.stringMatching(/^1\/framework.yaml:\d+:1 other-framework$/)])
    expect(await refusalOf(other, SHIPPED)).toEqual(refused)
    expect(await refusalOf(SHIPPED, other).catch(String)).toEqual(refused)
  })

  test('a framework with errors, though another one is used', async () => {
    const broken = temporaryFolder({ 'framework.yaml': 'id: x\n', 'zorba.yaml': ZORBA })
    expect(await refusalOf(own(), broken)).toContain('1/framework.yaml:1:1 missing-key')
    const unreadable = temporaryFolder({ 'framework.yaml': 'id: [', 'zorba.yaml': ZORBA })
    expect(String(await refusalOf(own(), unreadable))).toMatch(/^1\/framework\.yaml:/)
  })

  test('a condition beside extends', async () => {
    const files = { 'framework.yaml': `${EXTENSION}conditions:\n  - id: tension\n`, 'adams.yaml': ADAMS }
    expect(await refusalOf(temporaryFolder(files))).toEqual(['0/framework.yaml:2:1 unknown-key'])
  })

  test.each(['trump-second-term', 'nixon'])('a case that is named like the shipped %s', async (id) => {
    const named = { [`${id}.yaml`]: edit(ADAMS, 'id: adams', `id: ${id}`) }
    expect(await refusalOf(temporaryFolder({ 'framework.yaml': EXTENSION, ...named }))).toEqual([
      `0/${id}.yaml:1:1 duplicate-id`,
    ])
  })

  test('an exercise that is named like a shipped case', async () => {
    const exercise = edit(BROWN, 'id: brown', 'id: nixon')
    const files = { 'framework.yaml': EXTENSION, 'adams.yaml': ADAMS, 'exercises/nixon.yaml': exercise }
    expect(await refusalOf(temporaryFolder(files))).toEqual(['0/exercises/nixon.yaml:1:1 duplicate-id'])
  })

  test('a blind file for a case of no library', async () => {
    const masks = 'id: nobody\nmasks:\n  - { words: [Warsaw], as: a city }\n'
    const folder = temporaryFolder({ 'framework.yaml': EXTENSION, 'adams.yaml': ADAMS, 'blind/nobody.yaml': masks })
    expect(await refusalOf(folder)).toEqual(['0/blind/nobody.yaml:1:5 unknown-case'])
  })
})

describe('a blind file for a case of another library', () => {
  const maskOf = (words: string, as: string): string => `id: nixon\nmasks:\n  - { words: ${words}, as: ${as} }\n`
  const opened = async (blind: string) =>
    await open([temporaryFolder({ 'framework.yaml': EXTENSION, 'blind/nixon.yaml': blind })])

  test('hides more words, and decides about the words that both hide', async () => {
    const shipped = (await open([])).files().blinds.find(({ id }) => id === 'nixon')
    const known = shipped?.masks[0]?.words[0] ?? ''
    const { blinds } = (await opened(maskOf(`[chairman, ${known}]`, 'somebody'))).files()
    const joined = blinds.filter(({ id }) => id === 'nixon')
    expect(joined).toHaveLength(1)
    expect(joined[0]?.masks[0]).toEqual({ words: ['chairman', known], as: 'somebody' })
    const others = joined[0]?.masks.slice(1).flatMap(({ words }) => words)
    expect(others).toEqual(shipped?.masks.flatMap(({ words }) => words).filter((word) => word !== known))
  })
})
