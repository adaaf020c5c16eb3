import type * as z from 'zod/mini'

declare const describedType: unique symbol

/** A schema that describes a type exactly: nothing in one of them is missing in the other. */
export interface Described<T> {
  readonly zod: z.ZodMiniType
  /** For the compiler alone: keeps the schema of one type from passing for that of another. */
  readonly [describedType]?: (value: T) => T
}

/** Holds a schema to the type that it describes; where they differ, the argument does not compile. */
export function describes<T>(): <S extends z.ZodMiniType>(schema: S & Matching<z.output<S>, T>) => Described<T> {
  return (zod) => ({ zod })
}

type Matching<Output, T> =
  Immutable<Output> extends T
    ? T extends Immutable<Output>
      ? unknown
      : { readonly lacksOrNarrows: T }
    : { readonly isNot: T }

/** Schemas have mutable lists and objects, our types none. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T
