import { UnreadableError } from '../../reading/unreadable.ts'
import { DataError } from '../errors.ts'

/** What cannot be read becomes a DataError that names it. */
export function readable<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw asDataError(error)
  }
}

/** A DataError for what cannot be read; any other error as it is. */
export function asDataError(error: unknown): unknown {
  return error instanceof UnreadableError ? new DataError(`${error.path || 'An empty name'}: ${error.message}.`) : error
}
