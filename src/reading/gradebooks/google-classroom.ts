import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * From tests with exports in public repositories, in English and Ukrainian. A row of dates and a row of points follow
 * the headings, with nothing in the columns for first name and address.
 */
export const googleClassroom: GradebookSystem = {
  ...PLAIN,
  name: 'Google Classroom',
  recognized: /^(?:Email Address|Електронна адреса)$/,
  identifying: ['Last Name', 'First Name', 'Прізвище', "Ім'я"],
  maximum: [{ in: 'row', labels: ['Points', 'Max Points', 'Бали'] }],
  labels: ['Date', 'Points', 'Max Points', 'Дата', 'Бали'],
}
