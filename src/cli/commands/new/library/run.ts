import { join } from 'node:path'
import { FRAMEWORK_FILE, readWhole } from '../../../../reading/files.ts'
import { decodeText } from '../../../../reading/text.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import { collect } from '../../../library/library.ts'
import { chooseCoding } from '../../../library/selection.ts'
import { refuseOccupied } from '../../../terminal/obstacles.ts'
import type { Session } from '../../../terminal/session.ts'
import { shellWord } from '../../../terminal/shell-word.ts'
import { writeFiles } from '../../../terminal/writing.ts'
import { scaffoldCase } from '../case/scaffold.ts'
import { CASE_SCHEMA, frameworkOf, tellWritten } from '../files.ts'
import type { NewLibraryOptions } from './command.ts'
import { scaffoldReadme, withModeline } from './scaffold.ts'

const EXAMPLE = 'example'
const FRAMEWORK_SCHEMA = 'schema/framework.schema.json'
const SCHEMAS = [CASE_SCHEMA, 'schema/blind.schema.json', 'schema/exercise.schema.json', FRAMEWORK_SCHEMA]

/** Creates a folder with the framework in use and a case to edit, and says what to do next. */
export async function runNewLibrary(session: Session, { folder }: NewLibraryOptions): Promise<ExitStatus> {
  const { settings, home } = session
  const { file, framework } = await frameworkOf(collect(settings.library, home), session)
  const coding = chooseCoding(framework, settings.coding)
  refuseOccupied(folder)
  const files = new Map([
    ['README.md', scaffoldReadme(EXAMPLE)],
    [FRAMEWORK_FILE, withModeline(decodeText(file.path, file.bytes).text ?? '', FRAMEWORK_SCHEMA)],
    [
      `${EXAMPLE}.yaml`,
      scaffoldCase(framework, { id: EXAMPLE, president: null, term: null, coding, schema: CASE_SCHEMA }),
    ],
    ...SCHEMAS.map((name) => [name, readWhole(join(home, 'cases', name)) ?? ''] as const),
  ])
  await tellWritten(writeFiles(folder, files), `backroom check ${shellWord(folder)}`, session)
  return EXIT.done
}
