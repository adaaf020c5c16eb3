import type { Case } from '../../model/case.ts'
import { assessmentPage } from '../../web/assessment-page.ts'
import { EXIT, type ExitStatus } from '../exit-status.ts'
import type { Io } from '../io.ts'
import type { OpenLibrary } from '../library.ts'
import { pageScript } from '../page-script.ts'
import { chooseCoding } from '../selection.ts'
import type { CommonOptions } from '../settings.ts'
import { VERSION } from '../version.ts'
import { writeFile } from '../writing.ts'

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
    cases: cases.map(withoutMasks),
    exercises,
  } as const
  const page = await assessmentPage(data, pageScript(io))
  if (options.out === undefined || options.out === '-') await io.stdout.write(page)
  else writeFile(options.out, page, { force: options.force === true })
  return EXIT.done
}

/** Masks hide what a case is in blind packets; here nothing is hidden. */
function withoutMasks(file: Case): Case {
  return { ...file, masks: [] }
}
