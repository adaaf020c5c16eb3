import { type Analysis, type Found, PART_FIELDS, type Part, type Parts } from '../../analysis/results.ts'
import { clusters } from './clusters/part.ts'
import { congruence } from './congruence/part.ts'
import { fit } from './fit/part.ts'
import { necessity } from './necessity/part.ts'
import type { AnalysisPart, PartContext } from './part.ts'
import { precedents } from './precedents/part.ts'
import { robustness } from './robustness/part.ts'
import { selection } from './selection/part.ts'
import { solution } from './solution/part.ts'
import { sufficiency } from './sufficiency/part.ts'
import { theory } from './theory/part.ts'
import { truthTable } from './truth-table/part.ts'
import type { AnalysisView } from './view.ts'

/** How each part is printed, in the order of the text. */
const ROOMS: { readonly [Field in keyof Found]: AnalysisPart<Field> } = {
  congruence,
  necessity,
  sufficiency,
  truthTable,
  solution,
  theory,
  robustness,
  fit,
  selection,
  clusters,
  precedents,
}

/** What an analysis tells each of its parts. */
export function contextOf({ analysis, framework, details }: AnalysisView): PartContext {
  return { subject: analysis.subject, framework, table: analysis.truthTable, details }
}

/** Does something with what one part found; null if the part was not requested. */
export function ofPart<T>(analysis: Analysis, part: Part, use: UseOfPart<T>): T | null {
  return ofField(analysis, PART_FIELDS[part], use)
}

/** Does something with what each part found, in the order of the text. */
export function ofParts<T>(analysis: Analysis, use: UseOfPart<T>): readonly T[] {
  return Object.values(PART_FIELDS).flatMap((field) => ofField(analysis, field, use) ?? [])
}

type UseOfPart<T> = <Field extends keyof Found>(room: AnalysisPart<Field>, found: Found[Field]) => T

function ofField<T, Field extends keyof Found>(analysis: Parts, field: Field, use: UseOfPart<T>): T | null {
  const found = analysis[field]
  return found === null ? null : use<Field>(ROOMS[field], found)
}
