import type { Assessment, Indication } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { keysOf } from '../../model/keys.ts'
import type { RecordColumn, RecordField } from '../../rendering/records/printer.ts'

/** What stands in a stream beside a record's own fields unless all of it is asked for. */
const COMPACT_FIELDS = ['headline', 'channel', 'possible', 'degrees'] as const satisfies readonly (keyof Indication)[]

/** All there is to say; the compiler names what is missing. */
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
} as const satisfies Readonly<Record<keyof Assessment, true>>)

/** The compact result. In a table a list is a cell of words, and each degree has two columns, its low and its high end. */
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

/** The whole assessment, for which a table has no columns. */
export function fullFields(): readonly RecordField<Assessment>[] {
  return FULL_FIELDS.map((name) => ({ name, value: (result) => result[name], columns: [] }))
}
