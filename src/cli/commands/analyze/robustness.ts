import { examineRobustness } from '../../../analysis/robustness.ts'
import type { Robustness } from '../../../analysis/robustness-results.ts'
import { createRandom } from '../../../classroom/random.ts'
import type { Work } from './work.ts'

const SAMPLES = 10_000
const SEED = 'backroom'

/** Examines robustness. */
export async function robustnessOf({ subject, wish, necessityCuts, options, session }: Work): Promise<Robustness> {
  const { dataset, outcome, conditions, disputes, claims } = subject
  const { samples = SAMPLES, seed = SEED } = options
  const { below } = createRandom(seed)
  const examination = examineRobustness(
    dataset,
    { outcome, conditions },
    { ...wish, necessity: necessityCuts, disputes, claims, samples, seed, below },
  )
  return await session.follow(examination, ({ stage, done, of }) => `Robustness, ${stage}: ${done} of ${of}`)
}
