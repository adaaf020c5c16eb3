import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Write the JSON Schemas of a library, or write them again after a change.',
  examples: ['backroom new schema', 'backroom new schema my-library'],
  after: [
    'Editors read them from the folder schema to complete, explain, and check case files.',
    'They are made from framework.yaml (conditions, codings, answers) and offer the ids of sources in its files.',
    'Schemas that this program did not write are not overwritten.',
  ].join(' '),
}
