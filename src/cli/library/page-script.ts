import { join } from 'node:path'
import { readWhole } from '../../reading/files.ts'

/** The program inside a page, as the build bundled it: of the assessment and of packets, or of the teacher’s desk. */
export function pageScript(home: string, name: 'page' | 'desk' = 'page'): string {
  return builtFile(home, `${name}.js`)
}

/** The licenses of the packages whose code is in the program of the teacher’s desk. */
export function deskNotices(home: string): string {
  return builtFile(home, 'desk-notices.txt')
}

function builtFile(home: string, name: string): string {
  const path = join(home, 'dist', name)
  const text = readWhole(path)
  if (text === null) throw new Error(`${path} is missing: the program was not built`)
  return text
}
