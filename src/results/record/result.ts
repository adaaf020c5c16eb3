import type { Indication } from '../../assessment/assessment.ts'
import { defineResult } from '../result.ts'

/** A record's own fields, and then what the framework indicates. */
export interface AssessedRecord extends Indication {
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
