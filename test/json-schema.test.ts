import { describe, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { assessmentSchema, checkSchema } from '../src/results/assessment/schema.ts'
import { fakeIo } from './support/fake-io.ts'

const answers = ['no', 'rather-no', 'mixed', 'rather-yes', 'yes', 'unknown']

async function json(args: readonly string[]): Promise<unknown> {
  const io = fakeIo({ args: [...args, '--format', 'json'] })
  await main(io)
  return JSON.parse(io.written.stdout)
}

// The published JSON Schemas are generated from these; test/reading/schema.test.ts holds them current.
describe('what is printed as JSON fits its published schema', () => {
  test.each(answers)('assessments of every kind of answers, determination %s', async (determination) => {
    for (const opposition of answers) {
      const options = ['--determination', determination, '--opposition', opposition, '--receptivity', 'rather-no']
      expect(assessmentSchema.safeParse(await json(['assess', ...options])).error).toBeUndefined()
    }
  })

  test.each(['biden', 'johnson', 'nixon'])('the assessment of a case: %s', async (name) => {
    expect(assessmentSchema.safeParse(await json(['assess', '--case', name])).error).toBeUndefined()
  })

  test('a check with and without problems', async () => {
    expect(checkSchema.safeParse(await json(['check'])).error).toBeUndefined()
    expect(checkSchema.safeParse(await json(['check', 'package.json'])).error).toBeUndefined()
  })
})
