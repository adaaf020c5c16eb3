import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { episodeId } from '../../src/model/library.ts'
import { fakeIo } from '../support/fake-io.ts'
import { fakeSession } from '../support/fake-session.ts'

const { catalog } = await fakeSession().library()
const ids = catalog.episodes.map(episodeId)

test.each([
  'cases',
  'cases show nixon',
  'cases compare nixon carter',
  'cases timeline',
  'cases evidence --party Republican',
  'cases search envoy',
  'assess --determination yes --opposition yes --receptivity mixed --details',
  'analyze truth-table',
  'analyze congruence',
  'exercise check',
])('a page names episodes as people do, without ids: %s', async (line) => {
  const page = fakeIo({ args: [...line.split(' '), '--format', 'html'] })
  expect(await main(page)).toBe(0)
  // Commands and drawings keep them.
  const shown = page.written.stdout.replace(/<(script|style|code|svg)\b[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')
  const words = new Set(shown.match(/(?<![\w/.-])[a-z0-9-]+\/[a-z0-9-]+(?![\w/-])/g))
  expect(ids.filter((id) => words.has(id))).toEqual([])
  expect(shown).toMatch(/(?:Nixon|China),? 19\d\d–\d\d/)
  const text = fakeIo({ args: line.split(' ') })
  expect(await main(text)).toBe(0)
  expect(ids.filter((id) => text.written.stdout.includes(id)).length).toBeGreaterThan(0)
})
