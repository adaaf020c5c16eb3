import { clusterDiagnostics } from '../../../analysis/clusters.ts'
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
  const units = options.units === undefined ? null : groupOf(options.units, '--units', names)
  const [clusters, followed] = [groups.get(by) ?? [], units === null ? data.cases : (groups.get(units) ?? [])]
  const { formula, studied } = await studiedIn(work)
  const terms = formula.length > 1 ? formula.map((term) => [term]) : []
  const sufficiency = { relation: 'sufficiency', cut: work.wish.cutoffs.inclCut[0] } as const
  const necessity = { relation: 'necessity', cut: work.necessityCuts.inclCut } as const
  return {
    by,
    units,
    ...studied,
    diagnostics: [
      ...[...terms, formula].map((each) => {
        return clusterDiagnostics(each, data, sufficiency, clusters, followed)
      }),
      ...subject.claims.map((claim) => clusterDiagnostics([claim], data, necessity, clusters, followed)),
      ...work.named.map((each) => clusterDiagnostics(each, data, necessity, clusters, followed)),
    ],
  }
}

function groupOf(name: string | undefined, option: string, names: readonly string[]): string {
  const found = names.find((each) => each === name) ?? names.find((each) => caseless(each) === caseless(name ?? ''))
  if (found !== undefined) return found
  const known = names.length === 0 ? 'With --data, name a column of the file.' : `Allowed: ${names.join(', ')}.`
  throw new UsageError(
    name === undefined ? `clusters needs ${option}. ${known}` : `${option}: "${name}" is no group. ${known}`,
  )
}
