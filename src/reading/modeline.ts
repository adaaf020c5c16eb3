import { dirname, resolve } from 'node:path'
import type { Diagnostic } from '../model/diagnostic.ts'
import { exists } from './files.ts'
import { placedIn } from './problems/place.ts'
import type { SourceFile } from './source-file.ts'
import { UnreadableError } from './unreadable.ts'

/** The first line of a YAML file, which tells editors how to complete and check it. */
export function modeline(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`
}

/** A text with this first line, in place of the one that it may have. */
export function withModeline(text: string, schema: string): string {
  const rest = text.replace(/^# *yaml-language-server:.*(?:\r?\n|$)/m, '')
  return `${modeline(schema)}\n${rest}`
}

/** More than a file has before its first key. */
const MAX_HEAD = 10_000

/** Blank lines and comments, then the line as editors know it. */
const HEADED = /^(?:[ \t]*(?:#.*)?\r?\n)*?#[ \t]+yaml-language-server[ \t]*:.*?\$schema=(\S+)/

/** A warning if the first line of a file names a JSON Schema that does not exist, as in a copy. */
export function modelineProblems({ path, bytes }: SourceFile): readonly Diagnostic[] {
  const head = new TextDecoder().decode(bytes.subarray(0, MAX_HEAD))
  const [found = '', schema = ''] = HEADED.exec(head) ?? []
  if (!isPath(schema) || isThere(resolve(dirname(path), schema.replace(/#.*/, '')))) return []
  return [
    placedIn(path, head, {
      code: 'missing-schema',
      message: `There is no JSON Schema "${schema}", so editors can't complete or check this file`,
      hint: 'Remove this line, or correct the path. To write the schemas of a library: backroom new schema',
      start: found.length - schema.length,
      end: found.length,
    }),
  ]
}

/** Not an address, nor a folder of another computer, which would be asked for it. */
function isPath(schema: string): boolean {
  return schema !== '' && !/^(?:[a-z][a-z\d+.-]+:|[\\/]{2})/i.test(schema)
}

function isThere(path: string): boolean {
  try {
    return exists(path)
  } catch (error) {
    if (error instanceof UnreadableError) return false
    throw error
  }
}
