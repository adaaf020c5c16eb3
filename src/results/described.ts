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
  Identical<Immutable<Output>, Immutable<T>> extends true
    ? unknown
    : { readonly differsIn: Differing<Immutable<Output>, Immutable<T>>; readonly mustBe: T }

/**
 * Identity, not assignability: a type with an optional key more, or with `any` in it, can be assigned both ways.
 * The compiler calls two conditional types that it cannot resolve the same only where what they test is identical.
 */
type Identical<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** The keys that only one of two objects has, or that differ: what the compiler's message shows. */
type Differing<A, B> = {
  [K in keyof A | keyof B]: K extends keyof A & keyof B
    ? Identical<Pick<A, K>, Pick<B, K>> extends true
      ? never
      : K
    : K
}[keyof A | keyof B]

/** Schemas have mutable lists and objects, our types none. */
type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T
