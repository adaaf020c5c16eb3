import type { Indication } from '../../assessment/assessment.ts'
import { defineResult } from '../result.ts'

/**
 * A record's own fields, and then what the framework indicates: of that, only what `--fields` names; with `--full`
 * the rest of the assessment too, whose names a record's own fields may have otherwise.
 */
export interface AssessedRecord extends Partial<Indication> {
  readonly [field: string]: unknown
}

/** A stream of records as one object, as `batch --format json` prints it piece by piece. */
export interface AssessedRecords {
  readonly schemaVersion: 1
  readonly records: readonly AssessedRecord[]
}

export const recordsResult = defineResult<readonly AssessedRecord[], AssessedRecords>({
  title: 'Records',
  data: (records) => ({ schemaVersion: 1, records }),
  schema: () => import('./schema.ts'),
})
