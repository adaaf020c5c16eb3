import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { HOME } from '../support/pack.mjs'

const GIVEN = '--determination yes --opposition yes --receptivity mixed'

/** Command lines for bash, in a folder with `furnish()` done. */
export const LINES = [
  'backroom --version',
  'backroom --help',
  'backroom help exit-status',
  'backroom help environment',
  'backroom help formats',
  ...['text', 'json', 'markdown', 'html'].map((format) => `backroom ${GIVEN} --format ${format}`),
  `backroom assess ${GIVEN} --color always --ascii`,
  'backroom assess --case biden --coding article',
  'backroom assess --answers answers.yaml --format json',
  'backroom assess --answers answers.json',
  'backroom assess --answers - < answers.yaml',
  'backroom assess --answers - < /dev/null',
  'backroom assess --answers bad.yaml',
  'backroom assess --answers missing.yaml',
  'backroom assess --case carter/1977 --expect no-initiative',
  'backroom < /dev/null',
  'backroom assess --determinatoin yes',
  'backroom assess --determination yse',
  'backroom nonsense',
  'backroom cases',
  'backroom cases --format json | head -c 1',
  'backroom cases show nixon',
  'backroom cases show nixon --format html | head -1',
  'backroom cases show nobody',
  'backroom cases compare nixon carter',
  'backroom cases timeline --years 1969-1972',
  'backroom cases search Ceausescu "secret visit"',
  'backroom cases sources --style bibtex',
  'backroom check',
  'backroom check library --format json',
  'backroom check faulty',
  'backroom --library library cases',
  'backroom batch < records.ndjson',
  'backroom batch records.csv --format csv',
  'backroom batch records.csv --full | tail -1',
  'backroom batch < bad.ndjson',
  'backroom batch --strict bad.ndjson',
  'backroom batch < /dev/null',
  `backroom batch < <(yes '{"determination":"yes","opposition":"yes","receptivity":"no"}') | head -1`,
  'backroom page',
  ...['bash', 'zsh', 'fish', 'powershell'].map((shell) => `backroom completion ${shell}`),
  'backroom new library mine > /dev/null && backroom check mine && cat mine/*.yaml; rm -r mine',
  `backroom doctor --format json | sed -E '/"node"/,/}/ s/"version": .*/"version"/'`,
  'backroom --version > /dev/full',
  'TMPDIR=/dev/null/nowhere backroom --version',
  'TMPDIR=/sys backroom assess --case biden/2021-22 --format json',
]

/** Makes a folder with what the command lines name. */
export function furnish(folder) {
  mkdirSync(folder)
  cpSync(join(HOME, 'test/fixtures/library'), join(folder, 'library'), { recursive: true })
  const answers = { determination: 'yes', opposition: 'mostly-yes', receptivity: 'no' }
  const files = {
    'answers.yaml': 'determination: yes\nopposition: mostly-yes\nreceptivity: unknown\n',
    'answers.json': JSON.stringify(answers),
    'bad.yaml': 'determination: [yes\nopposition: "maybe\n',
    'records.ndjson': `${JSON.stringify({ id: 'ä', ...answers })}\n${JSON.stringify({ id: 2, ...answers })}\n`,
    'records.csv': '\ufeffid;determination;opposition;receptivity\r\n1;yes;no;mixed\r\n"=2";no;unknown;"yes"\r\n',
    'bad.ndjson': `{"determination":"yes"}\n{"determination":\n\n{"determination":"perhaps"}\n${JSON.stringify(answers)}\n`,
    'faulty/framework.yaml': 'id: faulty\nconditions: 3\n',
    'faulty/no.yaml': 'id: *nothing\nterm: { from: 1969-02-30 }\n',
  }
  mkdirSync(join(folder, 'faulty'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}
