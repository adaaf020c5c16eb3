import { type FormatId, formatOfFile } from '../../rendering/formats.ts'
import type { Command } from './declaration.ts'
import { OUT } from './output.ts'
import type { GivenOptions } from './values.ts'

/**
 * The format of a command's result: the requested one, or the one that the extension of the `--out` file selects, or
 * the command's first. Undefined for a command without formats.
 */
export function formatFor({ formats }: Command, given: GivenOptions): FormatId | undefined {
  return given.format() ?? (formats.length === 0 ? undefined : (formatByOut(given) ?? formats[0]))
}

function formatByOut(given: GivenOptions): FormatId | null {
  const out = given.value(OUT)
  return out === undefined || given.declarations().some(({ ownForm }) => ownForm) ? null : formatOfFile(out)
}
