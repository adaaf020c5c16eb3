import { join } from 'node:path'
import { readWhole } from '../../reading/files.ts'

/** The program inside a page, as the build bundled it: of the assessment and of packets, or of the teacher’s desk. */
export function pageScript(home: string, name: 'page' | 'desk' = 'page'): string {
  const path = join(home, 'dist', `${name}.js`)
  const script = readWhole(path)
  if (script === null) throw new Error(`${path} is missing: the program was not built`)
  return script
}
