import { type Part, WHOLE } from '../../../analysis/results.ts'
import { formatOf } from '../../../rendering/formats.ts'
import { series } from '../../../rendering/words.ts'
import { UsageError } from '../../errors.ts'
import type { Settings } from '../../terminal/session.ts'
import { namesFile } from '../../terminal/target.ts'
import type { AnalyzeOptions } from './command.ts'

/** Options that affect only some parts. */
const PARTS_OF = [
  ['data', '--data', WHOLE],
  ['outcome', '--outcome', WHOLE],
  ['conditions', '--conditions', WHOLE],
  ['crossover', '--crossover', WHOLE],
  ['rule', '--rule', ['congruence']],
  ['inclCut', '--incl-cut', ['truth-table', 'solution', 'robustness']],
  ['priCut', '--pri-cut', ['truth-table', 'solution', 'robustness']],
  ['nCut', '--n-cut', ['truth-table', 'solution', 'robustness']],
  ['dirExp', '--dir-exp', ['solution', 'robustness']],
  ['maxModels', '--max-models', ['solution']],
  ['samples', '--samples', ['robustness']],
  ['seed', '--seed', ['robustness']],
  ['svg', '--svg', ['congruence', 'truth-table']],
  ['weights', '--weights', ['precedents']],
] as const satisfies readonly (readonly [keyof AnalyzeOptions, string, readonly Part[]])[]

/** Refuses options that would have no effect, because the user expects one. */
export function refuseIdle({ part, ...options }: AnalyzeOptions, { out, format }: Settings): void {
  if (options.details === true && part !== undefined) {
    throw new UsageError(`${part} is already shown in full, so --details has no effect.`)
  }
  if (options.maxModels !== undefined && part === undefined && options.details !== true && !formatOf(format).isData) {
    throw new UsageError('--max-models changes the solutions in full: add --details, or name the part solution.')
  }
  if (options.force !== undefined && options.svg === undefined && !namesFile(out)) {
    throw new UsageError('--force needs --out FILE or --svg FILE: it overwrites them.')
  }
  if (options.weights !== undefined && part === undefined) {
    throw new UsageError('--weights changes only precedents. Run: backroom analyze precedents --weights PAIRS')
  }
  for (const [name, option, parts] of PARTS_OF) {
    if (part === undefined || options[name] === undefined || parts.some((each) => each === part)) continue
    throw new UsageError(`${option} can't be combined with ${part}: it changes only ${series(parts)}.`)
  }
}
