import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * From scripts and exports in public repositories. The .xls of Learn Original is UTF-16 text with tabs; Ultra writes
 * CSV with a byte order mark and every cell in quotes. By the number after the bar, Blackboard finds the column again.
 */
export const blackboard: GradebookSystem = {
  ...PLAIN,
  name: 'Blackboard',
  recognized: /\[Total Pts: |^Child Course ID$/,
  identifying: ['Last Name', 'First Name', 'Username', 'Student ID'],
  maximum: [{ in: 'heading', pattern: /\[Total Pts: ([\d.,]+)(?: Score)?\]/ }],
  unfillable: [
    { headings: /\[Total Pts: up to /, why: 'is computed by Blackboard' },
    { headings: /\[Total Pts: [\d.,]+ (?!Score\])/, why: 'is not shown as a score in Blackboard' },
    { headings: /^(?:Last Access|Availability|Child Course ID)$/, why: 'takes no grades' },
  ],
}
