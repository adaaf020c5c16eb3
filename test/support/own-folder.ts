import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Whatever the tests write stands in one folder, which is removed after them: a worker is killed before it can clean up.
 * The folder is called as people call theirs, but not if other programs are tested too: biber can't unpack itself into
 * such a folder, and shells are told its path as words.
 */
export default function ownFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), process.env.SYSTEM_TESTS === '1' ? 'backroom-tests-' : 'Étude de cas '))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}
