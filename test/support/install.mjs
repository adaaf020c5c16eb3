import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from './must.mjs'

/** Installs a package, from the registry or a tarball, into a new folder. */
export function install(folder, spec) {
  mkdirSync(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  must('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts=false', spec], { cwd: folder })
}
