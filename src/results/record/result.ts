import type { Indication } from '../../assessment/assessment.ts'
import { defineResult } from '../result.ts'

/**
 * A record’s own fields, then what the framework indicates. `--fields` selects some of these; `--full` adds the rest of
 * the assessment. Without `--full`, a record can use the names of that rest for its own fields.
 */
export interface AssessedRecord extends Partial<Indication> {
  readonly [field: string]: unknown
}

/** A stream of records as one object. `batch --format json` prints it in pieces. */
export interface AssessedRecords {
  readonly schemaVersion: 1
  readonly records: readonly AssessedRecord[]
}

export const recordsResult = defineResult<readonly AssessedRecord[], AssessedRecords>({
  title: 'Records',
  data: (records) => ({ schemaVersion: 1, records }),
})
