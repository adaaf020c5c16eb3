import { FRAMEWORK_FILE } from '../../../../reading/file-names.ts'
import { withModeline } from '../../../../reading/modeline.ts'
import { decodeText } from '../../../../reading/text.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { chooseCoding } from '../../../library/selection.ts'
import { refuseOccupied } from '../../../terminal/obstacles.ts'
import type { Session } from '../../../terminal/session.ts'
import { writeFiles } from '../../../terminal/writing.ts'
import { scaffoldCase } from '../case/scaffold.ts'
import { CASE_SCHEMA, FRAMEWORK_SCHEMA, frameworkOf, schemaFiles, tellWritten } from '../files.ts'
import type { NewLibraryOptions } from './command.ts'
import { scaffoldReadme } from './scaffold.ts'

/** Case files are one folder down, as exercises and blind files are, and as in the shipped library. So their first line is the same. */
const CASES = 'cases'
const EXAMPLE = 'example'

/** Creates a folder with the framework in use and a case to edit, and says what to do next. */
export async function runNewLibrary(session: Session, { folder }: NewLibraryOptions): Promise<ExitStatus> {
  const { settings } = session
  const { file, framework } = await frameworkOf(settings.libraries, session)
  const coding = chooseCoding(framework, settings.coding)
  refuseOccupied(folder, session)
  const files = new Map([
    ['README.md', scaffoldReadme(CASES, EXAMPLE)],
    [FRAMEWORK_FILE, withModeline(decodeText(file.path, file.bytes).text ?? '', FRAMEWORK_SCHEMA)],
    [
      `${CASES}/${EXAMPLE}.yaml`,
      scaffoldCase(framework, { id: EXAMPLE, president: null, term: null, coding, schema: `../${CASE_SCHEMA}` }),
    ],
    ...(await schemaFiles(framework, [])),
  ])
  await tellWritten(writeFiles(folder, files, session), `backroom check ${session.shell.word(folder)}`, session)
  return EXIT.done
}
