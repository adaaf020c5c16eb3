import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Create blind packets for a class.',
  examples: [
    'backroom exercise packet --coders 30 --spare 3 --out packets',
    'backroom exercise packet --coders 30 --per-coder 2 --form --out packets',
    'backroom exercise packet --seed "four words of yours" --coders 9 --out packets',
    'backroom exercise packet {episode} --coders 1',
  ],
  after: [
    'Each packet holds episodes under letters, without names, dates, and outcomes. Everybody gets about as much to read. With --form, packets are web pages with a form. The folder also holds the answer key and a roster.',
    'Packets come from a seed. Without --seed, it is random and told once: keep it from coders. The same seed and options make the same packets again. --spare adds packets for latecomers and changes no other.',
  ].join(' '),
}
