import { UNKNOWN } from '../../model/framework.ts'
import { isPlaceholder } from '../../model/placeholder.ts'
import type { Path, Problem } from '../problems/problem.ts'
import type { WrittenCase } from '../schema/case.ts'
import { codes } from './case.ts'

/** Template text is fine until a case is coded. After that, readers would see it as evidence. */
export function placeholdersAreReplaced({ episodes, ...file }: WrittenCase): readonly Problem[] {
  const coded = episodes.flatMap((episode, index) =>
    codes(episode, []).some(({ code }) => code.answer !== UNKNOWN) ? [{ episode, index }] : [],
  )
  if (coded.length === 0) return []
  const paths = [...marksIn(file, []), ...coded.flatMap(({ episode, index }) => marksIn(episode, ['episodes', index]))]
  return problemsAt(paths)
}

/** The same in a framework or a blind file, which readers see at once. */
export function textIsWritten(file: object): readonly Problem[] {
  return problemsAt(marksIn(file, []))
}

function problemsAt(paths: readonly Path[]): readonly Problem[] {
  return paths.map((path) => ({
    code: 'placeholder',
    message: `"${path.findLast((step) => typeof step === 'string')}" still has placeholder text`,
    hint: 'Write the text.',
    path,
  }))
}

/** The paths of all placeholder texts. */
function marksIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value === 'string') return isPlaceholder(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    marksIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
