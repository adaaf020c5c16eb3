import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder } from '../../src/reading/files.ts'
import { HOME } from '../support/fake-io.ts'
import { schemas } from '../support/json-schemas.ts'

const FOLDER = join(HOME, 'cases/schema')
const generated = await schemas()
const { files } = readFolder(join(HOME, 'cases'))

describe('the committed JSON Schemas are what the program would generate now (npm run generate)', () => {
  test.each([...generated])('%s', (name, text) => {
    if (process.env.UPDATE_GENERATED) writeFileSync(join(FOLDER, name), text)
    expect(readFileSync(join(FOLDER, name), 'utf8')).toBe(text)
  })

  test('and there are no others', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual([...generated.keys()].toSorted())
  })
})

/** Made from the framework of the shipped library. */
const BY_FRAMEWORK = ['case.schema.json', 'exercise.schema.json']

test.each([...generated])('%s names its dialect, itself and what it describes', (name, text) => {
  expect(JSON.parse(text)).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:backroom-diplomacy:schema:${name.replace('.schema.json', '')}${BY_FRAMEWORK.includes(name) ? ':shi-2024' : ''}`,
    title: expect.stringMatching(/^[A-Z][a-z ]+$/),
    description: expect.stringMatching(/^[A-Z].+\.$/),
    type: 'object',
  })
})

test('files that people write have the names that editors know', () => {
  for (const [name, title] of [
    ['blind', 'Blind file'],
    ['case', 'Case file'],
    ['exercise', 'Exercise file'],
    ['framework', 'Framework file'],
  ]) {
    expect(JSON.parse(generated.get(`${name}.schema.json`) ?? '')).toMatchObject({ title })
  }
})

test('there are files for the editor to check', () => {
  expect(files.length).toBeGreaterThan(10)
})

test.each(files.map(({ name, path, bytes }) => ({ name, path, text: `${Buffer.from(bytes)}` })))(
  '$name begins with the line that tells an editor its schema',
  ({ name, path, text }) => {
    const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
    const schema = resolve(dirname(path), reference)
    expect(existsSync(schema) && reference !== '').toBe(true)
    expect(dirname(schema)).toBe(FOLDER)
    expect(basename(schema)).toBe(`${kindOf(name)}.schema.json`)
  },
)

function kindOf(name: string): string {
  if (name === 'framework.yaml') return 'framework'
  if (name.startsWith('blind/')) return 'blind'
  return name.startsWith('exercises/') ? 'exercise' : 'case'
}

/** Every schema inside another, with its place. */
function partsOf(schema: Part, place: string): readonly (readonly [place: string, schema: Part])[] {
  const inside = ['properties', 'patternProperties', 'definitions'].flatMap((key) =>
    Object.entries((schema[key] ?? {}) as Part).map(
      ([name, part]) => [`${place}/${key}/${name}`, part as Part] as const,
    ),
  )
  const others = ['items', 'additionalProperties']
    .filter((key) => typeof schema[key] === 'object')
    .map((key) => [`${place}/${key}`, schema[key] as Part] as const)
  const either = ((schema.anyOf ?? []) as readonly Part[]).map(
    (part, index) => [`${place}/anyOf/${index}`, part] as const,
  )
  return [[place, schema], ...[...inside, ...others, ...either].flatMap(([at, part]) => partsOf(part, at))]
}

type Part = Readonly<Record<string, unknown>>

describe.each(['blind', 'case', 'exercise', 'framework'])('the schema of a %s file', (kind) => {
  const schema = JSON.parse(generated.get(`${kind}.schema.json`) ?? '') as Part
  const parts = partsOf(schema, '')
  const definitions = new Map(parts.map(([place, part]) => [`#${place}`, part]))
  const resolved = (part: Part): Part | undefined => (part.$ref === undefined ? part : definitions.get(`${part.$ref}`))

  test('describes every key in a sentence', () => {
    const keys = parts.filter(([place]) => /\/properties\/[^/]+$/.test(place))
    expect(keys.length).toBeGreaterThan(3)
    for (const [place, part] of keys) {
      expect([place, resolved(part)?.description]).toEqual([place, expect.stringMatching(/^[A-Z0-9`“].*[.?)]$/s)])
    }
  })

  test('explains each value of a list in it', () => {
    for (const [place, part] of parts.filter(([, { enumDescriptions }]) => enumDescriptions !== undefined)) {
      expect([place, (part.enumDescriptions as unknown[]).length]).toEqual([place, (part.enum as unknown[]).length])
      expect(part.markdownEnumDescriptions).toEqual(part.enumDescriptions)
    }
  })

  test('allows own fields in every mapping', () => {
    const mappings = parts.filter(([, { type }]) => type === 'object')
    expect(mappings.length).toBeGreaterThan(1)
    for (const [place, { patternProperties }] of mappings)
      expect([place, patternProperties]).toEqual([place, { '^x-': {} }])
  })

  test('has no reference that leads nowhere, and no definition that nothing leads to', () => {
    const used = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => `${ref}`)
    expect(used.filter((ref) => !definitions.has(ref))).toEqual([])
    const names = Object.keys((schema.definitions ?? {}) as Part)
    expect(names.filter((name) => !used.includes(`#/definitions/${name}`))).toEqual([])
  })
})
