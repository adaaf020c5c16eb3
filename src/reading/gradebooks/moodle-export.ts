import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * The export of all grades. From moodle/moodle, grade/export/txt and grade/import/csv/tests; German and French words
 * from scripts for it in public repositories. Headings are in the teacher's language, and no maximum is stated.
 */
export const moodleExport: GradebookSystem = {
  ...PLAIN,
  name: 'Moodle',
  recognized:
    /^(?:Last downloaded from this course|Zuletzt aus diesem Kurs geladen|Dernier téléchargement depuis ce cours)$|\((?:Real|Letter|Percentage|Punkte|Prozentsatz)\)$/i,
  identifying: ['First name', 'Last name', 'Surname', 'ID number', 'Vorname', 'Nachname', 'ID-Nummer'],
  unfillable: [
    { headings: /\((?:Letter|Percentage|Prozentsatz|Feedback)\)$/i, why: 'holds no points' },
    { headings: /^(?:Course total|Kurs gesamt)\b/i, why: 'is computed by Moodle' },
    {
      headings:
        /^(?:Institution|Department|Abteilung|Last downloaded from this course|Zuletzt aus diesem Kurs geladen|Dernier téléchargement depuis ce cours)$/i,
      why: 'takes no grades',
    },
  ],
}
