import { compareText } from '../../model/compare-text.ts'
import { composed } from '../../model/composed.ts'
import { type Source, shortNameOf } from '../../model/source.ts'

/** A work with the case files that cite it. */
export interface Work extends Source {
  /** Unique in the library: the id in its file, after the file’s id if another work has the same one. */
  readonly id: string
  /** Ids of cases and open exercises. */
  readonly citedIn: readonly string[]
}

/** A file that cites works, by their ids in it. */
export interface CitingFile {
  readonly id: string
  readonly sources: Readonly<Record<string, Source>>
}

/**
 * Each work of a library once, even if several files cite it. Two sources are one work only if they agree in
 * everything. A work's id depends on the whole library, not on the works shown, so that citations stay valid.
 */
export function worksOf(files: readonly CitingFile[]): readonly Work[] {
  const works = new Map<string, Work>()
  for (const { id: file, sources } of files) {
    for (const [id, source] of Object.entries(sources)) {
      const key = identityOf(source)
      const known = works.get(key)
      works.set(key, known === undefined ? { ...source, id, citedIn: [file] } : cited(known, file))
    }
  }
  const all = [...works.values()]
  const shared = new Set(all.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index))
  const named = all.map((work) => (shared.has(work.id) ? { ...work, id: `${work.citedIn[0]}-${work.id}` } : work))
  const taken = new Set(named.map(({ id }) => id).filter((id, index, ids) => ids.indexOf(id) !== index))
  return named
    .map((work, index) =>
      // No id has two hyphens in a row, so this one is new.
      taken.has(work.id) ? { ...work, id: `${work.citedIn[0]}--${all[index]?.id}` } : work,
    )
    .toSorted(byAuthor)
}

/**
 * The work with its place of publication in the field that its kind needs. An article needs a container; a report or a
 * thesis needs a publisher. If the file has only the other field, its value is moved.
 */
export function placed(work: Work): Work {
  const { kind, container, publisher } = work
  const appears = kind === 'article' || kind === 'magazine' || kind === 'newspaper'
  const isIssued = kind === 'report' || kind === 'thesis'
  if (appears && container === null) return { ...work, container: publisher, publisher: null }
  return isIssued && publisher === null ? { ...work, container: null, publisher: container } : work
}

/** Everything that can distinguish two works. */
export function identityOf({
  kind,
  authors,
  title,
  container,
  volume,
  number,
  pages,
  publisher,
  year,
  date,
  url,
}: Source): string {
  return composed(JSON.stringify([kind, authors, title, container, volume, number, pages, publisher, year, date, url]))
}

function cited(work: Work, file: string): Work {
  return work.citedIn.includes(file) ? work : { ...work, citedIn: [...work.citedIn, file] }
}

/** Sorts by the authors' short names, then year, then title. */
function byAuthor(a: Work, b: Work): number {
  const names = ({ authors }: Work): string => authors.map(shortNameOf).join(' ')
  return compareText(names(a), names(b)) || a.year - b.year || compareText(a.title, b.title) || compareText(a.id, b.id)
}
