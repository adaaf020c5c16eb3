import type { EpisodeComparison } from '../../assessment/assessment.ts'
import type { Answer, Framework, Scale } from '../../model/framework.ts'
import type { ComparedCell, Comparison, ComparisonRow } from '../../rendering/document/document.ts'
import { percent } from '../../rendering/words.ts'
import { scaleCell } from '../assessment/comparing.ts'
import { answerLabel, indicatedShort } from '../assessment/wording.ts'
import type { Side } from './side.ts'

/** A row for each condition and each figure; the first side, then how each of the others compares with it. */
export function comparedColumns(
  framework: Framework,
  comparison: EpisodeComparison,
  [first, ...others]: readonly [Side, ...Side[]],
): Comparison {
  const compared = [...comparison.others, ...(comparison.given === null ? [] : [comparison.given])]
  const scaleRow = (scale: Scale, answerOf: (side: Side) => Answer | null): ComparisonRow => {
    const here = answerOf(first) ?? undefined
    const cells = others.map((side) => {
      const there = answerOf(side)
      return there === null ? EMPTY : scaleCell(framework, scale, there, here)
    })
    return row(scale.label, [plain(answerLabel(framework, here)), ...cells])
  }
  return {
    kind: 'comparison',
    title: 'Comparison',
    columns: [
      { label: first.brief, kind: 'reference' },
      ...others.map(({ brief }) => ({ label: brief, kind: 'compared' }) as const),
    ],
    rows: [
      ...framework.conditions.map((condition) => scaleRow(condition, ({ answers }) => answers[condition.id] ?? null)),
      scaleRow(framework.outcome, ({ outcome }) => outcome?.answer ?? null),
      row(
        'Verdict',
        [first, ...others].map(({ indication }) => plain(indicatedShort(framework, indication))),
      ),
      row('Similarity', [
        EMPTY,
        ...compared.map(({ similarity }) => plain(similarity === null ? 'none' : percent(similarity))),
      ]),
      ...(compared.every(({ open }) => open.length === 0)
        ? []
        : [row('Conditions compared', [EMPTY, ...compared.map(({ open }) => plain(basisOf(framework, open)))])]),
      row('Pattern of conditions', [
        EMPTY,
        ...compared.map(({ sameConfiguration }) => plain(sameConfiguration ? 'same' : 'different')),
      ]),
    ],
    mark: null,
    than: first.brief,
    notes: [],
  }
}

const EMPTY: ComparedCell = { text: '', relation: null }

function plain(text: string): ComparedCell {
  return { text, relation: null }
}

function row(name: string, cells: readonly ComparedCell[]): ComparisonRow {
  return { name, marked: false, cells, remark: null }
}

function basisOf({ conditions }: Framework, open: readonly string[]): string {
  return `${conditions.length - open.length} of ${conditions.length}`
}
