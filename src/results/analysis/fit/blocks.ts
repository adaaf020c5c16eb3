import type { AnchorRange } from '../../../analysis/anchor-ranges.ts'
import type { SolutionFit } from '../../../analysis/solution-fit.ts'
import type { FitReport } from '../../../analysis/studied-results.ts'
import { type Block, item, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'
import { figure, glossary } from '../figures.ts'
import { studiedBlocks } from '../quoted-label.ts'

export const FIT_FIGURES = [
  { key: 'coverage', label: 'Coverage of the core / of the solution' },
  { key: 'consistency', label: 'Consistency of the solution / of the core' },
  { key: 'overlapSmallest', label: 'Overlap with the smallest test set' },
  { key: 'overlapLargest', label: 'Overlap with the largest test set' },
  { key: 'typicalRatio', label: 'Robust share of the cases with the outcome' },
  { key: 'deviantRatio', label: 'Robust share of the cases without it' },
] as const satisfies readonly { readonly key: keyof SolutionFit; readonly label: string }[]

export const FIT_GROUPS = [
  { key: 'robust', label: 'Robust', meaning: 'in the solution and in every test' },
  { key: 'shaky', label: 'Shaky', meaning: 'in the solution, but not in every test' },
  { key: 'possible', label: 'Possible', meaning: 'not in the solution, but in some test' },
  { key: 'outside', label: 'Outside', meaning: 'in none of them' },
] as const satisfies readonly { readonly key: keyof SolutionFit; readonly label: string; readonly meaning: string }[]

const RANKS: Readonly<Record<SolutionFit['rank'], string>> = {
  1: 'no case changes sides',
  2: 'the tests only add cases',
  3: 'the tests only lose cases',
  4: 'the tests add cases and lose cases',
}

/** How much of a solution stays the same in test solutions. */
export function fitBlocks({ tests, fit, anchors, ...studied }: FitReport): readonly Block[] {
  return [
    { kind: 'heading', text: 'Solution fit', aside: '(how much stays the same in other solutions)' },
    ...studiedBlocks(studied),
    ...(tests.length === 0 ? [] : [{ kind: 'list', ordered: false, items: tests.map(testItem) } as const]),
    ...(fit === null ? [nothingToCompare(tests)] : found(fit)),
    ...(anchors === null || anchors.length === 0 ? [] : anchorBlocks(anchors)),
  ]
}

function testItem({ expression, cutoffs }: FitReport['tests'][number]): ListItem {
  return item('Test: ', tone(expression, 'strong'), cutoffs === null ? '' : ` (${series(cutoffs)})`)
}

function nothingToCompare(tests: FitReport['tests']): Block {
  const text =
    tests.length === 0
      ? 'There is no other solution to compare it with. Name some: --tests "A*B,C".'
      : 'No test differs from it.'
  return { kind: 'paragraph', text: [text] }
}

function found(fit: SolutionFit): readonly Block[] {
  const rows = FIT_FIGURES.map(({ key, label }): readonly Rich[] => [[tone(label, 'strong')], [figure(fit[key])]])
  return [
    { kind: 'paragraph', text: [tone(`Rank ${fit.rank} of 4`, 'strong'), `: ${RANKS[fit.rank]}.`] },
    { kind: 'list', ordered: false, items: FIT_GROUPS.flatMap((group) => groupItems(group, fit)) },
    glossary(
      'The core is what the solution and all tests share. The smallest test set is the minimum of the tests in each case, the largest their maximum. Near 1, the solution is robust (Oana and Schneider 2021).',
    ),
    { kind: 'table', columns: ['Robustness', 'Figure'], rows },
  ]
}

/** Within which anchors the solution stands. */
function anchorBlocks(anchors: readonly AnchorRange[]): readonly Block[] {
  return [
    { kind: 'subheading', text: [tone('The anchors for which the solution stands', 'strong')] },
    glossary(
      'One anchor moves at a time, by steps of a hundredth of the distance between the outer anchors. It moves until it meets another anchor. “Any” means that no step changed the solution.',
    ),
    {
      kind: 'table',
      columns: ['Set', 'Anchor', 'In use', 'From', 'To'],
      rows: anchors.map(({ set, anchor, inUse, lowest, highest }) => [
        [tone(set, 'strong')],
        [anchor],
        [plain(inUse)],
        [lowest === null ? 'any' : plain(lowest)],
        [highest === null ? 'any' : plain(highest)],
      ]),
    },
  ]
}

/** At most six digits. */
function plain(value: number): string {
  return String(Number(value.toPrecision(6)))
}

function groupItems({ key, label, meaning }: (typeof FIT_GROUPS)[number], fit: SolutionFit): readonly ListItem[] {
  const { withOutcome, withoutOutcome } = fit[key]
  const told = [
    withOutcome.length === 0 ? '' : ` With the outcome: ${series(withOutcome)}.`,
    withoutOutcome.length === 0 ? '' : ` Without it: ${series(withoutOutcome)}.`,
  ].join('')
  return told === '' ? [] : [item(tone(label, 'strong'), ` (${meaning}):${told}`)]
}
