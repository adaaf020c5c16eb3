import { keysOf } from '../../../model/keys.ts'

/**
 * Help on what is no command: names, with what each tells. A topic that is called like a command stands
 * below that command's own help. What they say is in `topics/`, which only their readers load.
 */
export const TOPICS = {
  'exit-status': 'What each exit status means.',
  environment: 'The environment variables that are read.',
  formats: 'How results are printed, and by which commands.',
  tables: 'How tables are read: CSV, spreadsheets and form exports.',
  answers: 'The answers of the framework in use, and what each means.',
  cases: 'What a library and a case file hold.',
  problems: 'Every problem that files can have, by its code.',
} as const

export type Topic = keyof typeof TOPICS

/** The topic of a name, if there is one. */
export function topicOf(name: string): Topic | null {
  return keysOf(TOPICS).find((topic) => topic === name) ?? null
}
