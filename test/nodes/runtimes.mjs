import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { install } from '../support/install.mjs'
import { must } from '../support/must.mjs'

/** The lowest is what the others are compared with. */
export const LOWEST = '20'

/** What runs the program, by the name in `npm run test:nodes -- NAME`: a package of the registry. */
export const RUNTIMES = {
  20: { spec: 'node@20', program: 'node/bin/node' },
  22: { spec: 'node@22', program: 'node/bin/node' },
  24: { spec: 'node@24', program: 'node/bin/node' },
  26: { spec: 'node@26', program: 'node/bin/node' },
  // Does as Node does where it is called so.
  bun: { spec: 'bun@1', program: '.bin/bun' },
  deno: { spec: 'deno@2', program: '.bin/deno', options: 'run --allow-all' },
}

/** A runtime, with a folder for the path in which it is `node`. A Node that runs this is taken as it is. */
export function obtain(name, scratch) {
  const { spec, program, options } = RUNTIMES[name]
  const ours = process.versions.node.split('.')[0] === name
  if (!ours) install(join(scratch, `package-${name}`), spec)
  const path = ours ? process.execPath : join(scratch, `package-${name}/node_modules`, program)
  const folder = join(scratch, `bin-${name}`)
  mkdirSync(folder)
  const node = join(folder, 'node')
  if (options === undefined) symlinkSync(path, node)
  else {
    writeFileSync(node, `#!/bin/sh\nexec ${path} ${options} "$@"\n`)
    chmodSync(node, 0o755)
  }
  const [found] = must(path, ['--version']).match(/\d+\.\d+\.\d+/)
  if (/^\d/.test(name) && !found.startsWith(`${name}.`))
    throw new Error(`Node ${name} was asked for, and ${found} came`)
  return { name, folder, title: /^\d/.test(name) ? `Node ${found}` : `${name} ${found}` }
}
