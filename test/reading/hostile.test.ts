import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReadLibrary } from '../../src/reading/library.ts'
import { parseYaml } from '../../src/reading/yaml.ts'
import { ADAMS, brief, read, SMALL, SOUND } from './support.ts'

/** Read as a case without a framework, which would take longer than the case. */
const readCase = (content: string | Uint8Array) => read({ 'small.yaml': content })

/** Accepted; or refused with errors, of which each has a place inside the text. */
function expectAnswer(content: string | Uint8Array, { diagnostics }: ReadLibrary): void {
  const lines = new TextDecoder('utf-8').decode(Buffer.from(content)).split('\n')
  for (const { location, message, code } of diagnostics) {
    const { line, column, length } = location
    const inside = line >= 1 && column >= 1 && length >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1
    expect({ code, line, column, length, inside }).toMatchObject({ inside: true })
    expect(message).not.toBe('')
  }
}

const isRefused = ({ diagnostics }: ReadLibrary) => diagnostics.some(({ severity }) => severity === 'error')

test('the small case is accepted', () => {
  expect(readCase(SMALL).diagnostics).toEqual([])
  expect(read({ ...SOUND, 'small.yaml': SMALL }).diagnostics).toEqual([])
})

describe('any text for a case is refused with a place in it, and nothing throws', () => {
  const pieces = fc.constantFrom(
    ...[
      'id',
      'episodes',
      'a',
      ': ',
      ':',
      '- ',
      '? ',
      '\n',
      '\r\n',
      '\n  ',
      '\t',
      ' ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '"',
      "'",
    ],
    ...[
      '&a ',
      '*a',
      '!t ',
      '!!map ',
      '!!int ',
      '|',
      '>-',
      '#',
      '%YAML 1.2',
      '---',
      '...',
      '<<',
      '@',
      '`',
      '\\x',
      '~',
      '1e9',
    ],
    ...['__proto__', 'constructor', '\u0000', '\u001b[2J', '\u202e', '\ufeff', '\u{1f600}', '0x', '.inf', 'true'],
  )
  test.each([
    ['random characters', fc.string({ unit: 'binary', maxLength: 200 })],
    ['random pieces of YAML', fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''))],
    ['JSON', fc.json()],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = readCase(text)
        expect(isRefused(result)).toBe(true)
        expectAnswer(text, result)
      }),
      { numRuns: 100 },
    )
  })

  test('random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(isRefused(readCase(bytes))).toBe(true)
      }),
    )
  })
})

const BYTES = Buffer.from(SMALL)

test('a case cut off at any byte is accepted or refused with a place', () => {
  const lengths = [...BYTES.keys()]
  const accepted = lengths.filter((length) => {
    const cut = BYTES.subarray(0, length)
    const result = readCase(cut)
    expectAnswer(cut, result)
    return !isRefused(result)
  })
  // What is accepted lacks the last line end at most.
  expect(accepted).toEqual([BYTES.length - 1])
})

test('a case with one byte changed is accepted or refused with a place', () => {
  const changes = fc.record({ offset: fc.nat({ max: BYTES.length - 1 }), mask: fc.integer({ min: 1, max: 255 }) })
  const results = fc.sample(changes, { numRuns: 300, seed: 1969 }).map(({ offset, mask }) => {
    const changed = Uint8Array.from(BYTES, (byte, index) => (index === offset ? byte ^ mask : byte))
    const result = readCase(changed)
    expectAnswer(changed, result)
    return isRefused(result)
  })
  expect(results).toContain(true)
  expect(results).toContain(false)
})

test('a large case cut off at any line is accepted or refused with a place', () => {
  const lines = ADAMS.split('\n')
  for (const length of lines.keys()) {
    const cut = lines.slice(0, length).join('\n')
    const result = read({ 'adams.yaml': cut })
    expectAnswer(cut, result)
  }
})

describe('depth', () => {
  const ladders: readonly [string, (levels: number) => string][] = [
    ['brackets', (levels) => `${'['.repeat(levels)}${']'.repeat(levels)}`],
    ['brackets that stay open', (levels) => '['.repeat(levels)],
    ['braces', (levels) => `${'{a: '.repeat(levels)}b${'}'.repeat(levels)}`],
    ['brackets with closing ones in texts', (levels) => '["]",'.repeat(levels)],
    ['brackets with closing ones in comments', (levels) => '[ # ]\n '.repeat(levels)],
    ['brackets on lines of their own', (levels) => `${'[\n '.repeat(levels)}${']\n'.repeat(levels)}`],
    ['brackets with other things between', (levels) => `${'[a, "[", {b: '.repeat(levels / 2)}`],
    ['indented keys', (levels) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['indented items', (levels) => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}-`).join('\n')],
    ['items on one line', (levels) => '- '.repeat(levels)],
    ['items with tabs', (levels) => '-\t'.repeat(levels)],
    ['complex keys on one line', (levels) => '? '.repeat(levels)],
    ['items and complex keys', (levels) => '- ? '.repeat(levels / 2)],
    ['values without a key', (levels) => ': '.repeat(levels)],
  ]
  describe.each(ladders)('%s', (_, ladder) => {
    test.each([99, 100, 101, 5000])('of %d levels are refused with a place', (levels) => {
      const text = ladder(levels)
      const result = readCase(text)
      expect(isRefused(result)).toBe(true)
      expectAnswer(text, result)
    })
  })

  test('a hundred brackets are parsed, and the next is refused where it stands', () => {
    expect(parseYaml('a.yaml', `${'['.repeat(100)}${']'.repeat(100)}`).yaml).not.toBeNull()
    expect(parseYaml('a.yaml', `${'['.repeat(101)}${']'.repeat(101)}`).diagnostics.map(brief)).toEqual([
      'a.yaml:1:101 too-deep',
    ])
  })

  test.each(ladders.filter(([name]) => !/indented|values/.test(name)))(
    '%s of 5000 levels never reach the parser',
    (_, ladder) => {
      expect(readCase(ladder(5000)).diagnostics.map(({ code }) => code)).toEqual(['too-deep'])
    },
  )

  test('many brackets beside one another are not deep', () => {
    expect(parseYaml('a.yaml', `[${'[], {}, '.repeat(5000)}]`).diagnostics).toEqual([])
  })
})

describe('what takes some parsers minutes ends', () => {
  const list = (length: number, item: (index: number) => string) => Array.from({ length }, (_, index) => item(index))

  test('20,000 keys in one mapping', () => {
    const text = list(20_000, (index) => `key-${index}: 1\n`).join('')
    const { yaml, diagnostics } = parseYaml('a.yaml', text)
    expect(diagnostics).toEqual([])
    expect(Object.keys(yaml?.value as object)).toHaveLength(20_000)
  })

  test('20,000 keys of which the last stands twice', () => {
    const text = list(20_000, (index) => `key-${Math.min(index, 19_998)}: 1\n`).join('')
    expect(parseYaml('a.yaml', text).diagnostics.map(brief)).toEqual(['a.yaml:20000:1 duplicate-key'])
  })

  test.each(['*b ', '*b *b\n', '- *b\n', '&a ', '!t ', '"', "'", '[*b],'])('90 KB of %j', (piece) => {
    const text = piece.repeat(90_000 / piece.length)
    const result = readCase(text)
    expect(isRefused(result)).toBe(true)
    expect(result.diagnostics.every(({ location }) => location.line >= 1 && location.column >= 1)).toBe(true)
  })

  test.each([
    ['lists', (index: number) => `[${list(9, () => `*a${index}`).join(', ')}]`],
    ['mappings', (index: number) => `{${list(9, (key) => `k${key}: *a${index}`).join(', ')}}`],
  ])('an alias bomb of nine levels of %s', (_, level) => {
    const text = `a0: &a0 lol\n${list(9, (index) => `a${index + 1}: &a${index + 1} ${level(index)}\n`).join('')}`
    expect(readCase(text).diagnostics.map(({ code }) => code)).toEqual(['yaml-alias'])
  })

  test('an alias of what contains it', () => {
    for (const text of ['&a [*a]', '&a {id: *a}', 'episodes: &a [*a, *a]', '&a\nterm: *a\nepisodes: [*a, *a]\n']) {
      expect(isRefused(readCase(text))).toBe(true)
    }
  })
})
