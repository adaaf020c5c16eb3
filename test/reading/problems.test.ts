import { describe, expect, test } from 'vitest'
import { keysOf } from '../../src/model/keys.ts'
import { SUBJECTS } from '../../src/model/problem-facts.ts'
import { PROBLEMS, type ProblemCode } from '../../src/model/problems.ts'
import { syntaxProblem } from '../../src/reading/yaml-syntax.ts'
import { libraryFaults } from './faults/library.ts'
import { READERS, readerFaults } from './faults/readers.ts'
import { yamlFaults } from './faults/yaml.ts'

/** Reported where no text of a file decides, each in a test of its own: here, in check-faults.test.ts, or in modeline.test.ts. */
const BY_THEMSELVES: readonly ProblemCode[] = ['missing-schema', 'not-a-file', 'too-many', 'unreadable', 'yaml-syntax']

test.each(readerFaults)('%s: reports %s', async (reader, code, content) => {
  const diagnostics = await READERS[reader](content)
  const found = diagnostics.find((problem) => problem.code === code)
  expect(diagnostics.map((problem) => problem.code)).toContain(code)
  expect(found?.severity).toBe(PROBLEMS[code].severity)
})

test('what the YAML parser may complain of one day has a code too', () => {
  const fault = { code: 'RESOURCE_EXHAUSTION', message: 'too much', pos: [0, 1] } as const
  expect(syntaxProblem(fault)).toMatchObject({ code: 'yaml-syntax', message: 'Too much' })
})

describe('the table of problems', () => {
  test('holds nothing that is never reported', () => {
    const reported = new Set([
      ...libraryFaults.map(({ code }) => code),
      ...yamlFaults.map(([code]) => code),
      ...readerFaults.map(([, code]) => code),
      ...BY_THEMSELVES,
    ])
    expect(keysOf(PROBLEMS).filter((code) => !reported.has(code))).toEqual([])
  })

  test.each(Object.entries(PROBLEMS))('says of %s what it is and what to do', (code, { about, says, cure }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9.]+)*$/)
    expect(SUBJECTS).toHaveProperty([about])
    for (const sentence of [says, cure]) {
      expect(sentence).toMatch(/^[A-Z]/)
      expect(sentence.length).toBeLessThanOrEqual(100)
    }
    expect(says).toMatch(/\.$/)
  })

  test('has each code once, in order, under what it is about', () => {
    const codes = keysOf(PROBLEMS)
    for (const subject of keysOf(SUBJECTS)) {
      const own = codes.filter((code) => PROBLEMS[code].about === subject)
      expect(own).toEqual(own.toSorted())
      expect(own.length).toBeGreaterThan(0)
    }
  })
})
