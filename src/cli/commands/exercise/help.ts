import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Run a coding exercise with a class.',
  examples: [
    'backroom exercise packet --coders 30 --spare 3 --out packets',
    'backroom exercise start --save mine.csv',
    'backroom exercise collect codings --out class.csv',
    'backroom exercise agree class.csv --key packets/key.json',
    'backroom cases show {exercise}     # evidence without codes',
  ],
  after: 'If you are a student, see: backroom help students',
}
