// Does the packed command do on Windows what it does here? Wine and a node.exe of the registry replay the scenarios,
// the command lines of the documentation, and a class from its packets to its grades. `npm run test:windows`
import { pack } from '../support/pack.mjs'
import { scratchFolder } from '../support/scratch.mjs'
import { compareShells } from './compare-shells.mjs'
import { hasWine, withMachine } from './machine.mjs'
import { replay } from './replay.mjs'
import { report } from './report.mjs'

if (hasWine()) {
  const scratch = scratchFolder('windows')
  const tarball = pack(scratch)
  // Side by side: CI has two processors.
  const results = await withMachine(scratch, tarball, async (machine) => [
    ...(await Promise.all([replay(machine, 'scenarios', 'pages'), compareShells(machine, scratch, tarball)])).flat(),
  ])
  process.exitCode = report(results)
} else {
  const message = 'Wine is missing. On Debian: apt-get install --no-install-recommends wine wine64'
  if (process.env.CI) throw new Error(message)
  console.log(`Skipped. ${message}`)
}
