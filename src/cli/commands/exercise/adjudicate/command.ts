import type { WrittenRuling } from '../../../../reading/rulings.ts'
import { formatsOf } from '../../../../rendering/formats.ts'
import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { flag, type OptionDeclaration, textOption, wordsOnly } from '../../../program/options.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'
import { parseDecision } from './decide.ts'

export interface AdjudicateOptions extends CodingsOptions {
  /** Decisions that were given as options. */
  readonly decide?: readonly WrittenRuling[]
  /** A file of decisions. */
  readonly decisions?: string
  /** Name the episodes of letters. */
  readonly reveal?: boolean
  /** The coding that the decisions are saved in. */
  readonly save?: string
}

const DECIDE: OptionDeclaration<readonly WrittenRuling[]> = {
  flags: '--decide <decision>',
  description: 'decide a question, as "UNIT.QUESTION=ANSWER: REASON"; can be repeated',
  parse: (text) => [parseDecision(text)],
  offer: 'nothing',
  standard: undefined,
  join: (first, second) => [...first, ...second],
}

export const adjudicate = defineCommand({
  name: 'adjudicate',
  operands: [CODINGS],
  options: {
    key: KEY,
    map: MAP,
    save: textOption(
      '--save <file>',
      'keep the decisions, and the coding that they make, in a file such as decided.yaml',
      {
        named: 'files',
        noDash: '--save needs a file name, such as decided.yaml.',
      },
    ),
    decisions: textOption('--decisions <file>', 'table of decisions, or a file of --save', 'files'),
    decide: DECIDE,
    reveal: wordsOnly(flag('--reveal', 'name the episode of each letter; without it, only letters are shown')),
  },
  globals: ['library', ...LOOKS, 'noInput', 'quiet'],
  formats: formatsOf('words', 'data', 'table'),
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): AdjudicateOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runAdjudicate,
})
