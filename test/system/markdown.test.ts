import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { tone } from '../../src/rendering/document/document.ts'
import { printMarkdown } from '../../src/rendering/document/markdown.ts'
import { addresses } from '../support/addresses.ts'
import { fakeIo } from '../support/fake-io.ts'

/** The addresses of the links that GitHub's own reader of Markdown finds. */
function linksIn(markdown: string): readonly string[] {
  const extensions = ['table', 'strikethrough', 'autolink', 'tagfilter'].flatMap((name) => ['-e', name])
  const { status, stdout } = spawnSync('cmark-gfm', extensions, { input: markdown, encoding: 'utf8' })
  expect(status).toBe(0)
  return [...stdout.matchAll(/<a href="([^"]*)">/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
}

async function printed(...args: readonly string[]): Promise<string> {
  const io = fakeIo({ args })
  expect(await main(io)).toBe(0)
  return io.written.stdout
}

interface Sources {
  readonly sources: Readonly<Record<string, { readonly url: string | null }>>
}

const addressesOf = ({ sources }: Sources): readonly string[] => Object.values(sources).flatMap(({ url }) => url ?? [])

test.each([
  ['cases', 'sources'],
  ['cases', 'show', 'nixon', '--details'],
  ['cases', 'show', 'biden', '--details'],
  ['cases', 'show', 'trump-second-term', '--details'],
])('cmark-gfm finds a link for each source with an address: backroom %s %s', async (...args) => {
  const data = await printed(...args.filter((arg) => arg !== '--details'), '--format', 'json')
  const expected = addressesOf(JSON.parse(data)).map((address) => encodeURI(decodeURI(address)))
  const found = linksIn(await printed(...args, '--format', 'markdown'))
  expect(found.length).toBeGreaterThan(5)
  expect(found.toSorted()).toEqual(expected.toSorted())
})

test('whatever characters an address has, the link leads to it', () => {
  const all = fc.sample(addresses, { numRuns: 500, seed: 15 })
  const found = linksIn(printMarkdown(all.map((address) => ({ kind: 'paragraph', text: [tone(address, 'address')] }))))
  // HTML has escapes for brackets; the address is the same.
  const written = (address: string): string => address.replaceAll('[', '%5B').replaceAll(']', '%5D')
  expect(found).toEqual(all.map(written))
})
