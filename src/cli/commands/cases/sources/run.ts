import { sourcesCitedIn } from '../../../../model/case.ts'
import type { CaseFiles } from '../../../../model/library.ts'
import { bibliographyResult } from '../../../../results/bibliography/result.ts'
import { BIBLIOGRAPHY_STYLES } from '../../../../results/bibliography/styles.ts'
import { identityOf, type Work, worksOf } from '../../../../results/bibliography/work.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { type ChosenFile, chosenFiles } from '../chosen.ts'
import type { SourcesOptions } from './command.ts'

/** Lists the works that the named cases cite, or those of all that match the filters. */
export async function runCaseSources(
  session: Session,
  { style, formatted, ...options }: SourcesOptions,
): Promise<ExitStatus> {
  if (style !== undefined && formatted) {
    throw new UsageError("--style can't be combined with --format.")
  }
  const { files } = await session.library()
  const works = worksCited(files(), await chosenFiles(options, session))
  if (style === undefined) await session.show(bibliographyResult, works)
  else await session.out(await BIBLIOGRAPHY_STYLES[style](works))
  return EXIT.done
}

/** The works in the library that the chosen episodes cite. */
function worksCited({ cases }: CaseFiles, chosen: readonly ChosenFile[]): readonly Work[] {
  const cited = new Set(
    chosen.flatMap(({ file, episodes }) => episodes.flatMap(sourcesCitedIn).map((id) => identityOf(file.sources[id]!))),
  )
  return worksOf(cases).filter((work) => cited.has(identityOf(work)))
}
