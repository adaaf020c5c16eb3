// Run by Node for Windows, which strips the types: `node replay-pages.ts RESULTS`. Each command line of the README and
// of docs/ that must work in any shell, in cmd.exe.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { PAGES, readPage, Workplace } from '../support/pages.ts'
import type { Replayed } from './replayed.ts'

function troubleOf(page: string): string | null {
  const workplace = new Workplace()
  try {
    assert.equal(workplace.replay(readPage(page), ['sh', 'console', 'yaml']), readPage(page))
    return null
  } catch (error) {
    return String(error)
  } finally {
    workplace.remove()
  }
}

writeFileSync(
  process.argv[2] ?? '',
  JSON.stringify(PAGES.map((name): Replayed => ({ name, because: null, trouble: troubleOf(name) }))),
)
