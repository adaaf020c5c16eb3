import type { ClusterDiagnostics } from '../../../analysis/clusters.ts'
import type { Rich } from '../../../rendering/document/document.ts'
import { tone } from '../../../rendering/document/document.ts'
import { told } from '../brief/words.ts'
import { atLeast } from '../figures.ts'

/** Does it hold in each cluster? */
export function clusterVerdict({ cut, pooled, between, relation }: ClusterDiagnostics): Rich {
  const named = (holds: boolean | null): readonly string[] => {
    return between.filter((each) => each.holds === holds).map(({ name }) => name)
  }
  const [yes, no, open] = [named(true), named(false), named(null)]
  const noCase = `no case ${relation === 'sufficiency' ? 'is in the set' : 'has the outcome'}`
  const without = open.length === 0 ? '' : ` In ${told(open)}, ${noCase}.`
  const needed = `(consistency ${atLeast(cut)})`
  if (yes.length + no.length === 0) return [tone('No verdict', 'undetermined'), `: ${noCase}.`]
  if (no.length === 0) {
    const where = open.length === 0 ? 'every cluster' : told(yes)
    return [tone(`Holds in ${where}`, 'yes'), ` ${needed}.${without}`]
  }
  if (yes.length === 0) return [tone('Holds in no cluster', 'no'), ` ${needed}.${without}`]
  const together = pooled.holds ? ', although it holds in all cases together' : ''
  return [
    tone('Differs between clusters', 'warning'),
    ` ${needed}: it holds in ${told(yes)}, but not in ${told(no)}${together}.${without}`,
  ]
}
