import { ValueError } from '../../errors.ts'
import { outcomesAndStates, parties, verdicts } from '../../program/candidates.ts'
import { textOption, valueOption } from '../../program/options.ts'

/** Options that select episodes. */
export const FILTERS = {
  party: textOption('--party <name>', 'only cases of this party', parties),
  years: valueOption('--years <range>', 'only these years: 1969, or 1969-1979', { parse: parseYears }),
  verdict: textOption('--verdict <verdict>', 'only episodes with this headline or verdict', verdicts),
  outcome: textOption(
    '--outcome <outcome>',
    'only this outcome: an answer, or met, not-met, undecided',
    outcomesAndStates,
  ),
} as const

export interface FilterOptions {
  readonly party?: string
  readonly years?: YearRange
  readonly verdict?: string
  readonly outcome?: string
}

interface YearRange {
  readonly from: number
  readonly until: number
}

/** Names of cases or episodes, and filters. */
export interface ChoiceOptions extends FilterOptions {
  /** Empty for all that match the filters. */
  readonly names: readonly string[]
}

function parseYears(text: string): YearRange {
  const [, from, until = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
  if (from === undefined) {
    throw new ValueError('It must be a year or two years with a hyphen, such as 1969-1979.')
  }
  if (Number(until) < Number(from)) throw new ValueError(`The years are reversed. Use: ${until}-${from}`)
  return { from: Number(from), until: Number(until) }
}
