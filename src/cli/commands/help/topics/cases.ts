import type { Section, Term } from '../../../program/manual/section.ts'

/** The keys of a case file, those of an episode after a dot. */
const KEYS: readonly Term[] = [
  { term: 'id', meaning: 'The name of the file without .yaml.' },
  { term: 'president', meaning: 'The full name.' },
  { term: 'party', meaning: 'Its usual name.' },
  { term: 'term', meaning: 'Its days: from and until.' },
  { term: 'summary', meaning: 'What the case is about.' },
  { term: 'principal', meaning: 'The episode that is meant when only the case is named. Optional.' },
  { term: 'masks', meaning: 'Words that give the case away, and what stands for them in a blind packet. Optional.' },
  { term: 'episodes', meaning: 'Stretches of the term in which the conditions held still; each with the keys below.' },
  { term: 'sources', meaning: 'The works cited, by id: author, title, publisher, year; date and url are optional.' },
]

const EPISODE_KEYS: readonly Term[] = [
  { term: 'id', meaning: 'Its name in the case: opening of nixon/opening.' },
  { term: 'title', meaning: 'A short noun phrase.' },
  { term: 'from, until', meaning: 'Its days.' },
  { term: 'summary', meaning: 'What happened.' },
  { term: 'result', meaning: 'One sentence, shown beside the precedent.' },
  {
    term: 'codings',
    meaning:
      'By the name of the coding: conditions and outcome, each with an answer, a rationale, evidence that is dated and sourced, and a dispute where there is one.',
  },
  {
    term: 'channels',
    meaning: 'How the two sides spoke: kind, title, dates, initiator, from whom it was kept, result.',
  },
  { term: 'timeline', meaning: 'What happened when, with sources.' },
]

export function casesSection({ schemas }: { readonly schemas: string }): Section {
  return {
    title: 'Libraries and case files',
    parts: [
      'A library is a folder. --library or BACKROOM_LIBRARY chooses it; without them it is the one that ships.',
      {
        code: [
          'library/',
          '  framework.yaml     optional',
          '  presidents/        any name',
          '    nixon.yaml       a case',
          '  exercises/         not coded',
        ],
      },
      'framework.yaml says what is asked: conditions, answers and their memberships, verdicts, codings, all wording. A library without one uses the framework that ships. Files in exercises hold evidence without codes, to be coded by the reader.',
      'A case file is about one person:',
      { terms: KEYS },
      'Each of its episodes:',
      { terms: EPISODE_KEYS },
      `The JSON Schemas of these files are in ${schemas}: case.schema.json, framework.schema.json and exercise.schema.json. Editors complete and check a file by them while you write, if it begins with:`,
      { code: ['# yaml-language-server: $schema=PATH'] },
      'backroom new library DIR begins a library, backroom new case ID a case; backroom check DIR names every problem, with its place and how to mend it.',
    ],
  }
}
