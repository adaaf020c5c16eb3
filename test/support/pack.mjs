import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { must } from './must.mjs'

export const HOME = join(import.meta.dirname, '../..')

/** Packs what was built into a folder; the path of the tarball. */
export function pack(folder) {
  must('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], { cwd: HOME })
  return join(folder, `${manifest.name}-${manifest.version}.tgz`)
}
