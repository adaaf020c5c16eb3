import { defineCommand } from '../../../../program/declaration.ts'
import { USUAL } from '../../../../program/globals.ts'
import { flag } from '../../../../program/options.ts'

export interface GiftOptions {
  /** Without names, dates, and endings. */
  readonly blind?: boolean
}

export const gift = defineCommand({
  name: 'gift',
  operands: [],
  options: { blind: flag('--blind', 'leave out names, dates, and endings, as in packets') },
  globals: USUAL,
  formats: [],
  writes: true,
  help: () => import('./help.ts'),
  toOptions: ({ options }): GiftOptions => options,
  run: async () => (await import('./run.ts')).runExportGift,
})
