import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Assess many sets of answers from an NDJSON or CSV file.',
  examples: [
    'backroom batch answers.csv > results.ndjson',
    'backroom batch answers.ndjson --format csv --fields "student,headline,channel"',
    'backroom batch survey.csv --map "{map}"',
    'backroom batch answers.csv --full --weights "{condition}=0.5" > results.ndjson',
    "jq -c '.answers' survey.json | backroom batch | jq -r .headline",
  ],
  after: [
    'Each record holds one set of answers, as ids or labels in any case. A mark such as NA is a missing answer; write unknown if nobody knows. In NDJSON, the answers can also be in an object called answers, as in results of this program.',
    'The output has each record with its own fields, and adds headline, channel, possible, and degrees (in CSV: degrees.VERDICT.low and .high).',
    'Answers come from the records only. help tables says how CSV is read. A line holds at most 1 MB. In CSV, the fields of the first record are the columns.',
  ].join(' '),
}
