import { mkdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { converse } from '../support/converse.mjs'
import { must } from '../support/must.mjs'
import { partingOf, partingOfTexts } from '../support/parting.mjs'
import { linesFor } from './lines.mjs'
import { windowsPath } from './machine.mjs'
import { WINDOWS_LINES } from './windows-lines.mjs'

const DRIVER = join(import.meta.dirname, 'run-lines.mjs')
const ASKING = 'backroom > answer.txt'

/** Runs the command lines here in bash and there in cmd, and compares what they say and the files that they write. */
export async function compareShells({ env, wine, drives, nodes }, scratch, tarball) {
  const user = join(scratch, 'user')
  mkdirSync(user)
  must('npm', ['install', '--global', '--prefix', user, '--offline', '--no-audit', '--no-fund', tarball])
  const results = ['here.json', 'there.json'].map((name) => join(scratch, name))
  // A name as people give it, of a folder on a drive that is not the program's.
  const [one, other] = [scratch, drives.d].map((place) => join(place, 'Étude de cas'))
  for (const folder of [one, other]) mkdirSync(folder)
  const bash = { PATH: [join(user, 'bin'), process.env.PATH].join(delimiter), HOME: scratch, LANG: 'C.UTF-8' }
  must(process.execPath, [DRIVER, results[0]], { cwd: one, env: bash })
  await wine(['C:\\lowest\\node.exe', windowsPath(DRIVER), windowsPath(results[1])], other)
  const [here, there] = results.map((path) => JSON.parse(readFileSync(path, 'utf8')))

  const answers = [
    await converse('bash', ['-c', ASKING], { cwd: one, env: bash }),
    await converse('wine', ['cmd.exe', '/d', '/c', ASKING], { cwd: other, env }),
  ].map((status, at) => ({ status, stdout: readFileSync(join([one, other][at], 'answer.txt'), 'utf8'), stderr: '' }))

  return [
    ['command lines in cmd', comparedLines(here.results, there.results)],
    ['files that they wrote', comparedFiles(here.files, there.files)],
    ['questions on a console', [found(ASKING, partingOf(...answers))]],
    ['command lines for cmd alone', WINDOWS_LINES.map((each, at) => found(each.line, troubleOf(each, there.own[at])))],
  ].map(([what, findings]) => ({ what: `${what}, Node ${nodes.lowest}`, findings }))
}

/** The status is that of the list, too: lines that fail everywhere would show nothing. */
function comparedLines(here, there) {
  return linesFor('/').map(({ line, status }, at) => {
    const unexpected = partingOf({ ...here[at], status }, here[at])
    return found(line, unexpected ?? partingOf(here[at], there[at]))
  })
}

const found = (name, trouble) => ({ name, because: null, trouble })

function comparedFiles(here, there) {
  const names = [...new Set([...Object.keys(here), ...Object.keys(there)])]
  return names.map((name) => found(name, partingOfTexts('bytes', timeless(here[name]), timeless(there[name]))))
}

/** Rows say when they were saved; the lines run here first, then there. */
function timeless(text) {
  return text?.replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME')
}

function troubleOf({ status, says }, { status: is, stdout, stderr }) {
  const said = `${stdout}${stderr}`
  return status === is && said.includes(says)
    ? null
    : `status ${status} and ${JSON.stringify(says)} expected:\n${is} ${said}`
}
