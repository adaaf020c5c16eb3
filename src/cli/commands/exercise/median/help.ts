import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Write the median of the class as a coding.',
  examples: [
    'backroom exercise median class.csv --key packets/key.json --out class.yaml',
    'backroom assess --case {case} --coding class.yaml',
  ],
  after: [
    'With an even number of answers, the two middle ones can differ. Then the answer stays open (unknown), a comment in the file has both, and stderr says whether the verdict depends on it. --ties lower or --ties upper decides.',
  ].join(' '),
}
