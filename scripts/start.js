'use strict'
// `npm start` in a clone: installs and builds what is missing or out of date, then runs the program. No shell, for Windows.
const { spawnSync } = require('node:child_process')
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { isBuilt } = require('./built.js')

const home = join(__dirname, '..')
const program = join(home, 'bin/backroom.js')

/** @returns {boolean} Did npm do it? What it says goes to stderr: the output is the program's. */
function npm(/** @type {string[]} */ ...args) {
  const cli = process.env.npm_execpath
  if (!cli) {
    process.stderr.write('backroom: Run this script with: npm start\n')
    return false
  }
  const { status } = spawnSync(process.execPath, [cli, ...args], { cwd: home, stdio: ['ignore', 2, 2] })
  return status === 0
}

function prepare() {
  if (isBuilt()) return true
  if (existsSync(join(home, 'node_modules/rolldown'))) {
    process.stderr.write('Building the program. This takes about 10 seconds.\n')
    return npm('run', '--silent', 'build')
  }
  process.stderr.write('Installing and building: one to three minutes, and only the first time.\n')
  // npm builds at the end of it.
  return npm('ci', '--no-audit', '--no-fund')
}

if (prepare()) {
  process.argv[1] = program
  require(program)
} else {
  process.stderr.write('backroom: It could not be installed. What npm says is above; fix it, then run: npm start\n')
  process.exitCode = 70
}
