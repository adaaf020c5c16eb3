import { join } from 'node:path'
import * as z from 'zod'
import { hasErrors } from '../model/diagnostic.ts'
import { readFolder } from '../reading/files.ts'
import { readLibrary } from '../reading/library.ts'
import { caseSchema } from '../reading/schema/case.ts'
import { frameworkSchema } from '../reading/schema/framework.ts'
import { writeSnapshot } from '../reading/snapshot.ts'

/** The shipped library's snapshot, name → text. Throws when the library is not sound. */
export function snapshot(home: string): ReadonlyMap<string, string> {
  const folder = join(home, 'cases')
  const { files, diagnostics } = readFolder(folder)
  const { library, diagnostics: found } = readLibrary(folder, files, null)
  const all = [...diagnostics, ...found]
  if (library === null || hasErrors(all)) {
    const list = all.map(({ location: { file, line, column }, message }) => `${file}:${line}:${column}: ${message}`)
    throw new Error(`The shipped library is not sound:\n${list.join('\n')}`)
  }
  return writeSnapshot(files, library)
}

/** The JSON Schemas for editors, name → text. */
export function schemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({ case: caseSchema, framework: frameworkSchema }).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), null, 2)}\n`,
    ]),
  )
}
