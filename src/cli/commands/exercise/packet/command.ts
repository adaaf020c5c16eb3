import { formatsOf } from '../../../../rendering/formats.ts'
import { defineCommand } from '../../../program/declaration.ts'
import { USUAL } from '../../../program/globals.ts'
import { flag, parsePositive, textOption, valueOption } from '../../../program/options.ts'
import type { PlanOptions } from './plan.ts'

export interface PacketOptions extends PlanOptions {
  /** The one coder whose packet is printed. */
  readonly coder?: string
  /** As web pages with a form, whatever the format. */
  readonly form?: boolean
  /** The folder that the packets are written into. */
  readonly out?: string
  readonly force?: boolean
  /** Was `--format` given, which a form takes the place of? */
  readonly formatted: boolean
}

export const packet = defineCommand({
  name: 'packet',
  operands: [],
  options: {
    seed: textOption('--seed <words>', 'words that nobody guesses; the same words make the same packets'),
    coders: valueOption('--coders <n>', 'how many people are to code', { parse: parsePositive }),
    perCoder: valueOption('--per-coder <n>', 'how many episodes each of them codes; 4 unless said', {
      parse: parsePositive,
    }),
    overlap: valueOption('--overlap <n>', 'how many coders each episode has at least; 2 unless said', {
      parse: parsePositive,
    }),
    units: valueOption('--units <n>', 'how many episodes are coded; all of them unless said', { parse: parsePositive }),
    coder: textOption('--coder <code>', 'print the packet of this coder alone'),
    form: flag('--form', 'as web pages with a form to fill, which need no install'),
    out: textOption('--out <dir>', 'write all packets, the key and a roster into a folder', {
      named: 'folders',
      noDash: '--out names a folder. To print one packet, name its coder: --coder CODE.',
    }),
    force: flag('--force', 'overwrite files in the folder'),
  },
  globals: [...USUAL, 'quiet'],
  formats: formatsOf('words', 'data'),
  // Its --out is a folder.
  writes: false,
  help: () => import('./help.ts'),
  toOptions: ({ options, formatted }): PacketOptions => ({ ...options, formatted }),
  run: async () => (await import('./run.ts')).runPacket,
})
