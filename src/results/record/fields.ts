import type { Assessment, Indication } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { keysOf } from '../../model/keys.ts'
import type { RecordColumn, RecordField } from '../../rendering/records/printer.ts'

/** Result fields in a stream, besides the record’s own, unless --full is given. */
const COMPACT_FIELDS = ['headline', 'channel', 'possible', 'degrees'] as const satisfies readonly (keyof Indication)[]

/** Every field; the compiler reports a missing one. */
export const FULL_FIELDS = keysOf({
  schemaVersion: true,
  framework: true,
  coding: true,
  scenario: true,
  answers: true,
  conditions: true,
  headline: true,
  channel: true,
  possible: true,
  degrees: true,
  hingesOn: true,
  precedents: true,
  record: true,
  changes: true,
  weights: true,
  among: true,
  stability: true,
} as const satisfies Readonly<Record<keyof Assessment, true>>)

/** The compact result. In a table, a list is one cell of words, and each degree has two columns, low and high. */
export function compactFields({ verdicts }: Framework): readonly RecordField<Indication>[] {
  const columns: Readonly<Record<(typeof COMPACT_FIELDS)[number], readonly RecordColumn<Indication>[]>> = {
    headline: [{ name: 'headline', cell: ({ headline }) => headline }],
    channel: [{ name: 'channel', cell: ({ channel }) => channel ?? '' }],
    possible: [{ name: 'possible', cell: ({ possible }) => possible.join(' ') }],
    degrees: verdicts.flatMap(({ id }) =>
      (['low', 'high'] as const).map((end, index) => ({
        name: `degrees.${id}.${end}`,
        cell: ({ degrees }: Indication) => String(degrees[id]?.[index]),
      })),
    ),
  }
  return COMPACT_FIELDS.map((name) => ({ name, value: (result) => result[name], columns: columns[name] }))
}

/** The whole assessment. It does not fit into the columns of a table. */
export function fullFields(): readonly RecordField<Assessment>[] {
  return FULL_FIELDS.map((name) => ({ name, value: (result) => result[name], columns: [] }))
}
