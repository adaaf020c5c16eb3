// Run by Node on either platform, in an empty folder: `node run-lines.mjs RESULTS`. Runs each command line in the
// platform's own shell, and writes what it said and what the folder holds in the end.
import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { FILES, linesFor, SCRIPTS } from './lines.mjs'
import { WINDOWS_LINES } from './windows-lines.mjs'

const windows = process.platform === 'win32'

function run(line) {
  const options = { shell: windows ? true : 'bash', encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 300_000 }
  const { status, stdout, stderr } = spawnSync(line, options)
  return { status: String(status), stdout: slashed(stdout), stderr: slashed(stderr) }
}

/** Texts with paths of both platforms, so that they can be compared. */
function slashed(text) {
  return text.replaceAll(/\\+/g, '/').replaceAll(process.cwd().replaceAll(sep, '/'), '$DIR')
}

/** `/` in the names; a letter for each byte. */
function holdings() {
  const files = readdirSync('.', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(path, 'latin1')]))
}

for (const [name, text] of Object.entries(FILES)) writeFileSync(name, text)
for (const name of SCRIPTS) copyFileSync(join(import.meta.dirname, name), name)
const results = linesFor(sep).map(({ line }) => run(line))
const files = holdings()
const own = windows ? WINDOWS_LINES.map(({ line }) => run(line)) : []
writeFileSync(process.argv[2], JSON.stringify({ results, files, own }))
