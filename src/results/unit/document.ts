import type { BlindUnit } from '../../classroom/results.ts'
import type { Framework } from '../../model/framework.ts'
import { type Document, titled } from '../../rendering/document/document.ts'
import { evidenceBlocks } from '../packet/document.ts'
import { bracketsNote, readingTime } from '../packet/notes.ts'

export interface UnitView {
  readonly framework: Framework
  readonly unit: BlindUnit
}

/** The evidence on one unit, to read on a terminal before the questions. */
export function unitDocument({ framework, unit: { unit, evidence } }: UnitView): Document {
  const brackets = bracketsNote([{ evidence }]).trim()
  return [
    titled(`Unit ${unit}`, `an episode without its name, ${readingTime([{ evidence }])} to read`),
    ...(brackets === '' ? [] : [{ kind: 'paragraph', text: [brackets] } as const]),
    ...evidenceBlocks(framework, evidence),
  ]
}
