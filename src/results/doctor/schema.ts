import * as z from 'zod/mini'
import { publish } from '../published.ts'
import { count, digest, id, named, positive, schemaVersion, text } from '../schema/primitives.ts'
import { doctorResult } from './result.ts'

const because = text.check(z.describe('What decided it'))
const yesOrNo = named('decision', z.strictObject({ value: z.boolean(), because }))
const terminal = z.boolean().check(z.describe('Is it a terminal?'))
const output = named(
  'output',
  z.strictObject({
    terminal,
    width: z.strictObject({ value: positive, because }).check(z.describe('In columns')),
    color: yesOrNo,
  }),
)

const library = z.strictObject({
  folders: z.array(text).check(z.describe('The libraries in use, as they are named')),
  chosenBy: z.enum(['--library', 'BACKROOM_LIBRARY', 'default']),
  snapshot: z.boolean().check(z.describe('Was it read from its snapshot, without parsing?')),
  framework: id,
  cases: count,
  episodes: count,
  exercises: count,
  digest: digest.check(z.describe('SHA-256 of the files of the framework and the cases')),
})

const ailment = z.strictObject({
  code: text.check(z.describe('The kind of problem, for scripts')),
  message: text,
  remedy: text.check(z.describe('The command or setting that fixes it')),
})

export const published = publish(doctorResult)(
  z
    .strictObject({
      schemaVersion,
      version: text.check(z.describe('Of this program')),
      node: z.strictObject({ version: text, needed: text.check(z.describe('The lowest version that works')) }),
      platform: text.check(z.describe("The operating system, in Node's words")),
      input: z.strictObject({ terminal }),
      output: output.check(z.describe('Standard output')),
      messages: output.check(z.describe('Standard error')),
      unicode: yesOrNo.check(z.describe('Are characters beyond ASCII printed?')),
      accessible: yesOrNo.check(z.describe('Is output made for reading aloud?')),
      questions: yesOrNo.check(z.describe('Are questions asked?')),
      library: z.nullable(library).check(z.describe('The library in use; null when it cannot be used')),
      environment: z.record(text, text).check(z.describe('Variables that are set and matter, name → value')),
      hints: z.array(text).check(z.describe('Good to know; nothing to fix')),
      ailments: z.array(ailment).check(z.describe('Problems; none when all is well')),
    })
    .check(z.describe('How this installation is set up, and what to fix. Printed by "backroom doctor".')),
)
