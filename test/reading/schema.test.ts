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
