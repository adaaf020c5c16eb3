import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Assesses a stream of records, NDJSON or CSV, one answer set a record; one result a record comes out.',
  examples: [
    'backroom batch answers.csv > results.ndjson',
    'backroom batch survey.csv --map "1=no,2=mostly-no,3=mixed,4=mostly-yes,5=yes"',
    'backroom batch answers.ndjson --format csv --fields student,headline,channel',
    "jq -c '.answers' survey.json | backroom batch | jq -r .headline | sort | uniq -c",
  ],
  after: [
    'An answer is an id or a label, in any case: mostly-yes, Mostly yes. A mark such as NA is a missing answer; write',
    'unknown where nobody knows. --map says what codes mean.',
    'Each record is printed with its own fields and then headline, channel, possible and degrees (in CSV',
    'degrees.VERDICT.low and .high); with --full, all that assess --format json tells. Answers come from the',
    'records alone. Text is UTF-8, or UTF-16 with a byte order mark; a line has 1 MB at most. In CSV, the',
    "first record's fields are the columns.",
  ].join(' '),
}
