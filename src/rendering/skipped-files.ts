import { pathList } from '../model/clipped.ts'
import { counted } from './words.ts'

/** What was left out of a folder or a zip file, as sentences: none if there are no such files. `kind` says why. */
export function skippedFiles(where: string, names: readonly string[], kind: string): readonly string[] {
  return names.length === 0
    ? []
    : [`${where}: skipped ${counted(names.length, 'other file')} (${kind}): ${pathList(names)}.`]
}
