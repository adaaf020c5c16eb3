import { agreementResult } from './agreement/result.ts'
import { analysisResult } from './analysis/result.ts'
import { assessmentResult } from './assessment/result.ts'
import { bibliographyResult } from './bibliography/result.ts'
import { caseResult } from './case/result.ts'
import { caseListResult } from './case-list/result.ts'
import { checkResult } from './check/result.ts'
import { codebookResult } from './codebook/result.ts'
import { codingsResult } from './codings/result.ts'
import { comparisonResult } from './comparison/result.ts'
import { doctorResult } from './doctor/result.ts'
import { exerciseResult } from './exercise/result.ts'
import { findingsResult } from './findings/result.ts'
import { gradesResult } from './grades/result.ts'
import { packetResult } from './packet/result.ts'
import { recordsResult } from './record/result.ts'
import { revealResult } from './reveal/result.ts'
import { tallyResult } from './tally/result.ts'
import { timelineResult } from './timeline/result.ts'
import { unitResult } from './unit/result.ts'

/** Every kind of result, each with a published JSON Schema. */
export const RESULTS = [
  assessmentResult,
  caseListResult,
  caseResult,
  exerciseResult,
  comparisonResult,
  timelineResult,
  bibliographyResult,
  codebookResult,
  checkResult,
  analysisResult,
  packetResult,
  unitResult,
  revealResult,
  codingsResult,
  agreementResult,
  tallyResult,
  gradesResult,
  findingsResult,
  recordsResult,
  doctorResult,
] as const
