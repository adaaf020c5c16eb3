import type { Analysis } from '../../../analysis/results.ts'
import type { Skewness } from '../../../analysis/skewness.ts'
import type { SufficiencyReport } from '../../../analysis/sufficiency-results.ts'
import type { SufficientFormula } from '../../../analysis/sufficient-sets.ts'
import { type Block, type Rich, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'
import { figure, glossary } from '../figures.ts'

/** The figures of single conditions and of the sets that were named. */
export function sufficiencyBlocks(
  { sets, named }: SufficiencyReport,
  { outcome, skewness }: Analysis['subject'],
): readonly Block[] {
  return [
    { kind: 'heading', text: 'Sufficiency', aside: '(whenever it is present, does the outcome follow?)' },
    glossary(
      'inclS (consistency): how far cases in the set have the outcome. PRI: the same, minus what also speaks for the opposite. covS (coverage): how much of the outcome the set explains; covU: how much this term alone explains.',
    ),
    {
      kind: 'table',
      columns: [`Sufficient for ${outcome}?`, 'inclS', 'PRI', 'covS'],
      rows: sets.map(({ set, inclS, PRI, covS }) => [
        [tone(set, 'strong')],
        ...[inclS, PRI, covS].map((each) => [figure(each)]),
      ]),
    },
    ...named.map(namedTable),
    ...ambiguousBlocks(skewness),
  ]
}

function namedTable({ set, inclS, PRI, covS, terms }: SufficientFormula): Block {
  const whole: readonly Rich[] = [[tone(set, 'strong')], ...[inclS, PRI, covS].map((each) => [figure(each)])]
  if (terms.length === 0) return { kind: 'table', columns: ['Set', 'inclS', 'PRI', 'covS'], rows: [whole] }
  return {
    kind: 'table',
    columns: ['Set', 'inclS', 'PRI', 'covS', 'covU'],
    rows: [
      ...terms.map((term): readonly Rich[] => [
        [term.set],
        ...[term.inclS, term.PRI, term.covS, term.covU].map((each) => [figure(each)]),
      ]),
      [...whole, ['']],
    ],
  }
}

function ambiguousBlocks(skewness: readonly Skewness[]): readonly Block[] {
  const ambiguous = skewness.flatMap(({ set, ambiguous: cases }) => cases.map((name) => `${name} (${set})`))
  if (ambiguous.length === 0) return []
  return [{ kind: 'paragraph', text: [`At exactly 0.5, neither in nor out: ${series(ambiguous)}.`] }]
}
