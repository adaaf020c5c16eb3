import standard from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import Ajv from 'ajv'
import draft4 from 'ajv/lib/refs/json-schema-draft-04.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../../src/model/diagnostic.ts'
import { keysOf } from '../../../src/model/keys.ts'
import { PROBLEMS } from '../../../src/model/problems.ts'
import { toSarif } from '../../../src/rendering/problems/sarif.ts'
import { diagnostics, hostile } from '../../support/problems.ts'

const ajv = new Ajv({ schemaId: 'id', meta: false })
ajv.addMetaSchema(draft4)
const validate = ajv.compile(standard)

interface Rule {
  readonly id: string
  readonly defaultConfiguration?: { readonly level: string }
}
interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
        readonly region: { readonly startLine: number; readonly startColumn: number; readonly endColumn?: number }
      }
    },
  ]
}

function runOf(problems: readonly Diagnostic[]): {
  readonly rules: readonly Rule[]
  readonly results: readonly Result[]
} {
  const text = toSarif({ version: '1.2.3', diagnostics: problems })
  const log = JSON.parse(text)
  validate(log)
  expect(validate.errors).toBeNull()
  expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u)
  const [run, ...others] = log.runs
  expect(others).toEqual([])
  expect(run.tool.driver).toMatchObject({ name: 'backroom-diplomacy', version: '1.2.3' })
  return { rules: run.tool.driver.rules, results: run.results }
}

const PROBLEM: Diagnostic = {
  severity: 'error',
  code: 'wrong-format',
  message: 'Not an author',
  hint: 'Write { family, given } or [a](https://example.org)',
  location: { file: 'cases/a.yaml', line: 3, column: 5, length: 2, text: 'x: 😀y' },
}

const located = (location: Partial<Diagnostic['location']>) =>
  runOf([{ ...PROBLEM, location: { ...PROBLEM.location, ...location } }]).results[0]?.locations[0].physicalLocation

test('the schema finds what is wrong', () => {
  validate({ version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [{ ruleId: 1 }] }] })
  expect(validate.errors).not.toBeNull()
})

test('a problem is a result of its rule', () => {
  expect(runOf([PROBLEM])).toEqual({
    rules: [
      {
        id: 'wrong-format',
        shortDescription: { text: 'A value has the wrong format, such as a date.' },
        fullDescription: { text: 'A value has the wrong format, such as a date. Use the format that the hint shows.' },
        help: { text: 'Use the format that the hint shows.' },
        defaultConfiguration: { level: 'error' },
      },
    ],
    results: [
      {
        ruleId: 'wrong-format',
        ruleIndex: 0,
        level: 'error',
        message: { text: 'Not an author. Write {{ family, given }} or [a] (https://example.org).' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'cases/a.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 5, endColumn: 7 },
            },
          },
        ],
      },
    ],
  })
})

test('no problems are a run without results', () => {
  expect(runOf([])).toEqual({ rules: [], results: [] })
})

test('every problem of the table is a rule', () => {
  const codes = keysOf(PROBLEMS)
  const { rules } = runOf(codes.map((code) => ({ ...PROBLEM, code })))
  expect(rules.map(({ id }) => id)).toEqual(codes)
  const levels = rules.map(({ defaultConfiguration }) => defaultConfiguration?.level ?? 'varies')
  expect(levels).toEqual(codes.map((code) => PROBLEMS[code].severity))
})

describe('a region', () => {
  test.each([
    ['that ends with its line', { column: 4, length: 3 }, { startColumn: 4, endColumn: 7 }],
    ['on an empty line', { column: 1, length: 1, text: '' }, { startColumn: 1 }],
    ['after the end of its line', { column: 7, length: 1 }, { startColumn: 7 }],
  ])('%s', (_, location, region) => {
    expect(located(location)?.region).toEqual({ startLine: 3, ...region })
  })
})

describe('a file', () => {
  test.each([
    ['a b/é%20#?:,.yaml', { uri: 'a%20b/%C3%A9%2520%23%3F%3A%2C.yaml', uriBaseId: '%SRCROOT%' }],
    ['/tmp/a b.yaml', { uri: 'file:///tmp/a%20b.yaml' }],
    ['C:/Users/a b.yaml', { uri: 'file:///C:/Users/a%20b.yaml' }],
    ['//server/share/a.yaml', { uri: 'file://server/share/a.yaml' }],
    ['half\ud83d.yaml', { uri: 'half%EF%BF%BD.yaml', uriBaseId: '%SRCROOT%' }],
  ])('%j', (file, location) => {
    expect(located({ file })?.artifactLocation).toEqual(location)
  })
})

test('whatever problems there are: each is one result with its rule, its place and its file', () => {
  const name = fc.stringMatching(/^[^/\r\n]+$/u).filter((part) => part !== '.' && part !== '..')
  const file = fc.array(
    fc.oneof(
      name,
      hostile.map((text) => text.replaceAll('/', '') || 'a'),
    ),
    { minLength: 1, maxLength: 3 },
  )
  fc.assert(
    fc.property(fc.array(diagnostics(file.map((parts) => parts.join('/')))), (problems) => {
      const { rules, results } = runOf(problems)
      expect(new Set(rules.map(({ id }) => id))).toEqual(new Set(problems.map(({ code }) => code)))
      expect(results).toHaveLength(problems.length)
      for (const [index, { severity, code, location }] of problems.entries()) {
        const { ruleId, ruleIndex = -1, level, message, locations } = results[index] ?? {}
        expect([ruleId, rules[ruleIndex]?.id, level]).toEqual([code, code, severity])
        expect(message?.text.replaceAll('{{', '').replaceAll('}}', '')).not.toMatch(/[{}]|\]\(/)
        const { artifactLocation, region } = locations?.[0].physicalLocation ?? {}
        if (artifactLocation?.uriBaseId !== undefined) {
          expect(decodeURIComponent(artifactLocation.uri)).toBe(location.file.replace(/\p{Cs}/gu, '\ufffd'))
        }
        expect(region).toMatchObject({ startLine: location.line, startColumn: location.column })
        const end = region?.endColumn ?? location.text.length + 1
        expect(end).toBeGreaterThanOrEqual(location.column)
        expect(end).toBeLessThanOrEqual(location.text.length + 1)
      }
    }),
  )
})
