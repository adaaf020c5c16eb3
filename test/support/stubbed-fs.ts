import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { onTestFinished } from 'vitest'

type AnyFunction = (...args: readonly unknown[]) => unknown

/** The functions of node:fs that return, throw, and wait. */
type Name = {
  [K in keyof typeof fs]: K extends `${string}Sync` ? K : never
}[keyof typeof fs]

/** An error as Node makes it for a call of the system. */
export function systemError(code: string, call = 'call'): Error {
  return Object.assign(new Error(`${code}: an error of the system, ${call}`), { code, errno: -1, syscall: call })
}

/**
 * Until the test is over, a function of node:fs fails with this code each time that `fails` says so, from the number of
 * the call (the first is 1) and its arguments. The result counts the calls.
 */
export function failFs(
  name: Name,
  code: string,
  fails: (call: number, args: readonly unknown[]) => boolean = () => true,
): { readonly calls: number } {
  const counted = { calls: 0 }
  replaceFs(name, (real) => (...args) => {
    counted.calls++
    if (fails(counted.calls, args)) throw systemError(code, name)
    return real(...args)
  })
  return counted
}

/** Until the test is over, a function of node:fs does something else. Named imports see it too. */
export function replaceFs(name: Name | 'read', make: (real: AnyFunction) => AnyFunction): void {
  const real = fs[name] as AnyFunction
  const put = (value: AnyFunction): void => {
    Object.assign(fs, { [name]: value })
    syncBuiltinESMExports()
  }
  put(make(real))
  onTestFinished(() => put(real))
}
