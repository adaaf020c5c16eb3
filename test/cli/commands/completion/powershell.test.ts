import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPowerShell } from '../../../../src/cli/commands/completion/powershell.ts'
import { HOSTILE, HOSTILE_WORDS, placesWith } from '../../../support/shells.ts'

const QUOTES = "'‘’‚‛"
const STRING = new RegExp(`'((?:[^${QUOTES}]|[${QUOTES}]{2})*)'`, 'y')
const CODE_UNIT = /\[char\]0x([0-9a-f]{4})/y
const BETWEEN = /(?:\s|[()+])*/y
const COMMA = /\s*,\s*/y

/** The strings of a list of PowerShell's, each one literal or several that are added; an error for anything else. */
function stringsIn(list: string): readonly string[] {
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(list)
    at += match?.[0].length ?? 0
    return match
  }
  const strings: string[] = ['']
  while (at < list.length) {
    take(BETWEEN)
    const [string, unit] = [take(STRING), take(CODE_UNIT)]
    const text = string?.[1]?.replace(new RegExp(`([${QUOTES}])[${QUOTES}]`, 'g'), '$1') ?? ''
    strings.push(
      (strings.pop() ?? '') + text + (unit === null ? '' : String.fromCharCode(Number.parseInt(unit[1] ?? '', 16))),
    )
    take(BETWEEN)
    if (take(COMMA) !== null) strings.push('')
    else if (string === null && unit === null) throw new Error(`No string at ${at}: ${list.slice(at, at + 40)}`)
  }
  return strings
}

/** Words and descriptions by turns, as the script offers them for `--word`. */
function offeredBy(script: string): readonly string[] {
  const [, list = ''] = /\{ @\('backroom --word'\) -ccontains \$_ \} \{\s*return (.*?)\s*\}\n/s.exec(script) ?? []
  return stringsIn(list)
}

/** A word as PowerShell reads it from the line. */
function readBack(typed: string): string {
  return typed.startsWith("'") ? (stringsIn(typed)[0] ?? '') : typed
}

test('the script is ASCII, so that no character set can make quotes of it', () => {
  expect(toPowerShell(placesWith(HOSTILE_WORDS))).toMatch(/^[\n -~]*$/)
})

test('words and descriptions of anybody’s are strings and nothing else', () => {
  const offered = offeredBy(toPowerShell(placesWith(HOSTILE_WORDS)))
  const [words, descriptions] = [0, 1].map((turn) => offered.filter((_, index) => index % 2 === turn))
  expect(words?.map(readBack)).toEqual(HOSTILE)
  expect(descriptions).toEqual(HOSTILE.toReversed())
})

test('whatever they are', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(...HOSTILE, '’’', "'’"))
  fc.assert(
    fc.property(text, text, (word, description) => {
      fc.pre(!/\p{Cc}/u.test(word + description))
      const [typed = '', shown] = offeredBy(toPowerShell(placesWith([{ word, description }])))
      expect([readBack(typed), shown]).toEqual([word, description])
    }),
  )
})

test('a word that needs no quotes has none', () => {
  const words = ['nixon/opening', 'rather-no', '1949-50', '--case'].map((word) => ({ word, description: 'd' }))
  expect(offeredBy(toPowerShell(placesWith(words))).filter((_, index) => index % 2 === 0)).toEqual(
    words.map(({ word }) => word),
  )
})

test('blocks and brackets are closed', () => {
  const bare = toPowerShell(placesWith(HOSTILE_WORDS))
    .replace(/'[^']*'|"[^"]*"/g, '')
    .replace(/#.*$/gm, '')
  for (const [open, close] of ['{}', '()', '[]']) {
    expect(bare.split(open ?? '').length, `${open}${close}`).toBe(bare.split(close ?? '').length)
  }
})
