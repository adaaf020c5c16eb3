import type { Case } from '../../../model/case.ts'
import { assessmentPage } from '../../../web/assessment-page.ts'
import { EXIT, type ExitStatus } from '../../exit-status.ts'
import { libraryFolder, type OpenLibrary } from '../../library/library.ts'
import { pageScript } from '../../library/page-script.ts'
import { chooseCoding } from '../../library/selection.ts'
import type { Io } from '../../terminal/io.ts'
import type { CommonOptions } from '../../terminal/settings.ts'
import { shellWord } from '../../terminal/shell-word.ts'
import { writeFile } from '../../terminal/writing.ts'
import { VERSION } from '../../version.ts'

export interface PageOptions extends CommonOptions {
  /** The file to write; stdout when it is missing or `-`. */
  readonly out?: string
  readonly force?: boolean
}

/** The assessment as one web page with the whole library in it. */
export async function runPage(options: PageOptions, library: OpenLibrary, io: Io): Promise<ExitStatus> {
  const { catalog } = library
  const coding = chooseCoding(catalog.framework, options.coding)
  const { cases, exercises } = library.files()
  const data = {
    kind: 'assessment',
    version: VERSION,
    catalog,
    coding,
    options: [
      ...optionWords('--library', libraryFolder(options.library, io)),
      ...optionWords('--coding', coding === catalog.framework.defaultCoding ? null : (options.coding ?? coding)),
    ],
    cases: cases.map(withoutMasks),
    exercises,
  } as const
  const page = await assessmentPage(data, pageScript(io))
  if (options.out === undefined || options.out === '-') await io.stdout.write(page)
  else writeFile(options.out, page, { force: options.force === true })
  return EXIT.done
}

function optionWords(option: string, value: string | null): readonly string[] {
  return value === null ? [] : [option, shellWord(value)]
}

/** Masks hide what a case is in blind packets; here nothing is hidden. */
function withoutMasks(file: Case): Case {
  return { ...file, masks: [] }
}
