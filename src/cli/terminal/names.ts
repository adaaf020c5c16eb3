import { win32 } from 'node:path'
import { caseless } from '../../model/composed.ts'
import { UsageError } from '../errors.ts'

/**
 * A name that Windows can't hold: with reserved characters, with a final period or space, or of a device. Programs can
 * make some of these, but Explorer can't remove them.
 */
const NOT_ON_WINDOWS = /[<>:"|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu

/** Parts of a path that are not plain names on every system: empty ones, steps, and what Windows can't hold. */
function isOdd(part: string): boolean {
  return part === '' || part.includes('\\') || NOT_ON_WINDOWS.test(part)
}

/** Throws a UsageError for a name that the program itself makes up, if it is not valid on every system. */
export function refuseNames(names: readonly string[]): void {
  const odd = names.find((name) => name.split('/').some(isOdd))
  if (odd !== undefined) throw new UsageError(`"${odd}" is not a valid file name on every system.`)
  const alike = names.map(caseless)
  const twin = names.find((_, index) => alike.indexOf(alike[index]!) < index)
  if (twin !== undefined) throw new UsageError(`Two files would have the name "${twin}", apart from capitals.`)
}

/** Throws a UsageError for a path that a user typed, if it has a name that this system can't hold. */
export function refuseUnholdable(path: string, platform: NodeJS.Platform): void {
  if (platform !== 'win32') return
  const parts = path.slice(win32.parse(path).root.length).split(/[\\/]/)
  const odd = parts.find((part) => !['.', '..'].includes(part) && NOT_ON_WINDOWS.test(part))
  if (odd !== undefined) throw new UsageError(`Windows can't have a file or folder named "${odd}". Use another name.`)
}
