import { CHANNEL_KINDS, type ChannelKind } from '../../model/case.ts'
import type { TestResults } from '../../model/outcome-rule.ts'
import { ValueError } from '../errors.ts'
import { outcomesAndStates, parties, tests, verdicts } from './candidates.ts'
import { choiceOption, textOption, valueOption } from './options.ts'
import { pairsIn } from './pairs.ts'

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
  channel: choiceOption('--channel <kind>', 'only episodes with a channel of this kind', CHANNEL_KINDS),
  test: valueOption('--test <test=value>', 'only episodes with a channel that was coded so; commas join several', {
    parse: parseTests,
    offer: tests,
  }),
} as const

export interface FilterOptions {
  readonly party?: string
  readonly years?: YearRange
  readonly verdict?: string
  readonly outcome?: string
  readonly channel?: ChannelKind
  /** Of the same channel, if both are given. */
  readonly test?: TestResults
}

interface YearRange {
  readonly from: number
  readonly until: number
}

function parseYears(text: string): YearRange {
  const [, from, until = from] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? []
  if (from === undefined) {
    throw new ValueError('It must be a year or two years with a hyphen, such as 1969-1979.')
  }
  if (Number(until) < Number(from)) throw new ValueError(`The years are reversed. Use: ${until}-${from}`)
  return { from: Number(from), until: Number(until) }
}

function parseTests(text: string): TestResults {
  return Object.fromEntries(pairsIn(text, { pair: 'TEST=VALUE', values: 'values', keyOf: (id) => id }))
}
