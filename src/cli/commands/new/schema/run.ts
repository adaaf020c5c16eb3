import { join } from 'node:path'
import { FRAMEWORK_FILE } from '../../../../reading/file-names.ts'
import { exists, readWhole } from '../../../../reading/files.ts'
import { SCHEMA_ID } from '../../../../reading/schema/schema-id.ts'
import { OutputError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { readable } from '../../../library/readable.ts'
import type { Session } from '../../../terminal/session.ts'
import { writeFiles } from '../../../terminal/writing.ts'
import { frameworkOf, schemaFiles, tellWritten } from '../files.ts'
import type { NewSchemaOptions } from './command.ts'

/** The JSON Schemas of a library, made again from its framework. */
export async function runNewSchema(session: Session, { folder }: NewSchemaOptions): Promise<ExitStatus> {
  if (folder === null && !exists(FRAMEWORK_FILE)) {
    throw new UsageError(`No ${FRAMEWORK_FILE} found here. Name the library: backroom new schema DIR`)
  }
  const library = folder ?? '.'
  const { framework, parts } = await frameworkOf([library], session)
  const files = await schemaFiles(framework, parts.find(({ name }) => name === library)?.files ?? [])
  for (const name of files.keys()) refuseForeign(join(library, name))
  await tellWritten(
    writeFiles(library, files, { platform: session.platform, force: true }),
    `backroom check ${session.shell.word(library)}`,
    session,
  )
  return EXIT.done
}

/** A file that this program did not write is somebody's work. */
function refuseForeign(path: string): void {
  const text = exists(path) ? readable(() => readWhole(path)) : null
  if (text === null || text.includes(SCHEMA_ID)) return
  throw new OutputError(new Error(`${path} was not written by this program. Move it, and try again.`))
}
