import { reaches } from '../../../analysis/measures.ts'
import type { Cutoffs, SufficiencyFigures } from '../../../analysis/solution-results.ts'
import { type Block, type Rich, tone } from '../../../rendering/document/document.ts'
import { figure } from '../figures.ts'

/** Is a model as consistent as its rows must be? Its terms together, or the remainders that they cover, can be less so. */
export function againstCutoffs({ inclS, PRI }: SufficiencyFigures, { inclCut: [inclCut], priCut }: Cutoffs) {
  const parts = [
    { name: 'consistency', value: inclS, cut: inclCut },
    { name: 'PRI', value: PRI, cut: priCut },
  ].map(({ name, value, cut }) => ({ name, told: figure(value, cut), cut, passes: reaches(value, cut) || cut === 0 }))
  return {
    passes: parts.every(({ passes }) => passes),
    text: parts.map(({ name, told, cut, passes }) => `${name} ${told}${passes ? '' : ` < ${cut}`}`).join(', '),
  }
}

/** The caution beside a model that is less consistent than its rows; null for others. */
export function cautionOf(figures: SufficiencyFigures, cutoffs: Cutoffs): Rich | null {
  const { passes, text } = againstCutoffs(figures, cutoffs)
  return passes ? null : ['Rows pass the cutoff, but ', tone('the solution does not', 'warning'), `: ${text}.`]
}

export function belowCutoffs(figures: SufficiencyFigures, cutoffs: Cutoffs): readonly Block[] {
  const text = cautionOf(figures, cutoffs)
  return text === null ? [] : [{ kind: 'paragraph', text }]
}
