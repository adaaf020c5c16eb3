import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsIn } from '../../../src/cli/commands/complete/line.ts'
import { main } from '../../../src/cli/main.ts'
import { shellOf } from '../../../src/cli/terminal/shell.ts'
import { shellWord } from '../../../src/rendering/shell-word.ts'
import { fakeIo } from '../../support/fake-io.ts'

const windows = shellOf({ platform: 'win32', env: {} })
const bash = shellOf({ platform: 'linux', env: {} })

/** The words of a command line as a program on Windows gets them (Microsoft's rules for C and C++). */
function windowsWordsIn(line: string): readonly string[] {
  return [...line.matchAll(/(?:"(?:\\.|[^"])*"|[^\s"])+/gs)].map(([word]) =>
    word.replace(
      /(\\*)"/g,
      (_, before: string) => before.slice(Math.ceil(before.length / 2)) + (before.length % 2 ? '"' : ''),
    ),
  )
}

describe('a word', () => {
  test.each([
    ['nixon/opening', 'nixon/opening', 'nixon/opening'],
    ['C:\\w\\mylib', '"C:\\w\\mylib"', 'C:\\w\\mylib'],
    ['C:\\w\\my lib', '"C:\\w\\my lib"', '"C:\\w\\my lib"'],
    ['C:\\my lib\\', "'C:\\my lib\\'", '"C:\\my lib\\\\"'],
    ['\\\\server\\share', "'\\\\server\\share'", '\\\\server\\share'],
    ['Richard Nixon', '"Richard Nixon"', '"Richard Nixon"'],
    ["O'Neill", '"O\'Neill"', '"O\'Neill"'],
    ['1=no,2=yes', '"1=no,2=yes"', '"1=no,2=yes"'],
    ['a&b', '"a&b"', '"a&b"'],
    ['@x', '"@x"', '"@x"'],
    ['$HOME', "'$HOME'", '"$HOME"'],
    ["it's $5", "'it'\\''s $5'", '"it\'s $5"'],
    ['a"b', "'a\"b'", '"a\\"b"'],
    ['', '""', '""'],
  ])('%j is %s in a text for any shell, and %s on Windows', (word, any, onWindows) => {
    expect(shellWord(word)).toBe(any)
    expect(bash.word(word)).toBe(any)
    expect(windows.word(word)).toBe(onWindows)
  })

  const words = fc.string({ unit: fc.constantFrom(...'ab \\/"\'$`!%&=,;é') })

  test('is read by bash as it was', () => {
    fc.assert(fc.property(words, (word) => void expect(wordsIn(`b ${shellWord(word)} c`)).toEqual(['b', word, 'c'])))
  })

  test('is read by a program on Windows as it was, and what cmd acts on is between double quotes', () => {
    fc.assert(
      fc.property(words, (word) => {
        const written = windows.word(word)
        expect(windowsWordsIn(`b ${written} c`)).toEqual(['b', word, 'c'])
        if (/[ &|<>^;,]/.test(word)) expect(written).toMatch(/^".*"$/s)
      }),
    )
  })
})

test('a variable is removed as the shell does', () => {
  expect(bash.unset('X')).toBe('unset X')
  expect(windows.unset('X')).toBe('set X= (cmd) or $env:X="" (PowerShell)')
})

test('Git Bash is bash, on Windows too', () => {
  expect(shellOf({ platform: 'win32', env: { MSYSTEM: 'MINGW64' } }).unset('X')).toBe('unset X')
})

test.each([
  [['show', 'a b', 'Richard Nixon'], 'Use: backroom cases show "a b" "Richard Nixon"'],
  [['Richard Nixon'], 'backroom cases show "Richard Nixon", or backroom assess --case "Richard Nixon"'],
])('messages about %j have words for Windows', async (args, message) => {
  const io = fakeIo({ args, platform: 'win32' })
  await main(io)
  expect(io.written.stderr).toContain(message)
})
