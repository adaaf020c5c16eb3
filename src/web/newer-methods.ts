// Browsers of 2021 lack these methods, and pages run there too. Code that pages share may use them and no other method
// from after ES2021: the types in tsconfig.web.json end there.

declare global {
  interface ObjectConstructor {
    hasOwn(object: object, key: PropertyKey): boolean
  }
  interface Array<T> {
    at(index: number): T | undefined
    toSorted(compare?: (a: T, b: T) => number): T[]
    toReversed(): T[]
  }
  interface ReadonlyArray<T> {
    at(index: number): T | undefined
    toSorted(compare?: (a: T, b: T) => number): T[]
    toReversed(): T[]
  }
}

add(Object, {
  hasOwn: (object: object, key: PropertyKey): boolean => Object.getOwnPropertyDescriptor(object, key) !== undefined,
})

add(Array.prototype, {
  at(this: readonly unknown[], index: number): unknown {
    return this[index < 0 ? this.length + index : index]
  },
  toSorted(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number): unknown[] {
    return [...this].sort(compare)
  },
  toReversed(this: readonly unknown[]): unknown[] {
    return [...this].reverse()
  },
})

/** Adds what is missing; a browser’s own methods stay. */
function add(owner: object, methods: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(methods)) {
    if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
  }
}
