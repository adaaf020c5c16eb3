import type { Framework } from '../../model/framework.ts'
import { blindSchema } from './blind.ts'
import { byFramework } from './by-framework.ts'
import { caseSchema } from './case.ts'
import { exerciseSchema } from './exercise.ts'
import { frameworkSchema } from './framework.ts'
import { IN_ORDER, inOrderSchema } from './in-order.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'
import { withListedWorks } from './listed-works.ts'

/**
 * The JSON Schemas by which editors complete and check the files of a library: file name → text. `sources` are the ids
 * of works that its files list now.
 */
export function editorSchemas(framework: Framework, sources: readonly string[]): ReadonlyMap<string, string> {
  const schemas: Readonly<Record<string, JsonSchema>> = {
    case: withListedWorks(withOrder(byFramework(jsonSchemaOf('Case file', caseSchema), framework, sources)), sources),
    blind: jsonSchemaOf('Blind file', blindSchema),
    exercise: withListedWorks(byFramework(jsonSchemaOf('Exercise file', exerciseSchema), framework, sources), sources),
    framework: jsonSchemaOf('Framework file', frameworkSchema),
  }
  return new Map(
    Object.entries(schemas).map(([kind, schema]) => [`${kind}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}

/** With the definition that periods refer to. */
function withOrder(schema: JsonSchema): JsonSchema {
  return { ...schema, definitions: { ...schema.definitions, [IN_ORDER]: inOrderSchema() } }
}
