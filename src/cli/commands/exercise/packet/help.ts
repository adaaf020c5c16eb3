import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Blind packets: lettered episodes without names, dates and outcomes, dealt out evenly, with a sealed answer key.',
  examples: [
    'backroom exercise packet --seed "our words" --coders 30 --per-coder 4 --overlap 2 --out packets',
    'backroom exercise packet --seed "our words" --coders 30 --out packets --form       # web pages with a form',
    'backroom exercise packet --seed "our words" --coders 1 --overlap 1 --units 4',
  ],
}
