import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { STYLE } from '../../src/rendering/page/style.ts'
import { DESK_STYLE } from '../../src/web/desk/style.ts'
import { PAGE_STYLE } from '../../src/web/style.ts'
import { HOME } from '../support/fake-io.ts'

// Pages run in browsers since 2021. The compiler sees to methods (tsconfig.web.json), but not to these.

/**
 * What all browsers of 2021 know in style sheets. Without a selector that it knows, a browser drops the whole rule;
 * `:focus-visible` only takes away the outline of mouse clicks, and browsers without it show their own. `:has` only lets
 * slides snap.
 */
const KNOWN = {
  '@': ['media', 'page', 'keyframes'],
  ':': [
    ...['active', 'after', 'before', 'checked', 'disabled', 'empty', 'first-child', 'first-of-type', 'focus'],
    ...[
      'focus-visible',
      'focus-within',
      'has',
      'hover',
      'last-child',
      'last-of-type',
      'marker',
      'not',
      'only-child',
      'root',
    ],
  ],
  '(': ['attr', 'calc', 'clamp', 'counter', 'fit-content', 'has', 'inset', 'min', 'minmax', 'not', 'repeat', 'var'],
} as const

const RULES = (STYLE + PAGE_STYLE + DESK_STYLE).replaceAll(/"[^"]*"/g, '""')

/** What stands in the style sheets and is not known. */
function unknown(kind: keyof typeof KNOWN, pattern: RegExp): readonly string[] {
  const known: readonly string[] = KNOWN[kind]
  const found = [...RULES.matchAll(pattern)].map(([, name = '']) => name)
  expect(found).not.toEqual([])
  return found.filter((name) => !known.includes(name))
}

test('the style sheets use nothing that browsers of 2021 do not know', () => {
  expect(unknown('@', /@([a-z-]+)/g)).toEqual([])
  expect(unknown(':', /:([a-z-]+)(?=[^{};]*\{)/g)).toEqual([])
  expect(unknown('(', /([a-z-]+)\(/g)).toEqual([])
})

test.each(['page', 'desk'])('the program of the %s has no lookbehind, at which Safari stopped until 2023', (name) => {
  const program = readFileSync(join(HOME, 'dist', `${name}.js`), 'utf8')
  expect(program).toContain('(?:')
  // The yaml package tries one, and does without it where it fails.
  expect(program.replaceAll(/try\{[^{}]*\}catch/g, '')).not.toMatch(/\(\?<[=!]/)
})
