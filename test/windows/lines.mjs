// Command lines that mean the same in bash and in cmd.exe. Each ends with status 0, or with the one in front of it.

const ANSWERS = { determination: 'yes', opposition: 'mostly-yes', receptivity: 'no' }

/** What the lines name. */
export const FILES = {
  'answers.yaml': 'determination: yes\r\nopposition: mostly-yes\r\nreceptivity: unknown\r\n',
  'answers.json': JSON.stringify(ANSWERS),
  'bad.yaml': 'determination: [yes\r\nopposition: "maybe\r\n',
  'bad.ndjson': `{"determination":"yes"}\n{"determination":\n\n{"determination":"perhaps"}\n${JSON.stringify(ANSWERS)}\n`,
  'records.csv': '\ufeffid;determination;opposition;receptivity\r\n1;yes;no;mixed\r\n"=2";no;unknown;"yes"\r\n',
  'records.ndjson': `${JSON.stringify({ id: 'ä', ...ANSWERS })}\n${JSON.stringify({ id: 2, ...ANSWERS })}\n`,
  'many.ndjson': `${JSON.stringify(ANSWERS)}\n`.repeat(20_000),
}

/** What they run with `node`. */
export const SCRIPTS = ['fill.mjs', 'leave.mjs', 'hold.mjs']

/** With the platform's own separator in some paths, and `/` in others, as on the pages of documentation. */
const aClass = (sep) => [
  'backroom exercise packet --seed "words that nobody can guess" --coders 6 --per-coder 2 --units 6 --form --out packets',
  'backroom exercise packet --seed "words that nobody can guess" --coders 6 --per-coder 2 --units 6 --format text --out printed',
  [
    4,
    'backroom exercise packet --seed "words that nobody can guess" --coders 6 --per-coder 2 --units 6 --form --out packets',
  ],
  'node fill.mjs',
  `backroom exercise collect codings${sep}*.csv --out class.csv`,
  `backroom exercise collect "codings/*.csv" --key packets${sep}key.json --out revealed.csv`,
  'backroom exercise agree class.csv --tally',
  'backroom exercise agree class.csv --top 3 --key packets/key.json',
  'backroom exercise agree class.csv --key packets/key.json --format json',
  `backroom exercise agree codings${sep}*.csv --key packets/key.json --out agreement.html`,
  'backroom exercise median class.csv --key packets/key.json --out class.yaml',
  'backroom assess --case carter/1979-80 --coding class.yaml',
  'backroom exercise grade class.csv --key packets/key.json',
  'backroom exercise grade class.csv --key packets/key.json --gradebook export.csv --column Coding --out-of 6 --roster packets/roster.csv --out filled.csv',
  'backroom exercise grade class.csv --key packets/key.json --gradebook export.csv --column Coding --out-of 6 --roster packets/roster.csv > printed.csv',
  [
    2,
    'backroom exercise grade class.csv --key packets/key.json --gradebook export.csv --column Coding --roster packets/roster.csv',
  ],
  'backroom exercise start --coder "Zoë" --unit C --determination yes --opposition yes --receptivity no --outcome no --save "Zoë.csv"',
  'backroom exercise start --coder "Zoë" --unit D --determination no --opposition yes --receptivity no --outcome no --save "Zoë.csv"',
]

const alone = (sep) => [
  'backroom --version',
  'backroom --help',
  'backroom help exit-status',
  'backroom assess --determination yes --opposition yes --receptivity mixed',
  'backroom assess --determination yes --opposition yes --receptivity mixed --color always --ascii',
  'backroom assess --answers answers.yaml --format json',
  `backroom assess --answers .${sep}answers.json`,
  'backroom assess --answers - < answers.yaml',
  [3, 'backroom assess --answers bad.yaml'],
  [3, 'backroom assess --answers missing.yaml'],
  [1, 'backroom assess --case carter/1977 --expect no-initiative'],
  [2, 'backroom assess --determinatoin yes'],
  [2, 'backroom assess --determination yse'],
  'backroom assess --case biden --out biden.html',
  [4, 'backroom assess --case biden --out biden.html'],
  'backroom assess --case biden --out biden.html --force',
  [4, `backroom assess --case biden --out none${sep}biden.html`],
  'backroom cases show "Richard Nixon"',
  'backroom cases search Ceausescu "secret visit"',
  'backroom cases search Ceaușescu',
  'backroom cases --format csv | backroom batch --format csv',
  'backroom cases --format csv > cases.csv',
  'backroom batch cases.csv > results.ndjson',
  'backroom batch < records.ndjson',
  'backroom batch records.csv --format csv --out results.csv',
  [3, 'backroom batch bad.ndjson'],
  [3, 'backroom batch --strict bad.ndjson'],
  'backroom batch many.ndjson | node leave.mjs',
  'backroom batch < many.ndjson | node leave.mjs',
  'backroom batch --format json < many.ndjson | node leave.mjs',
  'backroom page --out page.html',
  'backroom new library "my library"',
  `backroom new case adams --library "my library" --president "Jane Adams" --from 1969-01-20 --until 1973-01-20`,
  'backroom check "my library"',
  `backroom check "my library${sep}framework.yaml" --format json`,
  'backroom cases --library "my library" --library shipped --format csv',
  'backroom completion powershell --out backroom.ps1',
]

export function linesFor(sep) {
  const lines = [...aClass(sep), ...alone(sep)].map((each) => (Array.isArray(each) ? each : [0, each]))
  return lines.map(([status, line]) => ({ line, status: String(status) }))
}
