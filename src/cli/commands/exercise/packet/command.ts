import { MAX_CODERS, MAX_SPARE } from '../../../../model/packet-limits.ts'
import { formatsOf } from '../../../../rendering/formats.ts'
import { cases } from '../../../program/candidates.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { flag, operand, parsePositive, positiveUpTo, textOption, valueOption } from '../../../program/options.ts'
import type { PlanOptions } from './plan.ts'

export interface PacketOptions extends PlanOptions {
  /** The only coder whose packet is printed. */
  readonly coder?: string
  /** Write web pages with a form, whatever the format. */
  readonly form?: boolean
  /** The folder for the packets. */
  readonly out?: string
  readonly force?: boolean
  /** Was `--format` given? A form replaces it. */
  readonly formatted: boolean
}

export const packet = defineCommand({
  name: 'packet',
  operands: [operand('[id...]', 'episodes to use (default: chosen at random)', cases)],
  options: {
    seed: textOption('--seed <words>', 'a secret phrase that makes the same packets again (default: random)'),
    coders: valueOption('--coders <n>', 'number of people who code', { parse: positiveUpTo(MAX_CODERS) }),
    perCoder: valueOption('--per-coder <n>', 'episodes for each coder (default: 4)', {
      parse: parsePositive,
    }),
    overlap: valueOption('--overlap <n>', 'at least this many coders for each episode (default: 3 or 5)', {
      parse: parsePositive,
    }),
    units: valueOption('--units <n>', 'number of episodes (default: as many as the coders can share)', {
      parse: parsePositive,
    }),
    spare: valueOption('--spare <n>', `packets for latecomers, too (up to ${MAX_SPARE})`, {
      parse: positiveUpTo(MAX_SPARE),
    }),
    coder: textOption('--coder <code>', 'print only the packet of this coder'),
    form: flag('--form', 'write web pages with a form; coders install nothing'),
    out: textOption('--out <dir>', 'write all packets, the key, and a roster into a folder', {
      named: 'folders',
      noDash: '--out needs the name of a folder. To print one packet: --coder CODE',
    }),
    force: flag('--force', 'overwrite files in the folder'),
  },
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data'),
  // This command's --out is a folder.
  writes: false,
  help: () => import('./help.ts'),
  toOptions: ({ options, operands, formatted }): PacketOptions => ({ ...options, names: operands, formatted }),
  run: async () => (await import('./run.ts')).runPacket,
})
