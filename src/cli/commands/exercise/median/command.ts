import { TIES } from '../../../../model/ties.ts'
import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { choiceOption } from '../../../program/options.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export interface MedianOptions extends CodingsOptions {
  /** The answer that counts where the two middle ones differ; missing if it stays open. */
  readonly ties?: (typeof TIES)[number]
}

export const median = defineCommand({
  name: 'median',
  operands: [CODINGS],
  options: {
    key: KEY,
    map: MAP,
    ties: choiceOption(
      '--ties <answer>',
      'where the two middle answers differ, use one instead of leaving it open',
      TIES,
    ),
  },
  globals: ['library', ...LOOKS, 'quiet'],
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): MedianOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runMedian,
})
