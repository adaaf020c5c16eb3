import type { Assessment } from '../assessment/assessment.ts'
import type { Framework } from '../model/framework.ts'

/** The command line that prints the same assessment. */
export function commandLine({ defaultCoding }: Framework, { answers, coding }: Assessment): string {
  const options = Object.entries(answers).map(([id, answer]) => ` --${id} ${answer}`)
  return `backroom assess${options.join('')}${coding === defaultCoding ? '' : ` --coding ${coding}`}`
}
