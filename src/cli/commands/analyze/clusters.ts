import { clusterDiagnostics, spanningUnits } from '../../../analysis/clusters.ts'
import type { ClusterReport } from '../../../analysis/studied-results.ts'
import { caseless } from '../../../model/composed.ts'
import { UsageError } from '../../errors.ts'
import { studiedIn } from './quoted.ts'
import type { Work } from './work.ts'

/** How the quoted solution, and each claim of necessity, holds in groups of cases. */
export async function clustersOf(work: Work): Promise<ClusterReport> {
  const { data, subject, options } = work
  const { groups } = subject
  const names = [...groups.keys()]
  const by = groupOf(options.by ?? names[0], '--by', names)
  const clusters = groups.get(by) ?? []
  const units = unitsOf(options.units, { by, clusters }, groups)
  const each = units?.each ?? data.cases
  const { formula, studied } = await studiedIn(work)
  const terms = formula.length > 1 ? formula.map((term) => [term]) : []
  const sufficiency = { relation: 'sufficiency', cut: work.wish.cutoffs.inclCut[0] } as const
  const necessity = { relation: 'necessity', cut: work.necessityCuts.inclCut } as const
  return {
    by,
    units: units?.name ?? null,
    followed: units?.followed ?? null,
    ...studied,
    diagnostics: [
      ...[...terms, formula].map((set) => {
        return clusterDiagnostics(set, data, sufficiency, clusters, each)
      }),
      ...subject.claims.map((claim) => clusterDiagnostics([claim], data, necessity, clusters, each)),
      ...work.named.map((set) => clusterDiagnostics(set, data, necessity, clusters, each)),
    ],
  }
}

/** The unit of each case. Units that all stay in one cluster have nothing to be followed across. */
function unitsOf(
  typed: string | undefined,
  { by, clusters }: { readonly by: string; readonly clusters: readonly string[] },
  groups: ReadonlyMap<string, readonly string[]>,
) {
  if (typed === undefined) return null
  const name = groupOf(typed, '--units', [...groups.keys()])
  const each = groups.get(name) ?? []
  const followed = spanningUnits(clusters, each)
  if (followed.length > 0) return { name, each, followed }
  const why = name === by ? `"${name}" forms the clusters (--by)` : `each ${name} has cases in only one ${by}`
  throw new UsageError(
    `--units: ${why}, so nothing can be followed across clusters.\nName units that are in several of them, such as countries over decades, or leave --units out.`,
  )
}

function groupOf(name: string | undefined, option: string, names: readonly string[]): string {
  const found = names.find((each) => each === name) ?? names.find((each) => caseless(each) === caseless(name ?? ''))
  if (found !== undefined) return found
  const known = names.length === 0 ? 'With --data, name a column of the file.' : `Allowed: ${names.join(', ')}.`
  throw new UsageError(
    name === undefined ? `clusters needs ${option}. ${known}` : `${option}: "${name}" is no group. ${known}`,
  )
}
