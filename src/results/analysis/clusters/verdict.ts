import type { ClusterDiagnostics } from '../../../analysis/clusters.ts'
import type { Rich } from '../../../rendering/document/document.ts'
import { tone } from '../../../rendering/document/document.ts'
import { told } from '../brief/words.ts'
import { atLeast } from '../figures.ts'

/** Does it hold in each cluster? */
export function clusterVerdict({ cut, pooled, between }: ClusterDiagnostics): Rich {
  const named = (holds: boolean | null): readonly string[] => {
    return between.filter((each) => each.holds === holds).map(({ name }) => name)
  }
  const [yes, no, open] = [named(true), named(false), named(null)]
  const undefinedIn = open.length === 0 ? '' : ` Not defined in ${told(open)}.`
  const needed = `(consistency ${atLeast(cut)})`
  if (yes.length + no.length === 0) return [tone('Not defined', 'undetermined'), ' in any cluster.']
  if (no.length === 0) return [tone('Holds in every cluster', 'yes'), ` ${needed}.${undefinedIn}`]
  if (yes.length === 0) return [tone('Holds in no cluster', 'no'), ` ${needed}.${undefinedIn}`]
  const together = pooled.holds ? ', although it holds in all cases together' : ''
  return [
    tone('Differs between clusters', 'warning'),
    ` ${needed}: it holds in ${told(yes)}, but not in ${told(no)}${together}.${undefinedIn}`,
  ]
}
