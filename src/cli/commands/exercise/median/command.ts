import { MAP } from '../../../program/codes.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { LOOKS } from '../../../program/globals.ts'
import { flag, textOption } from '../../../program/options.ts'
import type { Target } from '../../../terminal/target.ts'
import { CODINGS, type CodingsOptions, KEY } from '../operands.ts'

export interface MedianOptions extends CodingsOptions, Target {}

export const median = defineCommand({
  name: 'median',
  operands: [CODINGS],
  options: {
    key: KEY,
    map: MAP,
    out: textOption('--out <file>', 'write the coding to a file, such as class.yaml, instead of stdout', 'files'),
    force: flag('--force', 'overwrite the file'),
  },
  globals: ['library', ...LOOKS, 'quiet'],
  formats: [],
  help: () => import('./help.ts'),
  toOptions: ({ options, operands }): MedianOptions => ({ ...options, paths: operands }),
  run: async () => (await import('./run.ts')).runMedian,
})
