import { ADAMS, edit } from '../support.ts'
import { type Fault, inCase, inFramework, wholeCase } from './fault.ts'

const PARTY = 'party: Independent'

/** Faults of bytes, of characters, of YAML's syntax and of keys. */
export const textFaults: readonly Fault[] = [
  {
    what: 'a file larger than 256 KB',
    code: 'too-large',
    at: '1:1',
    word: '256 KB',
    ...wholeCase(`${ADAMS}${'#\n'.repeat(131_072)}`),
  },
  {
    what: 'text in an older encoding',
    code: 'not-text',
    at: '3:17',
    word: 'UTF-8',
    ...wholeCase(Buffer.from(edit(ADAMS, 'president: Jane Adams', 'president: Jane Ädams'), 'latin1')),
  },
  {
    what: 'a bell',
    code: 'control-character',
    at: '4:12',
    word: 'U+0007',
    ...inCase(PARTY, 'party: Inde\u0007pendent'),
  },
  { what: 'a NUL', code: 'control-character', at: '4:8', word: 'U+0000', ...inCase(PARTY, 'party: \u0000Independent') },
  {
    what: 'a carriage return inside a line',
    code: 'control-character',
    at: '4:12',
    word: 'U+000D',
    ...inCase(PARTY, 'party: Inde\rpendent'),
  },
  {
    what: 'a direction mark',
    code: 'invisible-character',
    severity: 'warning',
    at: '4:12',
    word: 'U+202E',
    ...inCase(PARTY, 'party: Inde\u202ependent'),
  },
  { what: 'a file of white space', code: 'empty-file', at: '1:1', word: 'empty', ...wholeCase(' \n\n') },
  {
    what: 'the hundred and first bracket inside one another',
    code: 'too-deep',
    at: '86:190',
    word: '100 levels',
    ...inCase('[P5]', `${'['.repeat(101)}${']'.repeat(101)}`),
  },
  {
    what: 'a directive for YAML 1.1',
    code: 'yaml-1.1',
    at: '1:1',
    word: 'booleans',
    ...inCase('# A case', '%YAML 1.1\n---\n# A case'),
  },
  {
    what: 'an unknown escape',
    code: 'yaml-bad-dq-escape',
    at: '4:9',
    word: 'escape',
    ...inCase(PARTY, 'party: "\\q"'),
  },
  { what: 'a tag', code: 'yaml-tag-resolve-failed', at: '4:8', word: 'party', ...inCase(PARTY, 'party: !party x') },
  {
    what: 'a second document',
    code: 'yaml-multiple-docs',
    at: '5:1',
    word: 'more than one document',
    ...inCase(PARTY, `${PARTY}\n---`),
  },
  {
    what: 'a colon inside plain text',
    code: 'yaml-block-as-implicit-key',
    at: '4:8',
    word: 'mappings',
    ...inCase(PARTY, 'party: Independent: really'),
  },
  {
    what: 'a misplaced indentation',
    code: 'yaml-bad-indent',
    at: '115:1',
    word: 'column',
    ...inCase('  letters-1981:', ' letters-1981:'),
  },
  {
    what: 'aliases that multiply',
    code: 'yaml-alias',
    at: '1:1',
    word: 'alias',
    ...inCase(PARTY, `party: [&a [x, x], &b [${'*a, '.repeat(11)}], ${'*b, '.repeat(11)}]`),
  },
  {
    what: 'a key that stands twice',
    code: 'duplicate-key',
    at: '5:1',
    word: 'party',
    ...inCase(PARTY, `${PARTY}\n${PARTY}`),
  },
  {
    what: 'a key that would be a prototype',
    code: 'reserved-key',
    at: '109:3',
    word: '__proto__',
    ...inCase('  diary-1980:', '  __proto__: {}\n  diary-1980:'),
  },
  {
    what: 'a merge key',
    code: 'merge-key',
    at: '5:1',
    word: 'Merge',
    ...inCase(PARTY, `${PARTY}\n<<: {}`),
  },
  {
    what: 'an alias for a key',
    code: 'odd-key',
    at: '*label',
    word: 'plain word',
    ...inFramework('  default: record\n', '  default: &label record\n  *label : { label: a, text: b }\n'),
  },
]
