import { expect, test } from 'vitest'
import { printSection, type Section } from '../../../src/cli/program/manual/section.ts'

const SECTION: Section = {
  title: 'A “title”',
  parts: [
    'A paragraph that is longer than thirty columns and so is wrapped.',
    {
      terms: [
        { term: 'one', meaning: 'The meaning of the first, which is long.' },
        { term: 'seven', meaning: 'Short.' },
        { term: 'a term of many words', meaning: 'It stands above.' },
      ],
    },
    { code: ['a  b', '  c'] },
  ],
}
const context = { color: false, width: 30, ascii: false, accessible: false }

test('paragraphs are wrapped, terms stand beside what they mean, code stays as it is', () => {
  expect(printSection(SECTION, context)).toBe(
    `A “title”

  A paragraph that is longer
  than thirty columns and so
  is wrapped.

  one    The meaning of the
         first, which is long.
  seven  Short.
  a term of many words
         It stands above.

  a  b
    c
`,
  )
})

test('what is unsafe is shown, and ASCII is kept to where it is asked for', () => {
  const unsafe = { title: 'A “title”', parts: ['a\u001bb', { terms: [{ term: '\u202e', meaning: 'c\nd' }] }] }
  expect(printSection(unsafe, { ...context, ascii: true })).toBe('A "title"\n\n  a\\u001bb\n\n  \\u202e  c d\n')
})
