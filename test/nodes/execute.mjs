import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { converse } from '../support/converse.mjs'

/** Ends what hangs; a machine with much else to do is slow, not wrong. */
const LIMIT = '300'
/** How coreutils' timeout says so. */
const HUNG = '124'

/** Three questions on a terminal, each answered by Enter, and the result. */
export const TERMINAL = 'backroom > answer.txt    # on a terminal'

/** What the command lines came to, in order, by runtime; the command is in the folder `user`. */
export async function executeAll(lines, { runtime, scratch, user, cwd }) {
  const tmp = join(scratch, `tmp-${runtime.name}`)
  mkdirSync(tmp)
  const path = [runtime.folder, join(user, 'node_modules/.bin'), process.env.PATH].join(':')
  const options = { cwd, env: { PATH: path, HOME: scratch, LANG: 'C.UTF-8', TMPDIR: tmp } }
  const results = new Map()
  for (const line of lines) {
    const result = await (line === TERMINAL ? answer(options) : execute(line, options))
    if (result.status === HUNG) throw new Error(`It did not end on ${runtime.title}: ${line}\n${result.stderr}`)
    results.set(line, result)
  }
  return results
}

/** A letter for each byte. */
export function execute(line, options) {
  return new Promise((resolve) => {
    const args = [LIMIT, 'bash', '-o', 'pipefail', '-c', line]
    execFile('timeout', args, { ...options, encoding: 'latin1', maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ status: String(error?.code ?? 0), stdout, stderr })
    })
  })
}

async function answer(options) {
  const status = await converse('timeout', [LIMIT, 'bash', '-c', TERMINAL], options)
  return { status, stdout: readFileSync(join(options.cwd, 'answer.txt'), 'latin1'), stderr: '' }
}
