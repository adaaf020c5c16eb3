import type { Diagnostic } from '../../model/diagnostic.ts'
import type { LazyLibrary } from '../../model/library.ts'
import { NO_FRAMEWORK, type ReadFramework, readFramework } from '../framework.ts'
import type { Beside } from '../rules/beside.ts'
import type { SourceFile } from '../source-file.ts'
import { extensionProblems } from './extension.ts'
import { isShipped, ownerOf, type Part } from './part.ts'

/** The framework that holds for all parts of a stack, and what is wrong with each of theirs. */
interface Frameworks {
  readonly inUse: ReadFramework
  readonly problemsOf: (part: Part) => readonly Diagnostic[]
}

/**
 * Reads the framework in use, which is the file `used`, and the other ones, whose keys must be the same. A problem of
 * two frameworks is in the one that is not shipped.
 */
export function readFrameworks(
  parts: readonly Part[],
  used: SourceFile | null,
  reserved: ReadonlySet<string>,
  snapshot: LazyLibrary | null,
): Frameworks {
  const read = new Map<Part, ReadFramework>()
  const shipped = parts.find(isShipped)
  if (snapshot !== null && shipped !== undefined) {
    read.set(shipped, { framework: snapshot.catalog.framework, diagnostics: [] })
  }
  const frameworkOf = (part: Part | undefined, beside: Beside | null): ReadFramework | null => {
    if (part === undefined || part.framework === null) return null
    const found = read.get(part) ?? readFramework(part.framework, reserved, beside)
    read.set(part, found)
    return found
  }
  const owner = ownerOf(parts)
  const ofShipped = besideOf('the shipped framework', frameworkOf(shipped, null))
  const own = frameworkOf(owner ?? shipped, ofShipped)
  const inUse = own ?? (used === null ? NO_FRAMEWORK : readFramework(used, reserved))
  const others = besideOf(owner?.framework?.path ?? 'the shipped framework', inUse)
  for (const part of parts) frameworkOf(part, others)
  return {
    inUse,
    problemsOf: (part) => [
      ...(part.extension === null ? [] : extensionProblems(part.extension)),
      // A framework that none of them has is told with the first.
      ...(own === null && part === parts[0] ? inUse.diagnostics : (read.get(part)?.diagnostics ?? [])),
    ],
  }
}

function besideOf(name: string, read: ReadFramework | null): Beside | null {
  return read === null || read.framework === null ? null : { name, framework: read.framework }
}
