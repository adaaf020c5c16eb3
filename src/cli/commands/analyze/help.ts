import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description:
    'Test the framework against the record, or any CSV file, by fuzzy-set QCA: the plain answers on one screen. A part by name, or --details, has congruence, necessity, truth table, solutions and robustness in full.',
  examples: [
    'backroom analyze',
    'backroom analyze necessity',
    'backroom analyze --details',
    'backroom analyze robustness --seed "our words"',
    'backroom analyze --coding class.yaml',
    'backroom analyze --data LF.csv --outcome SURV --conditions DEV,URB,LIT,IND,STB --incl-cut 0.8',
    'backroom analyze truth-table --data LF.csv --outcome ~SURV --conditions DEV,URB,LIT --format csv',
  ],
}
