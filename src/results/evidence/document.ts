import type { Evidence } from '../../model/case.ts'
import type { Answer, Framework } from '../../model/framework.ts'
import { scaleLabel } from '../../model/question-label.ts'
import { type Block, type Document, tone } from '../../rendering/document/document.ts'
import { answerLabel, codingLabel } from '../assessment/wording.ts'
import { evidenceLine } from '../case/parts.ts'

/** A piece of evidence with the code that it supports. */
export interface EvidenceRow extends Evidence {
  /** The full id of the episode. */
  readonly of: string
  readonly coding: string
  /** A condition, or outcome. */
  readonly condition: string
  readonly answer: Answer
  /** The works of `sources`, in the same order, as a bibliography shows them. */
  readonly references: readonly string[]
}

export interface EvidenceView {
  readonly framework: Framework
  /** Sorted by episode, coding, and condition, in the order of the case files. */
  readonly rows: readonly EvidenceRow[]
}

/** The evidence under a heading for each code. */
export function evidenceDocument({ framework, rows }: EvidenceView): Document {
  if (rows.length === 0) return [{ kind: 'paragraph', text: ['No evidence matches.'] }]
  return [
    ...byCode(rows).flatMap((group): readonly Block[] => {
      const { of, coding, condition, answer } = group[0]!
      return [
        {
          kind: 'heading',
          text: `${of}: ${scaleLabel(framework, condition)}`,
          aside: `(${answerLabel(framework, answer)}, coded from ${codingLabel(framework, coding)})`,
        },
        { kind: 'list', ordered: false, items: group.map((row) => ({ title: evidenceLine(row), lines: [] })) },
      ]
    }),
    { kind: 'paragraph', text: [tone('For the sources in brackets: backroom cases sources.', 'muted')] },
  ]
}

/** Rows grouped by code, in their original order. */
function byCode(rows: readonly EvidenceRow[]): readonly (readonly EvidenceRow[])[] {
  const groups = new Map<string, EvidenceRow[]>()
  for (const row of rows) {
    const key = JSON.stringify([row.of, row.coding, row.condition])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
