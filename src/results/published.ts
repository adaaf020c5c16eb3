import type * as z from 'zod/mini'
import type { Result } from './result.ts'

/** A kind of result with the schema of its data, for the published JSON Schema. */
export interface Published {
  readonly title: string
  readonly schema: z.ZodMiniType
}

/** Ties a schema to the data that a result prints. If they differ in either direction, this does not compile. */
export function publish<View, Data>({
  title,
}: Result<View, Data>): <S extends z.ZodMiniType>(schema: S & Matching<z.output<S>, Data>) => Published {
  return (schema) => ({ title, schema })
}

/**
 * The type of a schema that describes a type: anything if its output is that type, otherwise impossible.
 */
export type Matching<Output, T> =
  Identical<Immutable<Output>, Immutable<T>> extends true
    ? unknown
    : { readonly differsIn: Differing<Immutable<Output>, Immutable<T>>; readonly mustBe: T }

/**
 * Tests identity, because a type with one more optional key, or with `any` in it, can be assigned both ways. The
 * compiler treats two unresolved conditional types as the same only if their tests are identical.
 */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** The keys that only one of two objects has, or that differ. The compiler's message shows them. */
type Differing<A, B> = {
  [K in keyof A | keyof B]: K extends keyof A & keyof B
    ? Identical<Pick<A, K>, Pick<B, K>> extends true
      ? never
      : K
    : K
}[keyof A | keyof B]

/** Schemas have mutable lists and objects; our types have only readonly ones. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T
