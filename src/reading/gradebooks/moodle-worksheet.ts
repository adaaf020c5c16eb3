import { type GradebookSystem, PLAIN } from './system.ts'

/**
 * The grading worksheet of one assignment. From moodle/moodle, mod/assign/feedback/offline, and from the strings
 * `gradecanbechanged` and `maxgrade` of IOC/moodle-langpacks and other public language packs.
 */
export const moodleWorksheet: GradebookSystem = {
  ...PLAIN,
  name: 'Moodle',
  recognized:
    /^(?:Grade can be changed|Bewertung kann geändert werden|La note peut être modifiée|La calificación puede ser cambiada|La qualificació es pot canviar|(?:A nota|Nota) pode ser alterada\.?)$/,
  identifying: [
    'Identifier',
    'Full name',
    'ID number',
    'Vollständiger Name',
    'Identificador',
    'Nombre completo',
    'Nom complet',
  ],
  maximum: [
    {
      in: 'column',
      headings: [
        'Maximum Grade',
        'Bestwertung',
        'Note maximale',
        'Calificación máxima',
        'Qualificació màxima',
        'Cualificación máxima',
        'Nota máxima',
        'Valutazione massima',
        'Maksimum not',
      ],
    },
  ],
  unfillable: [
    {
      headings: /^(?:Status|Group|Gruppe|Online text|Feedback comments|Feedback als Kommentar)$|^Last modified \(/,
      why: 'takes no grades',
    },
  ],
  lock: {
    headings: [
      'Grade can be changed',
      'Bewertung kann geändert werden',
      'La note peut être modifiée',
      'La calificación puede ser cambiada',
      'La qualificació es pot canviar',
      'A nota pode ser alterada.',
      'Nota pode ser alterada',
    ],
    no: ['No', 'Nein', 'Non', 'Não'],
  },
}
