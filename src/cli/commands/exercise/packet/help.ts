import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create blind packets for a class.',
  examples: [
    'backroom exercise packet --seed "our words" --coders 30 --out packets',
    'backroom exercise packet --seed "our words" --coders 30 --out packets --form',
    'backroom exercise packet --seed "our words" --coders 1 --overlap 1 --units 4',
  ],
  after: [
    'Each packet holds episodes under letters, without names, dates, and outcomes. Episodes are dealt evenly. With --form, packets are web pages with a form. The folder also holds the answer key and a roster.',
  ].join(' '),
}
