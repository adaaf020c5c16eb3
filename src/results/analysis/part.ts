import type { Analysis, Found } from '../../analysis/results.ts'
import type { TruthTable } from '../../analysis/solution-results.ts'
import type { Framework } from '../../model/framework.ts'
import type { Block, Picture } from '../../rendering/document/document.ts'
import type { Table } from '../../rendering/table.ts'

/** What the rest of an analysis tells a part. */
export interface PartContext {
  readonly subject: Analysis['subject']
  /** The library's framework; null for a file from the user. */
  readonly framework: Framework | null
  /** The truth table; null if the analysis has none. */
  readonly table: TruthTable | null
  /** Show what long lists leave out? */
  readonly details: boolean
}

/** How one part of an analysis is printed. */
export interface AnalysisPart<Field extends keyof Found> {
  /** Its text in full. */
  readonly blocks: (found: Found[Field], context: PartContext) => readonly Block[]
  /** Its table at full precision. An undefined figure is an empty cell. */
  readonly table: (found: Found[Field], context: PartContext) => Table
  /** What its table does not say, in sentences. */
  readonly missingInTable?: (found: Found[Field], context: PartContext) => readonly string[]
  readonly pictures?: (found: Found[Field]) => readonly Picture[]
  /** The title and its answer, if the part is shown alone. */
  readonly title?: (found: Found[Field]) => { readonly text: string; readonly answer: string }
}
