import type { ClusterDiagnostics } from '../../../analysis/clusters.ts'
import type { ClusterReport } from '../../../analysis/studied-results.ts'
import { grouped } from '../../../model/grouped.ts'
import { type Block, type Rich, tone } from '../../../rendering/document/document.ts'
import { capitalized } from '../../../rendering/words.ts'
import { told } from '../brief/words.ts'
import { figure, glossary } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { studiedBlocks } from '../quoted-label.ts'
import { setLabel } from '../set-label.ts'
import { clusterVerdict } from './verdict.ts'

type Groups = Pick<ClusterReport, 'by' | 'units'>

/** Does each finding hold in every group of cases? */
export function clustersBlocks(report: ClusterReport, { framework }: Pick<PartContext, 'framework'>): readonly Block[] {
  const { by, units, followed, diagnostics } = report
  const then =
    units === null || followed === null
      ? ''
      : ` Then each ${units}, across the clusters. In more than one ${by}: ${told(followed)}.`
  return [
    { kind: 'heading', text: `Clusters by ${by}`, aside: '(does it hold in every group?)' },
    glossary(
      'Consistency in each group of cases. Distance: 0 if all groups are alike; the larger, the more a finding rests on some of them (Garcia-Castro and Arino 2016).',
    ),
    ...studiedBlocks(report, then),
    ...diagnostics.flatMap((each) =>
      clusterBlocks(each, { by, units }, framework === null ? each.set : capitalized(setLabel(each.set, framework))),
    ),
  ]
}

function clusterBlocks(found: ClusterDiagnostics, { by, units }: Groups, label: string): readonly Block[] {
  const { relation, pooled, between, within, betweenDistance, withinDistance } = found
  const kind = relation === 'necessity' ? 'necessary' : 'sufficient'
  return [
    { kind: 'paragraph', text: [tone(label, 'strong'), `, as ${kind}: `, ...clusterVerdict(found)] },
    groupTable(by, between, relation, [
      ['All cases'],
      [''],
      [grouped(pooled.members)],
      [figure(pooled.consistency)],
      [figure(pooled.coverage)],
    ]),
    ...(units === null ? [] : [groupTable(units, within, relation)]),
    {
      kind: 'paragraph',
      text: [
        `Distance between clusters: ${betweenDistance.toFixed(3)}${units === null ? '' : `; within units: ${withinDistance.toFixed(3)}`}.`,
      ],
    },
  ]
}

/** Each group of one kind, such as each party, below a row for all of them. */
function groupTable(
  by: string,
  groups: ClusterDiagnostics['between'],
  relation: ClusterDiagnostics['relation'],
  ...above: readonly (readonly Rich[])[]
): Block {
  const rows = groups.map(({ name, cases, members, consistency, coverage }): readonly Rich[] => [
    [tone(name, 'strong')],
    [grouped(cases)],
    [grouped(members)],
    [figure(consistency)],
    [figure(coverage)],
  ])
  const within = relation === 'sufficiency' ? 'In the set' : 'With the outcome'
  return {
    kind: 'table',
    columns: [capitalized(by), 'Cases', within, 'Consistency', 'Coverage'],
    rows: [...above, ...rows],
  }
}
