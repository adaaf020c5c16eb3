import { type Diagnostic, hasErrors } from '../../model/diagnostic.ts'
import type { Framework } from '../../model/framework.ts'
import type { LazyLibrary } from '../../model/library.ts'
import { digestOf, digestOfAll } from '../digest.ts'
import { FRAMEWORK_FILE, isCase } from '../file-names.ts'
import { placedIn } from '../problems/place.ts'
import type { SourceFile } from '../source-file.ts'
import { type Content, storedContent, writtenContent } from './content.ts'
import { readFrameworks } from './frameworks.ts'
import { isIn, isShipped, type Part, repeatedIds } from './part.ts'
import { together } from './together.ts'

export interface StackContext {
  /** The framework that holds for all; null if there is none. */
  readonly framework: SourceFile | null
  /** The names that no condition can have. */
  readonly reserved: ReadonlySet<string>
  /** The shipped library as the build stored it; null to parse its files. */
  readonly snapshot: LazyLibrary | null
}

export interface ReadStack {
  /** All parts as one library; null when anything has an error. */
  readonly library: LazyLibrary | null
  /** Was the snapshot used for a part? */
  readonly fromSnapshot: boolean
  readonly parts: readonly ReadPart[]
}

interface ReadPart {
  readonly part: Part
  /** Every problem in its files, in order of discovery. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads libraries that are used together, with every problem in their files. */
export function readStack(parts: readonly Part[], { framework, reserved, snapshot }: StackContext): ReadStack {
  const { inUse, problemsOf } = readFrameworks(parts, framework, reserved, snapshot)
  const stored = snapshot !== null && isSame(snapshot.catalog.framework, inUse.framework) ? snapshot : null
  const layers = layersOf(parts, (part) =>
    isShipped(part) && stored !== null ? storedContent(stored) : writtenContent(part, inUse),
  )
  const repeated = repeatedIds(parts)
  const problems = new Map(
    layers.map(({ part, content, blindFiles }) => [
      part,
      [
        ...part.diagnostics,
        ...problemsOf(part),
        ...content.diagnostics,
        ...blindFiles.diagnostics,
        ...repeated.filter(isIn(part.files)),
        ...(lacksCases(part, parts) ? [noCases(part)] : []),
      ],
    ]),
  )
  return {
    library: [...problems.values()].some(hasErrors) ? null : libraryOf(layers, inUse.framework, framework),
    fromSnapshot: stored !== null && parts.some(isShipped),
    parts: parts.map((part) => ({ part, diagnostics: problems.get(part) ?? [] })),
  }
}

function isSame(one: Framework, other: Framework | null): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}

/** A part with what is in it. */
interface Layer {
  readonly part: Part
  readonly content: Content
  readonly blindFiles: ReturnType<Content['blindFiles']>
}

/** The parts from top to bottom: those of the user in order, then the shipped one. */
function layersOf(parts: readonly Part[], contentOf: (part: Part) => Content): readonly Layer[] {
  const ordered = [...parts.filter((part) => !isShipped(part)), ...parts.filter(isShipped)]
  const read = ordered.map((part) => ({ part, content: contentOf(part) }))
  const known = read.flatMap(({ content }) => content.known)
  const layers: Layer[] = []
  for (const { part, content } of read.toReversed()) {
    const below = [...layers]
    const others = () => below.flatMap(({ blindFiles }) => blindFiles.blinds())
    layers.unshift({ part, content, blindFiles: content.blindFiles(known, others) })
  }
  return layers
}

/** A library needs cases, unless it adds something else to the cases of others. */
function lacksCases({ files, diagnostics }: Part, parts: readonly Part[]): boolean {
  if (files.some(isCase) || (files.length === 0 && hasErrors(diagnostics))) return false
  const adds = files.some(({ name }) => name !== FRAMEWORK_FILE)
  return !adds || !parts.some((part) => part.files.some(isCase))
}

function noCases({ path }: Part): Diagnostic {
  const message = 'The library has no case files (*.yaml)'
  return placedIn(path, '', { code: 'no-cases', message, start: 0, end: 1 })
}

/** `used` is the file of the framework. */
function libraryOf(layers: readonly Layer[], framework: Framework | null, used: SourceFile | null): LazyLibrary | null {
  if (framework === null) return null
  const libraries = layers.map(({ content, blindFiles }) => content.library(framework, blindFiles.blinds))
  const parts = layers.map(({ part }) => part)
  // If all have only cases, the framework is in none of their files.
  const borrowed = used === null || parts.some((part) => part.framework !== null) ? [] : [used]
  const [only, ...others] = parts
  const digest =
    only !== undefined && others.length === 0
      ? digestOf([...borrowed, ...only.files])
      : digestOfAll([...borrowed.map((file) => digestOf([file])), ...libraries.map(({ catalog }) => catalog.digest)])
  return together(libraries, digest)
}
