import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Whatever the tests write stands in one folder, which is removed after them: a worker is killed before it can clean up.
 * The folder is called as people call theirs.
 */
export default function ownFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'Étude de cas '))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
