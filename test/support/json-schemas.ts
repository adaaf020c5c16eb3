import * as z from 'zod/mini'
import { blindSchema } from '../../src/reading/schema/blind.ts'
import { caseSchema } from '../../src/reading/schema/case.ts'
import { exerciseSchema } from '../../src/reading/schema/exercise.ts'
import { frameworkSchema } from '../../src/reading/schema/framework.ts'
import { publishedResults } from '../../src/results/results.ts'

const FILES = { Blind: blindSchema, Case: caseSchema, Exercise: exerciseSchema, Framework: frameworkSchema }

/**
 * The JSON Schemas, name → text: of the files that people write, for editors, and of what `--format json` prints.
 * A result that has the name of a kind of file ends in `-result`.
 */
export async function schemas(): Promise<ReadonlyMap<string, string>> {
  const input = Object.entries(FILES).map(([title, schema]) => schemaFile(title, `${title} file`, schema, 'input'))
  const output = (await publishedResults()).map(({ title, schema }) =>
    schemaFile(Object.hasOwn(FILES, title) ? `${title} result` : title, title, schema, 'output'),
  )
  return new Map([...input, ...output])
}

/** A schema under the name of its file. Its `$id` is a name, not an address: nothing has to be fetched. */
function schemaFile(name: string, title: string, schema: z.ZodMiniType, io: 'input' | 'output'): [string, string] {
  const id = name.toLowerCase().replaceAll(' ', '-')
  const { $schema, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io })
  const whole = { $schema, $id: `urn:backroom-diplomacy:schema:${id}`, title, description, ...rest }
  return [`${id}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
}
