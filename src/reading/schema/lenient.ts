import * as z from 'zod/mini'

/** Made once for all the files of a schema: making it takes longer than reading one. */
const made = new WeakMap<z.ZodMiniType, z.ZodMiniType>()

/**
 * The same shape, but any input fits: what does not is replaced by nothing (empty text, an empty list
 * or map, a mapping of nothings). So the rules that no schema can express see a file's
 * sound parts, and find their problems even in a file that has others. What they say of a replaced
 * part is dropped by `readDocument`, which knows where the schema has complained already.
 */
export function lenient<T extends z.ZodMiniType>(schema: T): z.ZodMiniType<z.infer<T>> {
  const loose = made.get(schema) ?? loosen(schema)
  made.set(schema, loose)
  return loose as z.ZodMiniType<z.infer<T>>
}

function loosen(schema: z.core.$ZodType): z.ZodMiniType {
  const { def } = schema._zod as z.core.$ZodTypes['_zod']
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(Object.entries(def.shape).map(([key, value]) => [key, loosen(value)]))
      const object =
        def.catchall === undefined || def.catchall._zod.def.type === 'never'
          ? z.object(shape)
          : z.catchall(z.object(shape), loosen(def.catchall))
      return z.catch(object, () => object.parse({}))
    }
    case 'record':
      return z.catch(z.record(z.string(), loosen(def.valueType)), {})
    case 'array':
      return z.catch(z.array(loosen(def.element)), [])
    case 'optional':
      return z.optional(loosen(def.innerType))
    case 'pipe':
      return z.pipe(loosen(def.in), def.out)
    case 'string':
    case 'union':
      return z.catch(schema, '')
    default:
      return z.catch(schema, undefined)
  }
}
