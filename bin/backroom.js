#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

// From Node 22.1 on, compiled code can be kept in the folder for temporary files, which saves a tenth of a
// bare Node's start. Where nothing can be written, Node does without; NODE_DISABLE_COMPILE_CACHE forbids it.
// `module.constructor` is Node's own Module, which to require would have to be loaded.
module.constructor.enableCompileCache?.()

// Nothing is done until `main` has said so: a program that runs out of work on the way has failed.
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
