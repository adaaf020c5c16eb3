import type { Table } from '../../rendering/table.ts'
import { answerFields, cellsOf, episodeColumns, episodeFields } from '../case-list/table.ts'
import type { ComparisonView } from './view.ts'

/** What stands in place of an episode's id for answers of one's own; no id is without a slash. */
const ANSWERS = 'answers'

/** The rows of the list of cases, with how each compares with the first. */
export function comparisonTable({ framework, comparison: { first, others, given } }: ComparisonView): Table {
  const columns = [...episodeColumns(framework), 'similarity', 'same_pattern']
  const compared = [
    ...others.map((other) => ({ ...other, fields: episodeFields(framework, other) })),
    ...(given === null
      ? []
      : [{ ...given, fields: { ...answerFields(framework, given.answers, given), episode: ANSWERS } }]),
  ]
  return [
    columns,
    cellsOf(columns, episodeFields(framework, first)),
    ...compared.map(({ fields, similarity, sameConfiguration }) =>
      cellsOf(columns, { ...fields, similarity, same_pattern: sameConfiguration ? 'yes' : 'no' }),
    ),
  ]
}
