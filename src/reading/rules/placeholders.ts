import { UNKNOWN } from '../../model/framework.ts'
import { PLACEHOLDER } from '../../model/placeholder.ts'
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
  return paths.map((path) => ({
    code: 'placeholder',
    message: `"${path.at(-1)}" still has template text`,
    hint: `Replace the text marked ${PLACEHOLDER}.`,
    path,
  }))
}

/** The paths of all texts that have the mark. */
function marksIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value === 'string') return value.includes(PLACEHOLDER) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) =>
    marksIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}
