import { join } from 'node:path'
import { readWhole } from '../../reading/files.ts'

/** The program inside a page, as the build bundled it. */
export function pageScript(home: string): string {
  const path = join(home, 'dist/page.js')
  const script = readWhole(path)
  if (script === null) throw new Error(`${path} is missing: the program was not built`)
  return script
}
