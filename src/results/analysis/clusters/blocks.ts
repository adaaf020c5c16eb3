import type { ClusterDiagnostics } from '../../../analysis/clusters.ts'
import type { ClusterReport } from '../../../analysis/studied-results.ts'
import { type Block, tone } from '../../../rendering/document/document.ts'
import { capitalized } from '../../../rendering/words.ts'
import { figure, glossary } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { studiedText } from '../quoted-label.ts'
import { setLabel } from '../set-label.ts'

/** Does each finding hold in every group of cases? */
export function clustersBlocks(report: ClusterReport, { subject, framework }: PartContext): readonly Block[] {
  const { by, units, diagnostics } = report
  const followed = units === null ? '' : ` Within: by ${units}.`
  return [
    { kind: 'heading', text: `Clusters by ${by}`, aside: '(does it hold in every group?)' },
    glossary(
      'Consistency in each group of cases. Distance: 0 if all groups are alike; the larger, the more a finding rests on some of them (Garcia-Castro and Arino 2016).',
    ),
    {
      kind: 'paragraph',
      text: [studiedText(report, subject.outcome), followed],
    },
    ...diagnostics.flatMap((each) =>
      clusterBlocks(each, units !== null, framework === null ? each.set : capitalized(setLabel(each.set, framework))),
    ),
  ]
}

function clusterBlocks(found: ClusterDiagnostics, showsUnits: boolean, label: string): readonly Block[] {
  const { relation, pooled, between, within, betweenDistance, withinDistance } = found
  const kind = relation === 'necessity' ? 'necessary' : 'sufficient'
  return [
    { kind: 'paragraph', text: [tone(label, 'strong'), `, as ${kind}:`] },
    {
      kind: 'table',
      columns: ['Group', 'Cases', 'Consistency', 'Coverage'],
      rows: [
        [['All cases'], [''], [figure(pooled.consistency)], [figure(pooled.coverage)]],
        ...[...between, ...(showsUnits ? within : [])].map((each) => [
          [tone(each.name, 'strong')],
          [String(each.cases)],
          [figure(each.consistency)],
          [figure(each.coverage)],
        ]),
      ],
    },
    {
      kind: 'paragraph',
      text: [
        `Distance between clusters: ${betweenDistance.toFixed(3)}${showsUnits ? `; within units: ${withinDistance.toFixed(3)}` : ''}.`,
      ],
    },
  ]
}
