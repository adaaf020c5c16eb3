'use strict'
// Is dist/ newer than all that it is made of? As a command, it ends with 0 if so: `node scripts/built.js || npm run build`.
const { readdirSync, statSync } = require('node:fs')
const { join } = require('node:path')

const home = join(__dirname, '..')
const MADE_OF = ['cases', 'package-lock.json', 'package.json', 'rolldown.config.ts', 'src', 'tsconfig.json']

/** @returns {number} When it last changed; -Infinity if it is not there. */
function changed(/** @type {string} */ path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY
}

/** @returns {string[]} A file alone, or a folder and all in it: a folder changes when one of its files comes or goes. */
function within(/** @type {string} */ path) {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path]
  return [path, ...readdirSync(path, { encoding: 'utf8', recursive: true }).map((name) => join(path, name))]
}

function isBuilt() {
  const built = changed(join(home, 'dist/main.cjs'))
  return MADE_OF.flatMap((name) => within(join(home, name))).every((path) => changed(path) < built)
}

module.exports = { isBuilt }

if (require.main === module) process.exitCode = isBuilt() ? 0 : 1
