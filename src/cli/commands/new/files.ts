import { posix } from 'node:path'
import { hasErrors } from '../../../model/diagnostic.ts'
import type { Framework } from '../../../model/framework.ts'
import { isCase } from '../../../reading/file-names.ts'
import type { SourceFile } from '../../../reading/source-file.ts'
import type { Part } from '../../../reading/stack/part.ts'
import { printableMessage } from '../../../rendering/escape.ts'
import { DataError } from '../../errors.ts'
import { partsNamed, usedFramework } from '../../library/parts.ts'
import type { Session } from '../../terminal/session.ts'

const SCHEMA_FOLDER = 'schema'

/** Where a library keeps the JSON Schemas of its files. */
export const CASE_SCHEMA = `${SCHEMA_FOLDER}/case.schema.json`
export const FRAMEWORK_SCHEMA = `${SCHEMA_FOLDER}/framework.schema.json`

interface ChosenFramework {
  /** The libraries that were read for it. */
  readonly parts: readonly Part[]
  readonly file: SourceFile
  readonly framework: Framework
}

/** The framework by which a library is read; its cases may have any faults. Throws a DataError. */
export async function frameworkOf(libraries: readonly string[], { program, home }: Session): Promise<ChosenFramework> {
  const parts = partsNamed(libraries, home)
  const file = usedFramework(parts, home)
  const { readFramework } = await import('../../../reading/framework.ts')
  const { framework, diagnostics } = readFramework(file, await program.reservedNames())
  if (framework === null || hasErrors(diagnostics)) {
    throw new DataError(`The framework of the library in ${parts[0]?.path} can't be used.`, diagnostics)
  }
  return { parts, file, framework }
}

/** Where a library keeps its cases, if all are in one folder; otherwise, and by default, its top. */
export function folderOfCases(files: readonly SourceFile[]): string {
  const [folder = '.', ...others] = new Set(files.filter(isCase).map(({ name }) => posix.dirname(name)))
  return others.length === 0 ? folder : '.'
}

/** The JSON Schemas of a library, made from its framework and files: name within the library → text. */
export async function schemaFiles(
  framework: Framework,
  files: readonly SourceFile[],
): Promise<ReadonlyMap<string, string>> {
  const { editorSchemas } = await import('../../../reading/schema/editors.ts')
  const { sourceIdsIn } = await import('../../../reading/source-ids.ts')
  return new Map(
    [...editorSchemas(framework, sourceIdsIn(files))].map(([name, text]) => [`${SCHEMA_FOLDER}/${name}`, text]),
  )
}

/** Paths on stdout, one a line; to a person, what comes next. */
export async function tellWritten(paths: readonly string[], next: string, session: Session): Promise<void> {
  await session.out(printableMessage(paths.map((path) => `${path}\n`).join('')))
  await session.hint(next)
}
