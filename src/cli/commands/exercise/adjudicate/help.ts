import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Decide in class what the coders disagree on.',
  examples: [
    'backroom exercise adjudicate class.csv --key key.json --save decided.yaml',
    'backroom exercise adjudicate class.csv --key key.json --out mine.csv',
    'backroom exercise adjudicate class.csv --key key.json --decisions mine.csv',
    'backroom exercise adjudicate class.csv --key key.json --reveal',
    'backroom assess --case {case} --coding decided.yaml',
  ],
  after: [
    'The key is needed, because the file names episodes. What is shown has only letters, unless you add --reveal; JSON always holds everything.',
    'With --save, it asks on a terminal: first what is open, because nobody answered or the median is a tie, and then what you choose. Each decision needs a reason and is saved at once, so you can stop at any time and go on with the same command. The file is a coding: what was decided, and medians elsewhere.',
    'Without a terminal, decide with --decide, or fill in "answer" and "reason" in the table that it writes as CSV, and read it with --decisions. Of two decisions on one question, the later counts; the file keeps both.',
  ].join(' '),
}
