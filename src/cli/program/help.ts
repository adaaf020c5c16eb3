import { type Named, pathOf } from './formats.ts'

interface CommandHelp {
  readonly description: string
  readonly examples: readonly string[]
  readonly after?: string
}

/** What help says of each command, by its path: what it answers, and how it is used. */
export const HELP = {
  backroom: {
    description:
      'Compares a presidency with the precedents for secret, backroom diplomacy between the United States and China. Without a command: assess.',
    examples: [
      'backroom                                  # asks three questions, then assesses',
      'backroom --determination yes --opposition yes --receptivity mixed',
      'backroom assess --case biden --coding article',
      'backroom cases show nixon',
    ],
    after: 'More: backroom help COMMAND, or backroom help TOPIC',
  },
  assess: {
    description: 'Do these answers indicate a back channel, which precedents do they resemble, what would change it?',
    examples: [
      'backroom assess --determination yes --opposition yes --receptivity mixed',
      'backroom assess --answers answers.yaml --format json | jq -r .headline',
      'backroom assess --case biden --coding article',
      'backroom assess --case nixon --opposition rather-no     # what if?',
      'if backroom assess --answers a.yaml --expect backroom --quiet >/dev/null; then echo indicated; fi',
    ],
  },
  batch: {
    description: 'Assesses a stream of records, NDJSON or CSV, one answer set a record; one result a record comes out.',
    examples: [
      'backroom batch answers.csv > results.ndjson',
      'backroom batch answers.ndjson --format csv --fields student,headline,channel',
      "jq -c '.answers' survey.json | backroom batch | jq -r .headline | sort | uniq -c",
    ],
    after: [
      'Each record is printed with its own fields and then headline, channel, possible and degrees (in CSV',
      'degrees.VERDICT.low and .high); with --full, all that assess --format json tells. Answers come from the',
      'records alone. Text is UTF-8, or UTF-16 with a byte order mark; a line has 1 MB at most. In CSV, the',
      "first record's fields are the columns.",
    ].join(' '),
  },
  cases: {
    description: 'The precedents: a table of episodes with their codes.',
    examples: [
      'backroom cases',
      'backroom cases --sort outcome --party Republican',
      'backroom cases --verdict backroom --outcome not-met',
      'backroom cases show nixon/opening',
    ],
  },
  'cases show': {
    description: 'One case with its evidence, disputes, channels, timeline and sources.',
    examples: ['backroom cases show nixon', 'backroom cases show nixon/opening --format markdown'],
  },
  'cases compare': {
    description: 'Two episodes side by side: what agrees, what differs and why each is so coded.',
    examples: ['backroom cases compare nixon carter', 'backroom cases compare trump/2017 trump/2020'],
  },
  'cases timeline': {
    description: 'What happened, across presidents, in order of time.',
    examples: ['backroom cases timeline --years 1969-1972', 'backroom cases timeline nixon carter'],
  },
  'cases sources': {
    description: 'The works that the cases cite, each once, as a bibliography.',
    examples: [
      'backroom cases sources nixon',
      'backroom cases sources --style bibtex > backroom.bib',
      'backroom cases sources --style csl-json | jq length',
    ],
  },
  'cases codebook': {
    description: 'The questions with what each answer means and examples, for coders to answer alike.',
    examples: ['backroom cases codebook', 'backroom cases codebook --format html > codebook.html'],
  },
  check: {
    description: 'Is a library of case files sound? Every problem, with its place and how to mend it.',
    examples: ['backroom check', 'backroom check my-library', 'backroom check my-library/truman.yaml --format json'],
  },
  analyze: {
    description:
      'How well does the framework fit the record? Congruence, necessity, truth table, solutions and robustness (fuzzy-set QCA), also for any CSV file.',
    examples: [
      'backroom analyze',
      'backroom analyze robustness --seed "our words"',
      'backroom analyze --coding class.yaml',
      'backroom analyze --data LF.csv --outcome SURV --conditions DEV,URB,LIT,IND,STB --incl-cut 0.8',
      'backroom analyze truth-table --data LF.csv --outcome ~SURV --conditions DEV,URB,LIT --format csv',
    ],
  },
  page: {
    description: 'The assessment as one web page that needs no network and no installation.',
    examples: [
      'backroom page --out backroom.html',
      'backroom page --library my-library --coding article --out page.html --force',
    ],
  },
  new: {
    description: 'Begins a library, or a case in one: files that pass check, with comments on what to write.',
    examples: ['backroom new library my-library', 'backroom new case adams --library my-library'],
  },
  'new library': {
    description:
      'Makes a folder with a framework, one case to write over, JSON Schemas for editors, and a README. Prints the paths written.',
    examples: [
      'backroom new library my-library',
      'backroom new library my-copy --library my-library    # with the framework of another library',
    ],
  },
  'new case': {
    description:
      'Writes a case file for the conditions of the library in use, or of the one in this folder, and prints its path. Nothing is overwritten.',
    examples: [
      'backroom new case adams',
      'backroom new case adams --library my-library --president "Jane Adams" --from 1969-01-20 --until 1973-01-20',
    ],
  },
  doctor: {
    description:
      'Is everything in order here? Node, terminal, colour, text, questions, library; and what mends what is not.',
    examples: ['backroom doctor', 'backroom doctor --library my-library', 'backroom doctor --format json'],
  },
  exercise: {
    description: 'A coding exercise for a class: blind packets, collecting, agreement, grades.',
    examples: [
      'backroom exercise packet --seed "our words" --coders 30 --per-coder 4 --overlap 2 --out packets',
      'backroom exercise start --save mine.csv',
      'backroom exercise collect codings/*.csv > class.csv',
      'backroom exercise agree class.csv --key packets/key.json',
    ],
  },
  'exercise packet': {
    description:
      'Blind packets: lettered episodes without names, dates and outcomes, dealt out evenly, with a sealed answer key.',
    examples: [
      'backroom exercise packet --seed "our words" --coders 30 --per-coder 4 --overlap 2 --out packets',
      'backroom exercise packet --seed "our words" --coders 30 --out packets --form       # web pages with a form',
      'backroom exercise packet --seed "our words" --coders 1 --overlap 1 --units 4',
    ],
  },
  'exercise start': {
    description:
      'One blind episode on this terminal: read, answer, predict; then see which it was and how it is coded.',
    examples: [
      'backroom exercise start',
      'backroom exercise start --coder K7MT-4 --save mine.csv     # the next one each time',
      'backroom exercise start --unit C --evidence',
    ],
  },
  'exercise check': {
    description:
      'Where is the table of cases weak? Conditions that do not vary, contradictory configurations, outcomes inside conditions.',
    examples: ['backroom exercise check', 'backroom exercise check --coding class.yaml'],
  },
  'exercise export': {
    description: 'The table of cases for other programs: QCA, ReCal, quizzes.',
    examples: ['backroom exercise export qca > cases.csv', 'backroom exercise export gift > quiz.txt'],
  },
  'exercise export qca': {
    description: 'CSV for fsQCA and R: memberships from 0 to 1, conditions in capitals.',
    examples: ['backroom exercise export qca > cases.csv', 'backroom exercise export qca --coding article'],
  },
  'exercise export gift': {
    description: 'Quiz questions for Moodle and others (GIFT): one step off earns half.',
    examples: ['backroom exercise export gift > quiz.txt'],
  },
  'exercise export recal-oir': {
    description: 'Ranks for ReCal OIR: a coder a column, a unit a row, # where nothing was coded, no header.',
    examples: [
      'backroom exercise export recal-oir class.csv --condition opposition > opposition.csv',
      'backroom exercise export recal-oir --condition determination     # the codings of the library',
    ],
  },
  'exercise collect': {
    description:
      'Rows from page, command, spreadsheet and form export, made one tidy table; bad rows are named by file and line.',
    examples: [
      'backroom exercise collect codings/*.csv > class.csv',
      'backroom exercise collect form.csv --key packets/key.json',
    ],
  },
  'exercise agree': {
    description: 'How far do the coders agree, with each other and with the codings, and where do they part ways?',
    examples: [
      'backroom exercise agree class.csv --key packets/key.json',
      'backroom exercise agree class.csv --tally',
      "backroom exercise agree class.csv --format json | jq '.scales[] | {id, alpha}'",
    ],
  },
  completion: {
    description: 'A script by which a shell completes commands, options, answers, cases and files.',
    examples: ['backroom completion bash > ~/.backroom.bash', 'backroom completion zsh --library my-library'],
  },
  'exercise median': {
    description: 'The median of the class, as a coding of its own that --coding takes.',
    examples: [
      'backroom exercise median class.csv --key packets/key.json --out class.yaml',
      'backroom assess --case nixon --coding class.yaml',
    ],
  },
  'exercise grade': {
    description:
      'Grades by the answer key, as a table, or in one column of your own gradebook; all else in it stays as it is.',
    examples: [
      'backroom exercise grade class.csv --key packets/key.json',
      'backroom exercise grade class.csv --key packets/key.json --gradebook export.csv --column "Coding" --roster roster.csv > filled.csv',
    ],
  },
  help: {
    description: 'Help on a command or a topic.',
    examples: ['backroom help assess', 'backroom help exit-status'],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>

/** What is said of a command. */
export function helpOf(command: Named): Required<CommandHelp> {
  return { after: '', ...HELP[pathOf(command) as keyof typeof HELP] }
}
