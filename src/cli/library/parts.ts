import { join, resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import { SHIPPED } from '../../model/library.ts'
import type { SourceFile } from '../../reading/source-file.ts'
import { frameworkInUse, type Part, partsOf } from '../../reading/stack/part.ts'
import { DataError, UsageError } from '../errors.ts'
import { readable } from './readable.ts'

/** The folder of the shipped library. */
export function shippedFolder(home: string): string {
  return join(home, 'cases')
}

/** Where the build stored the shipped library. */
export function snapshotFolder(home: string): string {
  return join(home, 'dist')
}

/**
 * The libraries of these names, in order; the shipped one for no name. Throws a UsageError when one is named twice, and
 * a DataError when one can't be read.
 */
export function partsNamed(names: readonly string[], home: string): readonly Part[] {
  refuseRepeated(names)
  return readable(() => partsOf(names, shippedFolder(home)))
}

/** The framework that holds for all parts. Throws a DataError. */
export function usedFramework(parts: readonly Part[], home: string): SourceFile {
  return readable(() => frameworkInUse(parts, shippedFolder(home)))
}

function refuseRepeated(names: readonly string[]): void {
  const places = names.map((name) => (name === SHIPPED || names.length === 1 ? name : resolve(name)))
  const twice = names.find((_, index) => places.indexOf(places[index] ?? '') < index)
  if (twice !== undefined) throw new UsageError(`The library ${twice} is named twice: name it once.`)
}

/** Throws a DataError when any of these problems is an error. */
export function refuseErrors(path: string, diagnostics: readonly Diagnostic[]): void {
  if (!hasErrors(diagnostics)) return
  throw new DataError(
    `The library in ${path} can't be used.`,
    diagnostics.filter(({ severity }) => severity === 'error'),
  )
}
