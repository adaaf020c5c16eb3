import { hasErrors } from '../../../model/diagnostic.ts'
import type { Framework } from '../../../model/framework.ts'
import { FRAMEWORK_FILE, type SourceFile } from '../../../reading/files.ts'
import { printableMessage } from '../../../rendering/escape.ts'
import { DataError } from '../../errors.ts'
import type { CollectedFiles } from '../../library/library.ts'
import type { Session } from '../../terminal/session.ts'

/** The path of the JSON Schema for cases in a library. */
export const CASE_SCHEMA = 'schema/case.schema.json'

interface ChosenFramework {
  readonly file: SourceFile
  readonly framework: Framework
}

/** The framework of a library, whatever problems its cases have. Throws a DataError. */
export async function frameworkOf(
  { files, fallback, path }: CollectedFiles,
  { program }: Session,
): Promise<ChosenFramework> {
  const file = files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
  const { readFramework } = await import('../../../reading/library.ts')
  const { framework, diagnostics } =
    file === null ? { framework: null, diagnostics: [] } : readFramework(file, await program.reservedNames())
  if (file === null || framework === null || hasErrors(diagnostics)) {
    throw new DataError(`The framework of the library in ${path} can't be used.`, diagnostics)
  }
  return { file, framework }
}

/** Prints paths to stdout, one on each line, and tells a person what to do next. */
export async function tellWritten(paths: readonly string[], next: string, session: Session): Promise<void> {
  await session.out(printableMessage(paths.map((path) => `${path}\n`).join('')))
  await session.hint(next)
}
