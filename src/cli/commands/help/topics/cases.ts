import type { Section, Term } from '../../../program/manual/section.ts'

/** The keys of a case file. Those of an episode have a dot. */
const KEYS: readonly Term[] = [
  { term: 'id', meaning: 'The name of the file without .yaml.' },
  { term: 'president', meaning: 'The full name.' },
  { term: 'party', meaning: 'The usual name of the party.' },
  { term: 'term', meaning: 'First and last day: from and until.' },
  { term: 'summary', meaning: 'What the case is about.' },
  { term: 'principal', meaning: 'Optional. The episode to use when only the case is named.' },
  { term: 'episodes', meaning: 'Periods in which the conditions did not change, each with the keys below.' },
  {
    term: 'sources',
    meaning:
      'Works cited, by id: kind, authors, title, year, and container or publisher. Optional: volume, number, pages, date, url. An author is { family, given } or { body }.',
  },
]

const EPISODE_KEYS: readonly Term[] = [
  { term: 'id', meaning: 'Name within the case: EPISODE in CASE/EPISODE.' },
  { term: 'title', meaning: 'A short noun phrase.' },
  { term: 'from, until', meaning: 'First and last day.' },
  { term: 'summary', meaning: 'What happened.' },
  {
    term: 'codings',
    meaning:
      'By coding: result (one sentence on what happened), conditions, and outcome. Each of these has an answer, a rationale, dated evidence with sources, and a dispute if there is one. If all evidence points one way, one-sided says where the other side was looked for.',
  },
  {
    term: 'channels',
    meaning:
      'How the two sides talked: kind, title, dates, initiator, tests, secrecy, result. The tests are those of the framework’s rule for the outcome.',
  },
  { term: 'timeline', meaning: 'What happened when, with sources.' },
]

export function casesSection({ schemas }: { readonly schemas: string }): Section {
  return {
    title: 'Libraries and case files',
    parts: [
      'A library is a folder. Choose one with --library or BACKROOM_LIBRARY; the default is the shipped library.',
      {
        code: [
          'library/',
          '  framework.yaml     optional',
          '  leaders/           any name',
          '    adams.yaml       a case',
          '  exercises/         not coded',
          '  blind/             words to hide',
        ],
      },
      'framework.yaml holds the conditions, answers, memberships, verdicts, codings, and all wording. A library without one uses the shipped framework. Files in exercises hold evidence without codes, for readers to code. blind/adams.yaml holds masks for adams.yaml: words in its evidence that give the case away, and what replaces them in a blind packet.',
      'A case file is about one person:',
      { terms: KEYS },
      'Each episode:',
      { terms: EPISODE_KEYS },
      'An item can be dated up to 90 days outside its episode. Any item outside should say in outside why it matters; further away it must.',
      `The JSON Schemas of these files are in ${schemas}: case.schema.json, framework.schema.json, exercise.schema.json, and blind.schema.json. Editors use them to complete and check a file that starts with:`,
      { code: ['# yaml-language-server: $schema=PATH'] },
      'Create a library with backroom new library DIR, and a case with backroom new case ID. backroom check DIR names every problem, its place, and a fix.',
    ],
  }
}
