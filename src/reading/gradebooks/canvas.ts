import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * From instructure/canvas-lms, lib/gradebook_exporter.rb and lib/gradebook_importer.rb. Headings, and the first cell of
 * the row of points, are in English everywhere. A column that can't be imported has words in that row, in the teacher's
 * language: "(read only)", "(läs endast)".
 */
export const canvas: GradebookSystem = {
  ...PLAIN,
  name: 'Canvas',
  recognized: /^(?:SIS (?:Login|User) ID|Integration ID|Points Possible)$/,
  identifying: ['Student', 'LastName', 'FirstName', 'ID', 'SIS User ID', 'SIS Login ID', 'Integration ID'],
  maximum: [{ in: 'row', labels: ['Points Possible'] }],
  // The heading of an assignment ends with its number. That of a total has none, but perhaps a grading period.
  unfillable: [
    {
      headings: /(?:(?:Current|Final) (?:Points|Score|Grade)|Override (?:Grade|Status))(?: \(\D[^)]*\))?$/,
      why: 'is computed by Canvas',
    },
    { headings: /^(?:Section|Root Account)$/, why: 'takes no grades' },
  ],
  labels: ['Points Possible'],
  testStudents: ['Student, Test', 'Test Student'],
  fixedMarks: { ...PLAIN.fixedMarks, ex: 'is excused', 'n/a': 'was not assigned this work' },
}
