import * as z from 'zod/mini'
import { OWN_PATTERN } from './own-fields.ts'
import { SCHEMA_ID } from './schema-id.ts'

/** A JSON Schema, draft 7, as plain data. */
export interface JsonSchema extends z.core.JSONSchema.BaseSchema {
  definitions?: Record<string, JsonSchema>
}

const DRAFT_7 = 'http://json-schema.org/draft-07/schema#'

/** The JSON Schema of a file that people write. */
export function jsonSchemaOf(title: string, schema: z.ZodMiniType): JsonSchema {
  const {
    $schema: _,
    description = '',
    ...rest
  } = z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      allowOwnFields(jsonSchema)
      joinTypes(jsonSchema)
    },
  })
  const name = title.toLowerCase().replace(/ file$/, '')
  return { $schema: DRAFT_7, $id: `${SCHEMA_ID}${name}`, title, description, ...rest }
}

function allowOwnFields(schema: JsonSchema): void {
  if (schema.type !== 'object') return
  schema.patternProperties = { [OWN_PATTERN]: {} }
  const names = schema.propertyNames
  if (typeof names === 'object') schema.propertyNames = { anyOf: [{ pattern: OWN_PATTERN }, names] }
}

/** A number or text: two types instead of two schemas. So an editor says what is wrong with the text. */
function joinTypes(schema: JsonSchema): void {
  const [number, text, ...others] = schema.anyOf ?? []
  if (number?.type !== 'integer' || text?.type !== 'string' || others.length > 0) return
  delete schema.anyOf
  Object.assign(schema, number, text, { type: ['integer', 'string'] })
}

/** If the first holds, so must the second. `then` is no literal key here, because the linter takes such an object for a promise. */
export function implies(condition: JsonSchema, consequence: JsonSchema): JsonSchema {
  return Object.fromEntries([
    ['if', condition],
    ['then', consequence],
  ])
}
