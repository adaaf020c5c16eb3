import { join } from 'node:path'
import * as z from 'zod/mini'
import { hasErrors } from '../../model/diagnostic.ts'
import { readFolder } from '../../reading/files.ts'
import { readLibrary } from '../../reading/library.ts'
import { caseSchema } from '../../reading/schema/case.ts'
import { exerciseSchema } from '../../reading/schema/exercise.ts'
import { frameworkSchema } from '../../reading/schema/framework.ts'
import { writeSnapshot } from '../../reading/snapshot.ts'
import { agreementSchema } from '../../results/agreement/schema.ts'
import { analysisSchema } from '../../results/analysis/schema.ts'
import { assessmentSchema, checkSchema } from '../../results/assessment/schema.ts'
import { processIo } from '../terminal/io.ts'
import { VERSION } from '../version.ts'
import { toManPage } from './manual/man.ts'
import { manualOf } from './manual.ts'
import { declareProgram } from './program.ts'
import { shapeOf } from './shape.ts'

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

/** The man page, of the shipped library. */
export async function manual(home: string): Promise<string> {
  // Named as any folder, the library is parsed: the snapshot that is there may be of an earlier build.
  const io = Object.assign(processIo(home), { env: { BACKROOM_LIBRARY: join(home, 'cases') } })
  const { program, unnamed, library, complete } = declareProgram(io, VERSION, {
    print: () => undefined,
    finish: () => undefined,
  })
  await complete()
  return toManPage(await manualOf(shapeOf(program, unnamed), (await library()).catalog.framework))
}

const FOR_EDITORS = { case: caseSchema, exercise: exerciseSchema, framework: frameworkSchema }
const FOR_READERS = {
  agreement: agreementSchema,
  analysis: analysisSchema,
  assessment: assessmentSchema,
  check: checkSchema,
}

/** The JSON Schemas, name → text: of the files that people write, for editors, and of what `--format json` prints. */
export function schemas(): ReadonlyMap<string, string> {
  const input = Object.entries(FOR_EDITORS).map(([name, schema]) => [name, toJsonSchema(schema, 'input')] as const)
  const output = Object.entries(FOR_READERS).map(([name, schema]) => [name, toJsonSchema(schema, 'output')] as const)
  return new Map([...input, ...output].map(([name, text]) => [`${name}.schema.json`, text]))
}

function toJsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-7', io }), null, 2)}\n`
}
