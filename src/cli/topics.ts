import { EXIT_MEANINGS } from './exit-status.ts'

/** Help on what is no command. */
export const TOPICS: Readonly<Record<string, string>> = {
  'exit-status': [
    'Exit status',
    '',
    ...EXIT_MEANINGS.map(([status, meaning]) => `  ${String(status).padStart(3)}  ${meaning}`),
    '',
    'The verdict does not set the status; ask for that with: assess --expect VERDICT',
  ].join('\n'),
}
