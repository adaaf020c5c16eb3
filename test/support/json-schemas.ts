import { join } from 'node:path'
import * as z from 'zod/mini'
import { readOneFile } from '../../src/reading/files.ts'
import { readFramework } from '../../src/reading/framework.ts'
import { editorSchemas } from '../../src/reading/schema/editors.ts'
import { publishedResults } from '../../src/results/results.ts'
import { HOME } from './fake-io.ts'

/**
 * The JSON Schemas of `cases/schema`, name → text: of what `--format json` prints, and, for editors, of the files of the
 * shipped library, as any library has them. A result that has the name of a kind of file ends in `-result`.
 */
export async function schemas(): Promise<ReadonlyMap<string, string>> {
  const { framework } = readFramework(readOneFile(join(HOME, 'cases/framework.yaml')), new Set())
  if (framework === null) throw new Error('The shipped framework is unsound')
  const input = editorSchemas(framework, [])
  const output = (await publishedResults()).map(({ title, schema }) => {
    const name = title.toLowerCase().replaceAll(' ', '-')
    return resultSchema(input.has(`${name}.schema.json`) ? `${name}-result` : name, title, schema)
  })
  return new Map([...input, ...output])
}

/** Its `$id` is a name, not an address: nothing has to be fetched. */
function resultSchema(name: string, title: string, schema: z.ZodMiniType): readonly [string, string] {
  const { $schema, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'output' })
  const whole = { $schema, $id: `urn:backroom-diplomacy:schema:${name}`, title, description, ...rest }
  return [`${name}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
}
