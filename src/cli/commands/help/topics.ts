import { keysOf } from '../../../model/keys.ts'

/**
 * Help topics that are not commands: name → what it covers. A topic with the name of a command comes after that
 * command's help. The texts are in `topics/` and are loaded only when needed.
 */
export const TOPICS = {
  results: 'Explain what a result shows: verdict, fit, similar situations',
  students: 'Explain how to code an episode and hand it in',
  options: 'List the options that many commands share',
  'exit-status': 'List the exit statuses',
  environment: 'List the environment variables',
  formats: 'List the output formats of each command',
  tables: 'Explain how tables are read: CSV, spreadsheets, form exports',
  answers: 'Explain the answers of the framework in use',
  cases: 'Explain libraries and case files',
  problems: 'List every problem that files can have',
} as const

export type Topic = keyof typeof TOPICS

/** The topic with this name, or null. */
export function topicOf(name: string): Topic | null {
  return keysOf(TOPICS).find((topic) => topic === name) ?? null
}
