import { basename, join, posix } from 'node:path'
import { isId } from '../../../../model/id.ts'
import { exists, FRAMEWORK_FILE } from '../../../../reading/files.ts'
import { OutputError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { collect } from '../../../library/library.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import { shellWord } from '../../../terminal/shell-word.ts'
import { writeFiles } from '../../../terminal/writing.ts'
import { CASE_SCHEMA, folderOfCases, frameworkOf, tellWritten } from '../files.ts'
import type { NewCaseOptions } from './command.ts'
import { scaffoldCase } from './scaffold.ts'

/** A new case file in the library named, or in the one around. */
export async function runNewCase(session: Session, { id, ...options }: NewCaseOptions): Promise<ExitStatus> {
  if (!isId(id)) {
    throw new UsageError(`"${id}" is not a case id. Use lowercase words joined by hyphens, such as adams-2.`)
  }
  if (`${id}.yaml` === FRAMEWORK_FILE) throw new UsageError(`${FRAMEWORK_FILE} is the framework file. Use another id.`)
  const { settings, home } = session
  const folder = settings.library ?? (exists(FRAMEWORK_FILE) ? '.' : null)
  if (folder === null) {
    throw new UsageError('No library found here. Use --library DIR, or create one: backroom new library DIR')
  }
  const library = collect(folder, home)
  const { framework } = await frameworkOf(library, session)
  const taken = library.files.find((file) => basename(file.name).replace(/\.ya?ml$/i, '') === id)
  if (taken !== undefined) throw new OutputError(new Error(`A case "${id}" already exists: ${taken.path}.`))
  const place = await folderOfCases(library)
  const name = posix.join(place, `${id}.yaml`)
  const text = scaffoldCase(framework, {
    id,
    president: options.president ?? null,
    term: termOf(options),
    coding: chooseCoding(framework, settings.coding),
    schema: exists(join(folder, CASE_SCHEMA)) ? posix.relative(place, CASE_SCHEMA) : null,
  })
  await tellWritten(
    writeFiles(folder, new Map([[name, text]])),
    `edit the file, then check it: backroom check ${shellWord(join(folder, name))}`,
    session,
  )
  return EXIT.done
}

/** A term of which one end is known ends, or begins, with that year. */
function termOf({ from, until }: Omit<NewCaseOptions, 'id'>): { readonly from: string; readonly until: string } | null {
  if (from === undefined && until === undefined) return null
  const year = (from ?? until ?? '').slice(0, 4)
  const term = { from: from ?? `${year}-01-01`, until: until ?? `${year}-12-31` }
  if (term.from <= term.until) return term
  throw new UsageError(`--until ${term.until} is before --from ${term.from}.`)
}
