// Is the packed command the same on every Node that is supported? Packs it, installs it, runs command lines
// with each Node, and compares bytes and statuses with those of the lowest. `npm run test:nodes` does all of
// them, `npm run test:nodes -- 26` some; a Node that is not the one that runs this comes from the registry.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { spawn as spawnOnTerminal } from '@lydell/node-pty'
import manifest from '../package.json' with { type: 'json' }

const SUPPORTED = ['20', '22', '24', '26']
const [LOWEST, ...others] = SUPPORTED

const GIVEN = '--determination yes --opposition yes --receptivity mixed'
/** Command lines for bash, in a folder with `places()` in it. */
const LINES = [
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
  'backroom doctor --format json | sed "s/$(node --print process.versions.node)/N/g"',
  'backroom --version > /dev/full',
  'TMPDIR=/dev/null/nowhere backroom --version',
  'TMPDIR=/sys backroom assess --case biden/2021-22 --format json',
]

const home = fileURLToPath(new URL('..', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'backroom-nodes-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))
const asked = process.argv.slice(2)
const unknown = asked.filter((version) => !SUPPORTED.includes(version))
if (unknown.length > 0) throw new Error(`Not supported: ${unknown.join(', ')}. Versions: ${SUPPORTED.join(', ')}`)

/** Runs what must succeed; its stdout. */
function must(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status ?? error}\n${stdout}${stderr}`)
  return stdout
}

function install(folder, spec) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  must('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts=false', spec], { cwd: folder })
}

/** A folder for the path in which `node` is that version. */
function folderOf(version) {
  const folder = join(scratch, `bin-${version}`)
  mkdirSync(folder)
  const ours = process.versions.node.split('.')[0] === version
  if (!ours) install(join(scratch, `node-${version}`), `node@${version}`)
  symlinkSync(
    ours ? process.execPath : join(scratch, `node-${version}/node_modules/node/bin/node`),
    join(folder, 'node'),
  )
  const found = must(join(folder, 'node'), ['--version']).trim()
  if (!found.startsWith(`v${version}.`)) throw new Error(`Node ${version} was asked for, and ${found} came`)
  return { version, folder, found }
}

/** A folder with what the command lines name. */
function places() {
  const folder = join(scratch, 'work')
  mkdirSync(folder)
  cpSync(join(home, 'test/fixtures/library'), join(folder, 'library'), { recursive: true })
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

function environment({ folder, version }) {
  const tmp = join(scratch, `tmp-${version}`)
  mkdirSync(tmp, { recursive: true })
  const path = [folder, join(scratch, 'user/node_modules/.bin'), process.env.PATH].join(':')
  return { PATH: path, HOME: scratch, LANG: 'C.UTF-8', TMPDIR: tmp }
}

function runLine(line, node, cwd) {
  const { status, stdout, stderr } = spawnSync('timeout', ['60', 'bash', '-o', 'pipefail', '-c', line], {
    cwd,
    env: environment(node),
    maxBuffer: 2 ** 26,
  })
  // As coreutils' timeout says it, which also ends what the line has started.
  if (status === 124) throw new Error(`It did not end on Node ${node.found}: ${line}\n${stderr}`)
  return { status, stdout: stdout.toString('latin1'), stderr: stderr.toString('latin1') }
}

const TERMINAL = 'backroom > answer.txt    # on a terminal'

/** Three questions on a terminal, each answered by Enter, and the result. */
function converse(node, cwd) {
  return new Promise((resolve) => {
    const env = { ...environment(node), TERM: 'xterm-256color' }
    const terminal = spawnOnTerminal('timeout', ['60', 'bash', '-c', TERMINAL], { cols: 80, rows: 40, cwd, env })
    let screen = ''
    terminal.onData((text) => {
      screen += text
      if (!screen.includes('Ctrl-C to quit')) return
      screen = ''
      terminal.write('\r')
    })
    terminal.onExit(({ exitCode }) => {
      resolve({ status: exitCode, stdout: readFileSync(join(cwd, 'answer.txt'), 'latin1'), stderr: '' })
    })
  })
}

/** Where two results part, in words; null when they are the same. */
function difference(one, other) {
  for (const key of ['status', 'stdout', 'stderr']) {
    if (one[key] === other[key]) continue
    const [left, right] = [one, other].map((result) => String(result[key]).split('\n'))
    const at = left.findIndex((text, index) => text !== right[index])
    return `${key}, line ${at + 1}:\n    ${JSON.stringify(left[at])}\n    ${JSON.stringify(right[at])}`
  }
  return null
}

must('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], { cwd: home })
install(join(scratch, 'user'), join(scratch, `${manifest.name}-${manifest.version}.tgz`))
const cwd = places()
const [lowest, ...rest] = [LOWEST, ...(asked.length > 0 ? asked : others)].map(folderOf)

const resultsOf = async (node) =>
  new Map([...LINES.map((line) => [line, runLine(line, node, cwd)]), [TERMINAL, await converse(node, cwd)]])
const expected = await resultsOf(lowest)
const differences = []
const columns = []
for (const node of rest) {
  const results = await resultsOf(node)
  columns.push(
    [...expected].map(([line, result]) => {
      const found = difference(result, results.get(line))
      if (found !== null) differences.push(`Node ${node.found}: ${line}\n  ${found}`)
      return found === null ? 'same' : 'DIFFERS'
    }),
  )
}

const row = (cells, line) => `${cells.map((cell) => cell.padEnd(11)).join('')}${line}`
console.log(
  row(
    [lowest, ...rest].map(({ found }) => found),
    '',
  ),
)
for (const [index, [line, { status }]] of [...expected].entries()) {
  console.log(row([`status ${status}`, ...columns.map((column) => column[index])], line))
}
console.log(`\n${expected.size} command lines on ${rest.length + 1} Nodes, ${differences.length} differences`)
for (const each of differences) console.log(`\n${each}`)
process.exitCode = differences.length > 0 ? 1 : 0
