#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

// From Node 22.1 on, compiled code can be kept in the folder for temporary files, which saves a tenth of a
// bare Node's start. Node skips this if it can't write there; NODE_DISABLE_COMPILE_CACHE turns it off.
// `module.constructor` is Node's own Module; `require` would have to load it.
module.constructor.enableCompileCache?.()

// The run has failed until `main` sets another status: a program that runs out of work early must not exit with 0.
process.exitCode = 70

const home = join(__dirname, '..')
const program = join(home, 'dist/main.cjs')
if (existsSync(program)) {
  const { main, processIo } = require(program)
  main(processIo(home)).then((status) => {
    process.exitCode = status
  })
} else {
  process.stderr.write('backroom: This clone is not built yet. Install and build it: npm start\n')
}
