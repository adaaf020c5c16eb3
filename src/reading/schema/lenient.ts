import * as z from 'zod/mini'

/** Created once for all files of a schema, because creating it takes longer than reading a file. */
const made = new WeakMap<z.ZodMiniType, z.ZodMiniType>()

/**
 * The same shape, but it accepts any input. Parts that do not fit are replaced by empty ones (an empty text, list, or
 * map). This way, rules that a schema can't express still check the valid parts of a file with other problems.
 * `readDocument` drops what they report about replaced parts, because the schema has already reported those.
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
    case 'union': {
      const [first] = def.options
      return first?._zod.def.type === 'object' ? z.catch(schema, () => loosen(first).parse({})) : z.catch(schema, '')
    }
    case 'string':
      return z.catch(schema, '')
    default:
      return z.catch(schema, undefined)
  }
}
