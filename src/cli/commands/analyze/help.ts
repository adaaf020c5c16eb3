import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'How well does the framework fit the record? Congruence, necessity, truth table, solutions and robustness (fuzzy-set QCA), also for any CSV file.',
  examples: [
    'backroom analyze',
    'backroom analyze robustness --seed "our words"',
    'backroom analyze --coding class.yaml',
    'backroom analyze --data LF.csv --outcome SURV --conditions DEV,URB,LIT,IND,STB --incl-cut 0.8',
    'backroom analyze truth-table --data LF.csv --outcome ~SURV --conditions DEV,URB,LIT --format csv',
  ],
}
