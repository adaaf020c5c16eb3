import * as z from 'zod/mini'
import { keysOf } from '../../model/keys.ts'
import { PROBLEMS } from '../../model/problems.ts'
import { publish } from '../published.ts'
import { count, positive, schemaVersion, text } from '../schema/primitives.ts'
import { checkResult } from './result.ts'

const diagnostic = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.enum(keysOf(PROBLEMS)).check(z.describe('The kind of problem, for scripts; see "backroom help problems"')),
  message: text,
  hint: z.nullable(text).check(z.describe('How to fix it; null when the message says it')),
  location: z.strictObject({
    file: text,
    line: positive,
    column: positive.check(z.describe('In characters')),
    length: positive.check(z.describe('In characters')),
    text: text.check(z.describe('The source line; empty when it is longer than 400 characters')),
  }),
})

export const published = publish(checkResult)(
  z
    .strictObject({
      schemaVersion,
      files: count,
      errors: count,
      warnings: count,
      diagnostics: z.array(diagnostic).check(z.describe('In order of file and place')),
    })
    .check(z.describe('Problems in the files of a library. Printed by "backroom check".')),
)
