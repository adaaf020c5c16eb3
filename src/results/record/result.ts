import type { Indication } from '../../assessment/assessment.ts'
import { defineResult } from '../result.ts'

/**
 * A record’s own fields, then what the framework indicates. `--fields` chooses among these; `--full` adds the rest of
 * the assessment. Without `--full`, a record may use the names of that rest for its own fields.
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
})
