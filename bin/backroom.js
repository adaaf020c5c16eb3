#!/usr/bin/env node
'use strict'
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const home = join(__dirname, '..')
const program = join(home, 'dist/main.cjs')
if (existsSync(program)) {
  const { main, processIo } = require(program)
  main(processIo(home)).then((status) => {
    process.exitCode = status
  })
} else {
  process.stderr.write('backroom: This checkout is not built yet. Run: npm ci\n')
  process.exitCode = 70
}
