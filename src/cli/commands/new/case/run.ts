import { join, posix } from 'node:path'
import { isId } from '../../../../model/id.ts'
import { SHIPPED } from '../../../../model/library.ts'
import { baseName, FRAMEWORK_FILE } from '../../../../reading/file-names.ts'
import { exists, holdsNoYaml } from '../../../../reading/files.ts'
import { filesWithIds, type Part } from '../../../../reading/stack/part.ts'
import { OutputError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { readable } from '../../../library/readable.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Session, Settings } from '../../../terminal/session.ts'
import { writeFiles } from '../../../terminal/writing.ts'
import { CASE_SCHEMA, folderOfCases, frameworkOf, tellWritten } from '../files.ts'
import type { NewCaseOptions } from './command.ts'
import { scaffoldCase } from './scaffold.ts'

/** What makes a folder of cases a library beside the shipped one. */
const EXTENSION = `# The framework and the cases that come with the program are used too.
extends: ${SHIPPED}
`

/** A new case file in the library named, or in this one. A new or empty folder becomes a library beside the shipped one. */
export async function runNewCase(session: Session, { id, ...options }: NewCaseOptions): Promise<ExitStatus> {
  refuseId(id)
  const { settings } = session
  const folder = folderOf(settings)
  const begins = readable(() => !exists(folder) || holdsNoYaml(folder))
  if (!begins && settings.libraries.length === 0 && !exists(FRAMEWORK_FILE)) {
    throw new UsageError(
      'This folder is not a library, and it is not empty. Name a library or a new folder: --library DIR',
    )
  }
  const { parts, framework } = await frameworkOf(begins ? [] : [folder], session)
  refuseTaken(id, parts)
  const place = folderOfCases(parts.find((part) => part.name === folder)?.files ?? [])
  const name = posix.join(place, `${id}.yaml`)
  const text = scaffoldCase(framework, {
    id,
    president: options.president ?? null,
    term: termOf(options),
    coding: chooseCoding(framework, settings.coding),
    schema: exists(join(folder, CASE_SCHEMA)) ? posix.relative(place, CASE_SCHEMA) : null,
  })
  await tellWritten(
    writeFiles(folder, new Map([...(begins ? [[FRAMEWORK_FILE, EXTENSION] as const] : []), [name, text]]), session),
    `edit the file, then check it: backroom check ${session.shell.word(begins ? folder : join(folder, name))}`,
    session,
  )
  return EXIT.done
}

function refuseId(id: string): void {
  if (!isId(id)) {
    throw new UsageError(`"${id}" is not a case id. Use lowercase words joined by hyphens, such as adams-2.`)
  }
  if (`${id}.yaml` === FRAMEWORK_FILE) throw new UsageError(`${FRAMEWORK_FILE} is the framework file. Use another id.`)
}

/** The one folder that the case goes to. */
function folderOf({ libraries }: Pick<Settings, 'libraries'>): string {
  const [folder = '.', ...others] = libraries
  if (folder !== SHIPPED && others.length === 0) return folder
  throw new UsageError('A new case goes to one folder of your own: --library my-library')
}

function refuseTaken(id: string, parts: readonly Part[]): void {
  const taken = parts.flatMap(filesWithIds).find((file) => baseName(file) === id)
  if (taken === undefined) return
  throw new OutputError(new Error(`The id "${id}" is already used by ${taken.path}. Use another id.`))
}

/** If only one end of a term is known, the term ends or starts with that year. */
function termOf({ from, until }: Omit<NewCaseOptions, 'id'>): { readonly from: string; readonly until: string } | null {
  if (from === undefined && until === undefined) return null
  const year = (from ?? until ?? '').slice(0, 4)
  const term = { from: from ?? `${year}-01-01`, until: until ?? `${year}-12-31` }
  if (term.from <= term.until) return term
  throw new UsageError(`--until ${term.until} is before --from ${term.from}.`)
}
