import { reaches } from '../../../analysis/measures.ts'
import type { Cutoffs, Model } from '../../../analysis/solution-results.ts'
import { figure } from '../figures.ts'

/** Is a model as consistent as its rows must be? Its terms together, or the remainders that they cover, can be less so. */
export function againstCutoffs({ solution }: Model, { inclCut: [inclCut], priCut }: Cutoffs) {
  const { inclS, PRI } = solution
  const parts = [
    { name: 'consistency', value: inclS, cut: inclCut },
    { name: 'PRI', value: PRI, cut: priCut },
  ].map(({ name, value, cut }) => ({ name, told: figure(value, cut), cut, passes: reaches(value, cut) || cut === 0 }))
  return {
    passes: parts.every(({ passes }) => passes),
    text: parts.map(({ name, told, cut, passes }) => `${name} ${told}${passes ? '' : ` < ${cut}`}`).join(', '),
  }
}
