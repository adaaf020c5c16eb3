import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { source } from '../../src/reading/schema/source.ts'
import { type Document, item, tone } from '../../src/rendering/document/document.ts'
import { printHtml } from '../../src/rendering/document/html.ts'
import { printMarkdown } from '../../src/rendering/document/markdown.ts'
import { addresses } from '../support/addresses.ts'

const listOf = (text: string): Document => [
  { kind: 'list', ordered: false, items: [item(tone(text, 'address'), ' x')] },
]
const markdown = (text: string): string => printMarkdown(listOf(text))
const html = (text: string): string => printHtml(listOf(text), { level: 1, name: 'Sources' }).toString()

const ADDRESSES = [
  'https://example.org',
  'http://example.org:8080/',
  'https://en.wikipedia.org/wiki/China_(region)_*a*~b~',
  'https://example.org?a=1&b=2',
  'https://example.org/?f[0]=x#a,b;c=d.',
]

describe('an address is a link, whole', () => {
  test.each(ADDRESSES)('%s', (address) => {
    expect(markdown(address)).toBe(`- <${address}> x\n`)
    expect(html(address)).toContain(`<a href="${address.replaceAll('&', '&amp;')}" rel="external noreferrer">`)
  })

  test('but what would be read as an entity is written as one', () => {
    expect(markdown('https://example.org/?a=1&copy;=2&#65;&b=3')).toBe(
      '- <https://example.org/?a=1&amp;copy;=2&amp;#65;&b=3> x\n',
    )
  })
})

test.each([
  'javascript:alert(1)',
  'https://a.org/ b',
  'https://a.org/><b>',
  'https://user@a.org/',
  'https://a.org/`|\\',
  '',
])('what is no address is no link: %j', (text) => {
  expect(markdown(text)).not.toMatch(/[<>]|https?:/)
  expect(html(text)).not.toContain('<a')
})

test('no text ends a link, or begins anything else', () => {
  const part = fc.oneof(
    fc.constantFrom('https://', 'a.org', '/', '<', '>', ' ', '|', '`', '\\'),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const [, inner = ''] = /^- (.*) x\n$/s.exec(markdown(parts.join(''))) ?? ['', ' x']
      expect(inner).toMatch(/^(?:<https?:\/\/[^<>\s|`\\\p{Cc}\p{Cf}]+>|[^<>]*)$/u)
    }),
  )
})

describe('an address that a case file may have', () => {
  const isAccepted = (url: string): boolean =>
    source.safeParse({ kind: 'web', authors: [{ body: 'A' }], title: 'T', publisher: 'P', year: 2024, url }).success

  test('is a link, unless it has a user name', () => {
    fc.assert(
      fc.property(addresses, (url) => {
        expect(isAccepted(url)).toBe(true)
        expect(markdown(url)).toMatch(/^- <\S+> x\n$/)
      }),
    )
  })

  test('is a link with any character that the schema accepts', () => {
    const characters = Array.from({ length: 0x250 }, (_, code) => `https://a.org/${String.fromCharCode(code)}`)
    const accepted = characters.filter(isAccepted)
    expect(accepted.length).toBeGreaterThan(80)
    expect(accepted.filter((url) => markdown(url) !== `- <${url}> x\n`)).toEqual([])
  })
})
