import type { Framework } from '../../model/framework.ts'
import { blindSchema } from './blind.ts'
import { byFramework } from './by-framework.ts'
import { caseSchema } from './case.ts'
import { exerciseSchema } from './exercise.ts'
import { frameworkSchema } from './framework.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts'

/** The JSON Schemas by which editors complete and check the files of a library: file name → text. */
export function editorSchemas(framework: Framework): ReadonlyMap<string, string> {
  const schemas: Readonly<Record<string, JsonSchema>> = {
    case: byFramework(jsonSchemaOf('Case file', caseSchema), framework),
    blind: jsonSchemaOf('Blind file', blindSchema),
    exercise: byFramework(jsonSchemaOf('Exercise file', exerciseSchema), framework),
    framework: jsonSchemaOf('Framework file', frameworkSchema),
  }
  return new Map(
    Object.entries(schemas).map(([kind, schema]) => [`${kind}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}
