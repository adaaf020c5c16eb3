import { sourcesCitedIn } from '../../../../model/case.ts'
import { compareText } from '../../../../model/compare-text.ts'
import type { Work } from '../../../../results/bibliography/document.ts'
import { bibliographyResult } from '../../../../results/bibliography/result.ts'
import { BIBLIOGRAPHY_STYLES } from '../../../../results/bibliography/styles.ts'
import { UsageError } from '../../../errors.ts'
import { EXIT, type ExitStatus } from '../../../exit-status.ts'
import type { Session } from '../../../terminal/session.ts'
import { type ChosenFile, chosenFiles } from '../chosen.ts'
import type { SourcesOptions } from './command.ts'

/** The works that the cases named cite, or those of all that the filters want. */
export async function runCaseSources(
  session: Session,
  { style, formatted, ...options }: SourcesOptions,
): Promise<ExitStatus> {
  if (style !== undefined && formatted) {
    throw new UsageError("--style can't be combined with --format.")
  }
  const works = worksOf(await chosenFiles(options, session))
  if (style === undefined) await session.show(bibliographyResult, works)
  else await session.out(await BIBLIOGRAPHY_STYLES[style](works))
  return EXIT.done
}

/** Each work once, whatever files cite it; by author, year, title. */
function worksOf(chosen: readonly ChosenFile[]): readonly Work[] {
  const works = new Map<string, Work>()
  for (const { file, episodes } of chosen) {
    const cited = new Set(episodes.flatMap(sourcesCitedIn))
    for (const [id, source] of Object.entries(file.sources).filter(([key]) => cited.has(key))) {
      const key = JSON.stringify([source.author, source.title, source.publisher, source.year])
      const citedIn = [...(works.get(key)?.citedIn ?? []), file.id]
      works.set(key, { ...source, id: works.get(key)?.id ?? id, citedIn })
    }
  }
  const all = [...works.values()]
  return all
    .map((work) =>
      all.some((other) => other !== work && other.id === work.id)
        ? { ...work, id: `${work.citedIn[0]}-${work.id}` }
        : work,
    )
    .toSorted((a, b) => compareText(a.author, b.author) || a.year - b.year || compareText(a.title, b.title))
}
