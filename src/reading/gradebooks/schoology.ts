import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * From scripts in public repositories. The gradebook has a column for each material and states no maximum; the report
 * of grades has a row for each grade, with the most points beside it. Headings such as "Essay (20 pts)" are typed by
 * hand.
 */
export const schoology: GradebookSystem = {
  ...PLAIN,
  name: 'Schoology',
  recognized: /^Unique User ID$/,
  identifying: ['Unique User ID', 'First Name', 'Last Name', 'Username'],
  maximum: [
    { in: 'column', headings: ['Max Points'] },
    { in: 'heading', pattern: /\(([\d.,]+) (?:pts|points)\)$/i },
  ],
  unfillable: [
    {
      headings: /^(?:(?:Course|Section|Department) (?:Name|Code)|Assignment (?:Title|Due Date)|Grading Category)$/,
      why: 'takes no grades',
    },
  ],
}
