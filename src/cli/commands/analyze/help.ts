import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Test the framework against the cases with fuzzy-set QCA.',
  examples: [
    'backroom analyze',
    'backroom analyze necessity',
    'backroom analyze theory',
    'backroom analyze --details',
    'backroom analyze robustness --seed "our words"',
    'backroom analyze precedents --weights "{condition}=0.5"',
    'backroom analyze --coding class.yaml',
    'backroom analyze --data LF.csv --outcome SURV --conditions "DEV,URB,LIT"',
    'backroom analyze truth-table --format csv --out truth-table.csv',
  ],
  after: [
    'Without a part, it prints congruence, necessity, the truth table, solutions, theory evaluation, and robustness. No option is needed for that. sufficiency measures single sets; selection names cases to study closely; clusters tests whether a finding holds in every group; fit compares the solution with those of other cutoffs or with --tests. precedents tests how well similar episodes tell the outcome: it leaves out each episode and asks the nearest others. The cutoffs (--incl-cut, --pri-cut, --n-cut) are for readers who know QCA; --data tests any CSV file of memberships. If a search is too large for all models, --first finds one, or bounds. Ctrl-C during long work prints what is known by then, and ends with status 130.',
  ].join(' '),
}
