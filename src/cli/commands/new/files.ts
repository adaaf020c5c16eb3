import { hasErrors } from '../../../model/diagnostic.ts'
import type { Framework } from '../../../model/framework.ts'
import type { SourceFile } from '../../../reading/files.ts'
import { printableMessage } from '../../../rendering/escape.ts'
import { DataError } from '../../errors.ts'
import { frameworkInUse, partsOf } from '../../library/parts.ts'
import type { Session } from '../../terminal/session.ts'

/** The path of the JSON Schema for cases in a library. */
export const CASE_SCHEMA = 'schema/case.schema.json'

interface ChosenFramework {
  readonly file: SourceFile
  readonly framework: Framework
}

/** The framework by which a library is read; its cases may have any faults. Throws a DataError. */
export async function frameworkOf(libraries: readonly string[], { program, home }: Session): Promise<ChosenFramework> {
  const parts = await partsOf(libraries, home)
  const file = frameworkInUse(parts, home)
  const { readFramework } = await import('../../../reading/library.ts')
  const { framework, diagnostics } = readFramework(file, await program.reservedNames())
  if (framework === null || hasErrors(diagnostics)) {
    throw new DataError(`The framework of the library in ${parts[0]?.path} can't be used.`, diagnostics)
  }
  return { file, framework }
}

/** Prints paths to stdout, one on each line, and tells a person what to do next. */
export async function tellWritten(paths: readonly string[], next: string, session: Session): Promise<void> {
  await session.out(printableMessage(paths.map((path) => `${path}\n`).join('')))
  await session.hint(next)
}
