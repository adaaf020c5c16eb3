import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { windowsPath } from './machine.mjs'

/** Lets the machine's newest Node run each `replay-WHAT.ts`, which writes its findings into a file. */
export async function replay({ wine, drives, nodes }, ...kinds) {
  const replayed = []
  for (const what of kinds) {
    const results = join(drives.d, `${what}.json`)
    const script = join(import.meta.dirname, `replay-${what}.ts`)
    await wine(['C:\\newest\\node.exe', windowsPath(script), windowsPath(results)])
    replayed.push({ what: `${what}, Node ${nodes.newest}`, findings: JSON.parse(readFileSync(results, 'utf8')) })
  }
  return replayed
}
