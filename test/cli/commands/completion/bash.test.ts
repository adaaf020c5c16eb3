import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toBash } from '../../../../src/cli/commands/completion/bash.ts'
import type { Place, Values } from '../../../../src/cli/commands/completion/places.ts'
import { completeInBash, HOSTILE, HOSTILE_WORDS, placesWith, runShell } from '../../../support/shells.ts'

const words = (...all: readonly string[]): Values => ({
  kind: 'words',
  words: all.map((word) => ({ word, description: '' })),
})
const place = (path: string, rest: Partial<Place>): Place => ({
  path,
  commands: [],
  options: [],
  operands: [],
  variadic: false,
  ...rest,
})
const option = (name: string, values: Values | null) => ({ names: [name], description: '', values })
const command = (word: string) => ({ word, description: '' })

const SCRIPT = toBash([
  place('backroom', {
    commands: [command('go'), command('stay')],
    options: [option('--format', words('text', 'json')), option('--quiet', null)],
  }),
  place('backroom go', {
    options: [option('--format', words('csv')), option('--out', { kind: 'files' }), option('--n', { kind: 'text' })],
    operands: [words('north', 'south'), words('by-day', 'by-night')],
    variadic: true,
  }),
  place('backroom stay', { operands: [words('here')] }),
])

function offered(...typed: readonly string[]): readonly string[] {
  return completeInBash(SCRIPT, ['backroom', ...typed])
}

describe('bash is offered', () => {
  test.each([
    ['commands', [''], ['go', 'stay']],
    ['a command that is begun', ['st'], ['stay']],
    ['options', ['--'], ['--format', '--quiet']],
    ['the values of an option', ['--format', ''], ['text', 'json']],
    ['a value that is begun', ['--format', 'j'], ['json']],
    ['values in one word, as bash 3.2 has it', ['--format=j'], ['json']],
    ['values behind =, as bash 4 parts it', ['--format', '=', 'j'], ['json']],
    ['values just behind =', ['--format', '='], ['text', 'json']],
    ['commands behind a global option', ['--format', 'json', 'g'], ['go']],
    ['commands behind --option=value', ['--format', '=', 'json', 'g'], ['go']],
    ['commands behind a flag', ['--quiet', 'g'], ['go']],
    ['the options of the command', ['go', '-'], ['--format', '--out', '--n']],
    ['the values that the command gives an option', ['go', '--format', ''], ['csv']],
    ['the first operand', ['go', ''], ['north', 'south']],
    ['the second', ['go', 'north', ''], ['by-day', 'by-night']],
    ['the second again, if it repeats', ['go', 'north', 'by-day', 'by-n'], ['by-night']],
    ['operands behind options', ['go', '--n', '3', '--format', 'csv', 'n'], ['north']],
    ['operands behind --', ['go', '--', 'n'], ['north']],
    ['no more operands than there are', ['stay', 'here', ''], []],
    ['no options behind --', ['go', '--', '-'], []],
    ['nothing for text', ['go', '--n', ''], []],
    ['nothing for what is no option', ['go', '--nonsense=x'], []],
    ['nothing behind a flag and =', ['--quiet', '='], []],
  ])('%s: %o', (_what, typed, expected) => {
    expect(offered(...typed)).toEqual(expected)
  })

  test('whole words where = parts none', () => {
    const script = `COMP_WORDBREAKS=' '\n${SCRIPT}`
    expect(completeInBash(script, ['backroom', '--format=j'])).toEqual(['--format=json'])
  })

  test('words also where what is not set is an error', () => {
    expect(completeInBash(`${SCRIPT}\nset -u`, ['backroom', 'stay', 'h'])).toEqual(['here'])
  })
})

/** What is put on the line, read again as the shell does: each word, and what this has left behind. */
function readBack(replies: readonly string[]) {
  return runShell(
    'bash',
    ['--norc', '--noprofile', '-c', `eval "set -- $SCRIPT"; printf '%s\\0' "$@"`],
    replies.join(' '),
  )
}

describe('a word of anybody’s', () => {
  test('is put on the line so that it is that word, and nothing is done', () => {
    const replies = completeInBash(toBash(placesWith(HOSTILE_WORDS)), ['backroom', '--word', ''])
    expect(readBack(replies)).toEqual({ lines: HOSTILE, files: [] })
  })

  test('whatever it is', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !/\p{Cc}/u.test(text))
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 20 }), (all) => {
        const script = toBash(placesWith(all.map((each) => ({ word: each, description: each }))))
        expect(readBack(completeInBash(script, ['backroom', '--word', ''])).lines).toEqual(all)
      }),
      { numRuns: 25 },
    )
  })
})
