import { keysOf } from '../../../model/keys.ts'
import { formatOf } from '../../../rendering/formats.ts'
import { series } from '../../../rendering/words.ts'
import { UsageError } from '../../errors.ts'
import type { Settings } from '../../terminal/session.ts'
import { namesFile } from '../../terminal/target.ts'
import { ANALYZE_OPTIONS, type AnalyzeOptions } from './options.ts'
import { partsChangedBy } from './parts.ts'

/** Refuses options that would have no effect, because the user expects one. */
export function refuseIdle({ part, ...options }: AnalyzeOptions, { out, format }: Settings): void {
  if (options.details === true && part !== undefined && partsChangedBy('details')?.includes(part) !== true) {
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
  if (part === undefined) return
  for (const name of keysOf(ANALYZE_OPTIONS)) {
    const parts = options[name] === undefined ? null : partsChangedBy(name)
    if (parts === null || parts.includes(part)) continue
    const [option = ''] = ANALYZE_OPTIONS[name].flags.split(' ')
    throw new UsageError(`${option} can't be combined with ${part}: it changes only ${series(parts)}.`)
  }
}
