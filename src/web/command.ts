import type { Assessment } from '../assessment/assessment.ts'
import type { AssessmentData } from './page-data.ts'

/** The command line that prints the same assessment. */
export function commandLine({ options }: AssessmentData, { answers }: Pick<Assessment, 'answers'>): string {
  const given = Object.entries(answers).map(([id, answer]) => `--${id} ${answer}`)
  return ['backroom assess', ...given, ...options].join(' ')
}
