import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFolder } from '../src/reading/files.ts'
import { HOME } from './support/fake-io.ts'

/** The YAML files that ship. Readers of YAML 1.1 (in Python, R, Ruby) must find in them what this program finds. */
const FILES = [
  ...readFolder(join(HOME, 'cases')).files.map(({ name, path, bytes }) => ({
    name,
    path,
    text: `${Buffer.from(bytes)}`,
  })),
  textFile('lesson/rubric.yaml'),
]

function textFile(name: string) {
  const path = join(HOME, 'cases', name)
  return { name, path, text: readFileSync(path, 'utf8') }
}

/** Read as YAML 1.1, in which a day is a day and not a text: written as the day again. */
function read11(text: string): unknown {
  return withDaysAsText(parse(text, { version: '1.1' }))
}

function withDaysAsText(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '')
  if (Array.isArray(value)) return value.map(withDaysAsText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withDaysAsText(child)]))
}

/** The published JSON Schema that a file's first line names. */
function schemaOf(path: string, text: string): string {
  const [, reference = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? []
  return resolve(dirname(path), reference)
}

test('there are files of every kind', () => {
  const folders = FILES.map(({ name }) => dirname(name))
  expect(new Set(folders)).toEqual(new Set(['.', 'presidents', 'blind', 'exercises', 'lesson']))
  expect(FILES.length).toBeGreaterThan(25)
})

test('this reader takes plain yes and no for booleans', () => {
  expect(read11('a: yes\nno: 1\nb: "yes"\nc: 1969-12-03')).toEqual({ a: true, false: 1, b: 'yes', c: '1969-12-03' })
})

describe.each(FILES)('$name', ({ text }) => {
  test('means the same to a reader of YAML 1.1', () => {
    expect(read11(text)).toEqual(parse(text))
  })
})

const validators = new Map<string, Ajv.ValidateFunction>()

function validatorOf(schema: string): Ajv.ValidateFunction {
  const validate = validators.get(schema) ?? new Ajv().compile(JSON.parse(readFileSync(schema, 'utf8')))
  validators.set(schema, validate)
  return validate
}

/** The lesson's rubric has no schema of its own. */
const WITH_SCHEMA = FILES.filter(({ name }) => !name.startsWith('lesson/'))

test.each(WITH_SCHEMA)('$name fits its published schema, as either reader has it', ({ path, text }) => {
  const validate = validatorOf(schemaOf(path, text))
  for (const value of [parse(text), read11(text)]) {
    const isValid = validate(value)
    expect({ isValid, errors: validate.errors ?? [] }).toEqual({ isValid: true, errors: [] })
  }
})
