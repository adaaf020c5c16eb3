import { basename, join, posix } from 'node:path'
import { isId } from '../../../../model/id.ts'
import { SHIPPED } from '../../../../model/library.ts'
import { exists, FRAMEWORK_FILE, holdsNoYaml } from '../../../../reading/files.ts'
import { OutputError, UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { partsOf } from '../../../library/parts.ts'
import { readable } from '../../../library/readable.ts'
import { chooseCoding } from '../../../library/selection.ts'
import type { Session } from '../../../terminal/session.ts'
import { shellWord } from '../../../terminal/shell-word.ts'
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
  if (!isId(id)) {
    throw new UsageError(`"${id}" is not a case id. Use lowercase words joined by hyphens, such as adams-2.`)
  }
  if (`${id}.yaml` === FRAMEWORK_FILE) throw new UsageError(`${FRAMEWORK_FILE} is the framework file. Use another id.`)
  const { settings, home } = session
  const [folder = '.', ...others] = settings.libraries
  if (folder === SHIPPED || others.length > 0) {
    throw new UsageError('A new case goes to one folder of your own: --library my-library')
  }
  const begins = readable(() => !exists(folder) || holdsNoYaml(folder))
  if (!begins && settings.libraries.length === 0 && !exists(FRAMEWORK_FILE)) {
    throw new UsageError(
      'This folder is no library, and it is not empty. Name a library or a new folder: --library DIR',
    )
  }
  const library = begins ? [] : [folder]
  const { framework } = await frameworkOf(library, session)
  const parts = await partsOf(library, home)
  const taken = parts.flatMap(({ files }) => files).find((file) => basename(file.name).replace(/\.ya?ml$/i, '') === id)
  if (taken !== undefined) throw new OutputError(new Error(`A case "${id}" already exists: ${taken.path}.`))
  const place = await folderOfCases(parts.find((part) => part.name === folder)?.files ?? [])
  const name = posix.join(place, `${id}.yaml`)
  const text = scaffoldCase(framework, {
    id,
    president: options.president ?? null,
    term: termOf(options),
    coding: chooseCoding(framework, settings.coding),
    schema: exists(join(folder, CASE_SCHEMA)) ? posix.relative(place, CASE_SCHEMA) : null,
  })
  await tellWritten(
    writeFiles(folder, new Map([...(begins ? [[FRAMEWORK_FILE, EXTENSION] as const] : []), [name, text]])),
    `edit the file, then check it: backroom check ${shellWord(begins ? folder : join(folder, name))}`,
    session,
  )
  return EXIT.done
}

/** If only one end of a term is known, the term ends or starts with that year. */
function termOf({ from, until }: Omit<NewCaseOptions, 'id'>): { readonly from: string; readonly until: string } | null {
  if (from === undefined && until === undefined) return null
  const year = (from ?? until ?? '').slice(0, 4)
  const term = { from: from ?? `${year}-01-01`, until: until ?? `${year}-12-31` }
  if (term.from <= term.until) return term
  throw new UsageError(`--until ${term.until} is before --from ${term.from}.`)
}
