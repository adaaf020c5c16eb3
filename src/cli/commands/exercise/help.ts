import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'A coding exercise for a class: blind packets, collecting, agreement, grades.',
  examples: [
    'backroom exercise packet --seed "our words" --coders 30 --per-coder 4 --overlap 2 --out packets',
    'backroom exercise start --save mine.csv',
    'backroom exercise collect codings/*.csv > class.csv',
    'backroom exercise agree class.csv --key packets/key.json',
  ],
}
