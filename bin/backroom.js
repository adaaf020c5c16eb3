#!/usr/bin/env node
'use strict'
const { join } = require('node:path')
const { main, processIo } = require('../dist/main.cjs')

main(processIo(join(__dirname, '..'))).then((status) => {
  process.exitCode = status
})
