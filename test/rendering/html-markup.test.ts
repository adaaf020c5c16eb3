import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linked, linkTo } from '../../src/rendering/document/links.ts'
import { html, Markup } from '../../src/rendering/document/markup.ts'
import { printable } from '../../src/rendering/escape.ts'

/** What a parser of HTML makes of text in which there is no element. */
function parsed(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
}

/** Texts of which many are dangerous. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt', '/', 'script', '--', '!', '\u202e', '\u0000', '\n', 'x'))
    .map((parts) => parts.join('')),
)

describe('the template', () => {
  test('lets no text begin an element, end an attribute or be an entity', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const inner = /^<p title="(.*)">(.*)<\/p>$/s.exec(html`<p title="${text}">${text}</p>`.toString())
        for (const shown of inner?.slice(1) ?? ['']) {
          expect(shown).not.toMatch(/[<>"']|[\p{Cc}\p{Cf}\p{Cs}]/u)
          expect(parsed(shown)).toBe(printable(text))
        }
        expect(inner).not.toBeNull()
      }),
    )
  })

  test('escapes text in lists, and markup never twice', () => {
    const one = html`<b>${'a & b'}</b>`
    expect(html`${[one, '<i>', [one, 1]]}`.toString()).toBe('<b>a &amp; b</b>&lt;i&gt;<b>a &amp; b</b>1')
  })

  test('keeps the breaks of text that is laid out already', () => {
    expect(Markup.lines('a  <\n\u202eb').toString()).toBe('a  &lt;\n\\u202eb')
  })
})

describe('data in a page', () => {
  test('is the same data, and cannot end or begin an element', () => {
    fc.assert(
      fc.property(fc.dictionary(hostile, fc.oneof(hostile, fc.jsonValue())), (data) => {
        const text = Markup.json(data).toString()
        expect(text).not.toMatch(/[<\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(data)))
      }),
    )
  })
})

test('our own code is refused when it would end its element', () => {
  expect(Markup.code('script', 'if (a < b) c()').toString()).toBe('if (a < b) c()')
  for (const [element, code] of [
    ['script', '</script>'],
    ['style', '</STYLE'],
    ['script', '<!-- '],
    ['style', '<!-- '],
  ] as const) {
    expect(() => Markup.code(element, `x = "${code}"`)).toThrow('element')
  }
})

/** With the quotes of typewriters. */
function straight(text: string): string {
  return text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'")
}

describe('links', () => {
  const links = (text: string): readonly string[] =>
    [...html`${linked(text)}`.toString().matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address ?? '')

  test.each([
    ['See https://example.org/a?b=1&c=2#d.', ['https://example.org/a?b=1&amp;c=2#d']],
    ['(http://example.org), and https://example.org/x; end', ['http://example.org', 'https://example.org/x']],
    ['javascript://a.org/%0aalert(1) ftp://a.org/', []],
    ['javascript:alert(1) data:text/html,x file:///etc/passwd //example.org', []],
    ['https://president@example.org/', []],
    ['https://ex\u0430mple.org/', []],
    ['https://" onclick="alert(1)', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  test('no text becomes a link to anything but http and https, and all of it is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('https://', 'http://', 'a.org', '@', '/'), hostile)), (parts) => {
        const text = printable(parts.join(''))
        const shown = html`${linked(text)}`.toString()
        for (const address of links(text)) expect(address).toMatch(/^https?:\/\/[a-z0-9.-]+/i)
        const plain = parsed(shown.replace(/<a href="[^"]*" rel="external noreferrer">|<\/a>|<wbr>/g, ''))
        expect(straight(plain)).toBe(straight(text))
      }),
    )
  })

  test('long names and expressions can break behind their stars and underscores, addresses nowhere', () => {
    const shown = (text: string) => html`${linked(text)}`.toString()
    expect(shown('Of LEVEL_OF_DEVELOPMENT*~URBANIZATION + SHORT_NAME*B')).toBe(
      'Of LEVEL_<wbr>OF_<wbr>DEVELOPMENT*<wbr>~URBANIZATION + SHORT_NAME*B',
    )
    expect(shown('Generous_parental_leave, GDP*LIT, and DEV*~IND+URB*STB')).toBe(
      'Generous_<wbr>parental_<wbr>leave, GDP*LIT, and DEV*<wbr>~IND+<wbr>URB*<wbr>STB',
    )
    expect(shown('https://example.org/a_long_address_of_a_page')).not.toContain('<wbr>')
  })

  test('a title leads only to an address that may be followed', () => {
    expect(html`${linkTo('https://example.org/', 'A & B')}`.toString()).toContain('href="https://example.org/"')
    for (const address of [null, 'javascript:alert(1)', 'https://a.org/ x', 'xhttps://a.org/']) {
      expect(html`${linkTo(address, 'A')}`.toString()).toBe('A')
    }
  })
})
