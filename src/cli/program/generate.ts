import { join } from 'node:path'
import * as z from 'zod/mini'
import { hasErrors } from '../../model/diagnostic.ts'
import { readFolder } from '../../reading/files.ts'
import { readLibrary } from '../../reading/library.ts'
import { caseSchema } from '../../reading/schema/case.ts'
import { exerciseSchema } from '../../reading/schema/exercise.ts'
import { frameworkSchema } from '../../reading/schema/framework.ts'
import { writeSnapshot } from '../../reading/snapshot.ts'
import { RESULTS } from '../../results/results.ts'
import { processIo } from '../terminal/io.ts'
import { toManPage } from './manual/man.ts'
import { manualOf } from './manual.ts'
import { createReading } from './program.ts'
import { reservedNames } from './reserved.ts'

/** The shipped library's snapshot, name → text. Throws when the library is not sound. */
export async function snapshot(home: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(home, 'cases')
  const { files, diagnostics } = readFolder(folder)
  const { library, diagnostics: found } = readLibrary(folder, files, null, await reservedNames())
  const all = [...diagnostics, ...found]
  if (library === null || hasErrors(all)) {
    const list = all.map(({ location: { file, line, column }, message }) => `${file}:${line}:${column}: ${message}`)
    throw new Error(`The shipped library is not sound:\n${list.join('\n')}`)
  }
  return writeSnapshot(files, library)
}

/** The man page, of the shipped library. */
export async function manual(home: string): Promise<string> {
  // Named as any folder, the library is parsed: the snapshot that is there may be of an earlier build.
  const io = Object.assign(processIo(home), { env: { BACKROOM_LIBRARY: join(home, 'cases') } })
  return toManPage(await manualOf(createReading(io).session('text')))
}

const FILES = { Case: caseSchema, Exercise: exerciseSchema, Framework: frameworkSchema }

/**
 * The JSON Schemas, name → text: of the files that people write, for editors, and of what `--format json` prints.
 * Results with the same schema have one file. A result that has the name of a kind of file ends in `-result`.
 */
export async function schemas(): Promise<ReadonlyMap<string, string>> {
  const input = Object.entries(FILES).map(([title, schema]) => schemaFile(title, `${title} file`, schema, 'input'))
  const printed = new Map<z.ZodMiniType, string>()
  for (const { title, schema } of RESULTS) {
    const { zod } = (await schema()).schema
    if (!printed.has(zod)) printed.set(zod, title)
  }
  const output = [...printed].map(([schema, title]) =>
    schemaFile(Object.hasOwn(FILES, title) ? `${title} result` : title, title, schema, 'output'),
  )
  return new Map([...input, ...output])
}

/** A schema under the name of its file. Its `$id` is a name, not an address: nothing has to be fetched. */
function schemaFile(name: string, title: string, schema: z.ZodMiniType, io: 'input' | 'output'): [string, string] {
  const id = name.toLowerCase().replaceAll(' ', '-')
  const { $schema, description, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io })
  const whole = { $schema, $id: `urn:backroom-diplomacy:schema:${id}`, title, description, ...rest }
  return [`${id}.schema.json`, `${JSON.stringify(whole, null, 2)}\n`]
}
