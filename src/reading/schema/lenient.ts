import * as z from 'zod'

/**
 * The same shape, but any input fits: what does not is replaced by nothing (empty text, an empty list
 * or map, a mapping of nothings). So the rules that no schema can express see a file's
 * sound parts, and find their problems even in a file that has others. What they say of a replaced
 * part is dropped by `readDocument`, which knows where the schema has complained already.
 */
export function lenient<T extends z.ZodType>(schema: T): z.ZodType<z.infer<T>> {
  const loose = made.get(schema) ?? loosen(schema)
  made.set(schema, loose)
  return loose as z.ZodType<z.infer<T>>
}

/** Made once for all the files of a schema: making it takes longer than reading one. */
const made = new WeakMap<z.ZodType, z.ZodType>()

function loosen(schema: z.core.$ZodType): z.ZodType {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, loosen(value)]))
      const object =
        def.catchall === undefined || def.catchall._zod.def.type === 'never'
          ? z.object(shape)
          : z.object(shape).catchall(loosen(def.catchall))
      return object.catch(() => object.parse({}))
    }
    case 'record':
      return z.record(z.string(), loosen(def.valueType)).catch({})
    case 'array':
      return z.array(loosen(def.element)).catch([])
    case 'optional':
      return z.optional(loosen(def.innerType))
    case 'pipe':
      return z.pipe(loosen(def.in), def.out)
    case 'string':
    case 'union':
      return (schema as z.ZodType).catch('')
    default:
      return (schema as z.ZodType).catch(undefined)
  }
}
