import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { HOME } from '../../support/fake-io.ts'

/**
 * An old console window of Windows shows only characters of its own font: Consolas or Lucida Console. Both have Latin-1
 * and the rest of Windows Glyph List 4; Consolas has all lines for boxes too. A check mark (✓, ✔), a cross (✗), or ❯
 * would be an empty box there.
 */
const IN_EVERY_CONSOLE = '‘’“”…–—−•≤≥≠→↑↓█▄░│─┼━●□›€'

/** Folders whose texts a terminal may show. Pages are for browsers. */
const SHOWN = /^(?:analysis|assessment|classroom|cli|model|reading|rendering\/(?!page)|results|search)\//

/** Tables of characters, not texts. */
const TABLES = ['model/answers.ts', 'reading/encoding.ts', 'rendering/escape.ts', 'search/folded.ts']

test('every character that the program draws is in the fonts of an old Windows console', () => {
  const src = join(HOME, 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => SHOWN.test(name) && name.endsWith('.ts') && !TABLES.includes(name))
  expect(files.length).toBeGreaterThan(300)
  // Letters are in texts that are quoted or looked for.
  const odd = files.flatMap((name) => {
    const code = readFileSync(join(src, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, '')
    const found = [...(code.match(/[^\0-\xff\p{L}\p{M}]/gu) ?? [])].filter(
      (character) => !IN_EVERY_CONSOLE.includes(character),
    )
    return found.map((character) => `${name}: ${character}`)
  })
  expect(odd).toEqual([])
})
