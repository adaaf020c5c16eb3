import { PROBLEMS } from '../../model/problems.ts'
import { implies, type JsonSchema } from './json-schema.ts'
import { OWN_PATTERN } from './own-fields.ts'

const LISTED = 'listed-works'

/**
 * The schema of a file that lists works under `sources` and cites them by id; `known` are the ids that the library
 * listed when this schema was made. A JSON Schema can't look up an id elsewhere in a file. But while a file lists known
 * works only, it can cite no others; and as soon as it lists a new one, nothing is said.
 */
export function withListedWorks(schema: JsonSchema, known: readonly string[]): JsonSchema {
  if (known.length === 0) return schema
  const onlyKnown = { required: ['sources'], properties: { sources: { propertyNames: { enum: [...known] } } } }
  const anywhere: JsonSchema = { $ref: `#/definitions/${LISTED}` }
  const cited = { items: { enum: [...known], errorMessage: PROBLEMS['unknown-source'].says } }
  const listed: JsonSchema = {
    items: anywhere,
    // As a pattern, because editors offer the names of properties.
    patternProperties: { '^sources$': cited, [OWN_PATTERN]: {} },
    additionalProperties: anywhere,
  }
  return { ...schema, ...implies(onlyKnown, anywhere), definitions: { ...schema.definitions, [LISTED]: listed } }
}
