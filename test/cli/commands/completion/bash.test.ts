import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BASH } from '../../../../src/cli/commands/completion/bash.ts'
import { answering, completeInBash, HOSTILE, HOSTILE_ANSWER, runShell } from '../../../support/shells.ts'

const CASES = answering([
  ['nixon', 'Richard Nixon'],
  ['nixon/opening', ''],
])
const IN_ONE_WORD = answering([['--case=nixon', 'Richard Nixon']])

describe('bash', () => {
  test.each(['backroom ', 'backroom cases show "nixon/op', "backroom --library='my library' --case="])(
    'hands on the line as it is typed: %s',
    (line) => {
      expect(completeInBash(BASH, line, CASES).asked).toEqual(['__complete', '--line', '--', line])
    },
  )

  test('asks the program that is named on the line, or the one of its name where that cannot be run', () => {
    expect(completeInBash(BASH, '~/no-such-backroom cases ', CASES).lines).toEqual(['nixon', 'nixon/opening'])
    expect(completeInBash(BASH, '/bin/echo cases ', CASES).lines).toEqual([
      '__complete\\ --line\\ --\\ /bin/echo\\ cases\\ ',
    ])
  })

  test.each([
    ['words without what they mean', 'backroom cases show nix', CASES, ['nixon', 'nixon/opening']],
    ['what follows =', 'backroom --case=nix', IN_ONE_WORD, ['nixon']],
    ['what follows =, with nothing typed yet', 'backroom --case=', IN_ONE_WORD, ['nixon']],
    ['nothing, and leaves files to readline', 'backroom check ', answering([], 'files'), []],
    ['nothing, and leaves folders to readline', 'backroom --library ', answering([], 'folders'), []],
    ['nothing without an answer', 'backroom ', '', []],
  ])('puts %s on the line', (_what, line, answer, expected) => {
    expect(completeInBash(BASH, line, answer).lines).toEqual(expected)
  })

  test('puts whole words on the line where = parts none', () => {
    expect(completeInBash(BASH, 'backroom --case=nix', IN_ONE_WORD, ' ').lines).toEqual(['--case=nixon'])
  })

  test('does so also where what is not set is an error', () => {
    expect(completeInBash(`${BASH}\nset -u`, 'backroom nix', CASES).lines).toEqual(['nixon', 'nixon/opening'])
  })
})

/** What is put on the line, read again as the shell does: each word, and what this has left behind. */
function readBack(replies: readonly string[]) {
  const source = `eval "set -- $SCRIPT"; printf '%s\\0' "$@"`
  const { lines, files } = runShell('bash', ['--norc', '--noprofile', '-c', source], replies.join(' '))
  return { lines, files }
}

describe('a word of anybody’s', () => {
  test('is put on the line so that it is that word, and nothing is done', () => {
    const { lines, files } = completeInBash(BASH, 'backroom ', HOSTILE_ANSWER)
    expect(files).toEqual([])
    expect(readBack(lines)).toEqual({ lines: HOSTILE, files: [] })
  })

  test.each(['"', "'"])('does nothing behind an open %s either', (quote) => {
    const { lines } = completeInBash(BASH, 'backroom ', HOSTILE_ANSWER)
    for (const reply of lines) {
      const source = 'eval "set -- $SCRIPT" 2>/dev/null; true'
      expect(runShell('bash', ['--norc', '--noprofile', '-c', source], quote + reply + quote).files).toEqual([])
    }
  })

  test('whatever it is', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Cc}|^:/u.test(text))
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), (all) => {
        const answer = answering(all.map((each) => [each, each]))
        expect(readBack(completeInBash(BASH, 'backroom ', answer).lines).lines).toEqual(all)
      }),
      { numRuns: 25 },
    )
  })
})
