import type { Answer } from '../../../model/framework.ts'
import { formatsOf } from '../../../rendering/formats.ts'
import { shellWord } from '../../../rendering/shell-word.ts'
import { AMONG, type AmongFilters } from '../../program/among.ts'
import { cases, verdicts } from '../../program/candidates.ts'
import { defineCommand } from '../../program/declaration.ts'
import { USUAL } from '../../program/globals.ts'
import { flag, parseCount, textOption, valueOption, wordsOnly } from '../../program/options.ts'
import { WEIGHTS, type WeightPairs } from '../../program/weights.ts'

export interface AssessOptions {
  /** Condition → answer, given as options. */
  readonly given: ReadonlyMap<string, Answer>
  /** A file of answers, `-` for stdin. */
  readonly answers?: string
  readonly case?: string
  /** A headline or verdict. */
  readonly expect?: string
  /** How much each condition counts in similarity. */
  readonly weights?: WeightPairs
  /** Which episodes may be precedents. */
  readonly among?: AmongFilters
  /** How many precedents words tell of. */
  readonly top?: number
  /** Show every reason in the text. */
  readonly details?: true
}

/** `assess`, which also runs if no command is named. */
export const assess = defineCommand({
  name: 'assess',
  operands: [],
  options: {
    answers: textOption('--answers <file>', 'read answers from a YAML or JSON file (- = stdin)', 'files'),
    case: valueOption('--case <id>', 'take the answers from a case or an episode', {
      parse: (text) => text,
      offer: cases,
      refuseTwo: (first, second) =>
        `--case takes one case. Compare two with: backroom cases compare ${shellWord(first)} ${shellWord(second)}`,
    }),
    expect: textOption('--expect <verdict>', 'exit with status 1 unless this is the headline or verdict', verdicts),
    among: AMONG,
    weights: WEIGHTS,
    details: wordsOnly(flag('--details', 'show the reasons, and a sentence for each precedent')),
    top: wordsOnly(valueOption('--top <n>', 'number of precedents to show (default: 5)', { parse: parseCount })),
  },
  asksConditions: true,
  globals: [...USUAL, 'noInput', 'quiet'],
  formats: formatsOf('words', 'data'),
  help: () => import('./help.ts'),
  toOptions: ({ options, given }): AssessOptions => ({ ...options, given }),
  run: async () => (await import('./run.ts')).runAssess,
})
