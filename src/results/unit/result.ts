import type { BlindUnit } from '../../classroom/results.ts'
import { defineResult } from '../result.ts'
import type { UnitView } from './document.ts'

/** One blind episode. */
export interface ShownUnit extends BlindUnit {
  readonly schemaVersion: 1
}

export const unitResult = defineResult<UnitView, ShownUnit>({
  title: 'Unit',
  data: ({ unit }) => ({ schemaVersion: 1, ...unit }),
  words: async (view) => (await import('./document.ts')).unitDocument(view),
})
