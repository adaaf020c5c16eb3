import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Write the JSON Schemas of a library again after its framework changed.',
  examples: ['backroom new schema', 'backroom new schema my-library'],
  after: [
    'Editors read them from the folder schema to complete, explain, and check case files.',
    'They are made from framework.yaml: its conditions, codings, and answers.',
    'Schemas that this program did not write are not overwritten.',
  ].join(' '),
}
