import { caseSchema } from './case.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

export interface DescribedKey {
  readonly name: string
  readonly description: string
  readonly isOptional: boolean
}

/** The keys of a case file and of an episode in it, in the order of the schema, with what editors say about them. */
export function describedKeys(): { readonly file: readonly DescribedKey[]; readonly episode: readonly DescribedKey[] } {
  const file = jsonSchemaOf('Case file', caseSchema)
  const { episodes } = file.properties ?? {}
  const episode = typeof episodes === 'object' ? episodes.items : {}
  return { file: keysOf(file, file), episode: keysOf(episode as JsonSchema, file) }
}

function keysOf({ properties = {}, required = [] }: JsonSchema, { definitions = {} }: JsonSchema) {
  return Object.entries(properties).map(([name, schema]) => {
    const { $ref = '', description } = schema as JsonSchema
    const definition = definitions[$ref.replace('#/definitions/', '')]
    return { name, description: description ?? definition?.description ?? '', isOptional: !required.includes(name) }
  })
}
