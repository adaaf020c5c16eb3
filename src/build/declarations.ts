import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { execPath } from 'node:process'

const FLAGS = ['--noCheck', '--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', '.', '--outDir']

/**
 * The type declarations that an importer of `src/<entry>.ts` needs, and no others: path → text. Types are not checked
 * here; `npm run types` does that.
 */
export function declarationsOf(entry: string, home: string): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-types-'))
  try {
    const tsc = join(home, 'node_modules/typescript/bin/tsc')
    const { status, stdout } = spawnSync(execPath, [tsc, ...FLAGS, folder], { cwd: home, encoding: 'utf8' })
    if (status !== 0) throw new Error(stdout)
    return reachableFrom(entry, (name) => readFileSync(join(folder, 'src', `${name}.d.ts`), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A declaration and all that it imports. Each import has the name of the JavaScript file that it describes. */
export function reachableFrom(entry: string, read: (name: string) => string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const names = new Set([entry])
  for (const name of names) {
    const text = read(name)
    for (const [, path = ''] of text.matchAll(/(?:from|import\() ?['"](\.[^'"]*)\.ts['"]/g)) {
      names.add(posix.join(posix.dirname(name), path))
    }
    found.set(`${name}.d.ts`, text.replaceAll(/(?<=['"]\.[^'"]*)\.ts(?=['"])/g, '.js'))
  }
  return found
}
