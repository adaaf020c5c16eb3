import { basename, join } from 'node:path'
import { hasErrors } from '../../../model/diagnostic.ts'
import type { Framework } from '../../../model/framework.ts'
import { isId } from '../../../model/id.ts'
import { exists, FRAMEWORK_FILE, readWhole, type SourceFile } from '../../../reading/files.ts'
import { decodeText } from '../../../reading/text.ts'
import { printableMessage } from '../../../rendering/escape.ts'
import { DataError, OutputError, UsageError } from '../../errors.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { type CollectedFiles, collect, libraryFolder } from '../../library/library.ts'
import { chooseCoding } from '../../library/selection.ts'
import type { Io } from '../../terminal/io.ts'
import { tell } from '../../terminal/output.ts'
import type { GlobalOptions } from '../../terminal/settings.ts'
import { shellWord } from '../../terminal/shell-word.ts'
import { refuseOccupied, writeFiles } from '../../terminal/writing.ts'
import { scaffoldCase } from './case/scaffold.ts'
import { scaffoldReadme, withModeline } from './library/scaffold.ts'

export interface NewCaseOptions extends GlobalOptions {
  readonly president?: string
  /** The term's ends, YYYY-MM-DD. */
  readonly from?: string
  readonly until?: string
}

const EXAMPLE = 'example'
const CASE_SCHEMA = 'schema/case.schema.json'
const FRAMEWORK_SCHEMA = 'schema/framework.schema.json'
const SCHEMAS = [CASE_SCHEMA, 'schema/exercise.schema.json', FRAMEWORK_SCHEMA]

/** A new folder with the framework in use, one case to write over, and what to do next. */
export async function runNewLibrary(folder: string, options: GlobalOptions, io: Io): Promise<ExitStatus> {
  const { file, framework } = await frameworkOf(collect(libraryFolder(options.library, io), io))
  const coding = chooseCoding(framework, options.coding)
  refuseOccupied(folder)
  const files = new Map([
    ['README.md', scaffoldReadme(EXAMPLE)],
    [FRAMEWORK_FILE, withModeline(decodeText(file.path, file.bytes).text ?? '', FRAMEWORK_SCHEMA)],
    [
      `${EXAMPLE}.yaml`,
      scaffoldCase(framework, { id: EXAMPLE, president: null, term: null, coding, schema: CASE_SCHEMA }),
    ],
    ...SCHEMAS.map((name) => [name, readWhole(join(io.home, 'cases', name)) ?? ''] as const),
  ])
  await tellWritten(writeFiles(folder, files), `backroom check ${shellWord(folder)}`, options, io)
  return EXIT.done
}

/** A new case file in the library named, or in the one around. */
export async function runNewCase(id: string, options: NewCaseOptions, io: Io): Promise<ExitStatus> {
  if (!isId(id)) {
    throw new UsageError(`"${id}" cannot be the id of a case: lower-case words joined by hyphens, such as adams-2.`)
  }
  const name = `${id}.yaml`
  if (name === FRAMEWORK_FILE) throw new UsageError(`${FRAMEWORK_FILE} holds the framework; a case needs another id.`)
  const folder = libraryFolder(options.library, io) ?? (exists(FRAMEWORK_FILE) ? '.' : null)
  if (folder === null) {
    throw new UsageError(
      'No library is named, and none is here: name one (--library DIR), or make one (backroom new library DIR).',
    )
  }
  const library = collect(folder, io)
  const { framework } = await frameworkOf(library)
  const taken = library.files.find((file) => basename(file.name).replace(/\.ya?ml$/i, '') === id)
  if (taken !== undefined) throw new OutputError(new Error(`There is a case "${id}" already: ${taken.path}.`))
  const text = scaffoldCase(framework, {
    id,
    president: options.president ?? null,
    term: termOf(options),
    coding: chooseCoding(framework, options.coding),
    schema: exists(join(folder, CASE_SCHEMA)) ? CASE_SCHEMA : null,
  })
  await tellWritten(
    writeFiles(folder, new Map([[name, text]])),
    `write in it, and let it be checked: backroom check ${shellWord(join(folder, name))}`,
    options,
    io,
  )
  return EXIT.done
}

interface ChosenFramework {
  readonly file: SourceFile
  readonly framework: Framework
}

/** The framework by which a library is read; its cases may have any faults. Throws a DataError. */
async function frameworkOf({ files, fallback, path }: CollectedFiles): Promise<ChosenFramework> {
  const file = files.find(({ name }) => name === FRAMEWORK_FILE) ?? fallback
  const { readFramework } = await import('../../../reading/library.ts')
  const { framework, diagnostics } = file === null ? { framework: null, diagnostics: [] } : readFramework(file)
  if (file === null || framework === null || hasErrors(diagnostics)) {
    throw new DataError(`The framework of the library in ${path} cannot be used.`, diagnostics)
  }
  return { file, framework }
}

/** A term of which one end is known ends, or begins, with that year. */
function termOf({ from, until }: NewCaseOptions): { readonly from: string; readonly until: string } | null {
  if (from === undefined && until === undefined) return null
  const year = (from ?? until ?? '').slice(0, 4)
  const term = { from: from ?? `${year}-01-01`, until: until ?? `${year}-12-31` }
  if (term.from <= term.until) return term
  throw new UsageError(`--until ${term.until} lies before --from ${term.from}.`)
}

/** Paths on stdout, one a line; to a person, what comes next. */
async function tellWritten(paths: readonly string[], next: string, options: GlobalOptions, io: Io): Promise<void> {
  await io.stdout.write(printableMessage(paths.map((path) => `${path}\n`).join('')))
  if (io.stderr.isTerminal && options.quiet !== true) await tell(`Next: ${printableMessage(next)}\n`, io)
}
