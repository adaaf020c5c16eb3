import { describe, expect, test } from 'vitest'
import { readRoster } from '../../src/reading/roster.ts'

describe('a roster', () => {
  const rosterOf = (text: string) => readRoster({ name: 'r.csv', path: 'r.csv', bytes: new TextEncoder().encode(text) })
  test('says who a coder is, by any of its columns', () => {
    expect(rosterOf('Email address;coder;Student\nann@x;bbbb-b;Ann\n;xx;\n').roster).toEqual({
      headings: ['Email address', 'Student'],
      entries: [
        { coder: 'BBBB-B', fields: { 'Email address': 'ann@x', Student: 'Ann' } },
        { coder: 'xx', fields: { 'Email address': '', Student: '' } },
      ],
    })
  })

  test('is refused when a coder is two people, and not when one stands there twice', () => {
    const [problem] = rosterOf('coder,student\nbbbb-b,Ann\ncat,Bob\nBBBB-B,Bob\n').diagnostics
    expect(problem?.message).toBe('BBBB-B is a different person on line 2')
    expect(problem?.location.line).toBe(4)
    expect(rosterOf('coder,student\nbbbb-b,Ann\n,Bob\n,Cat\nBBBB-B,Ann\n').roster?.entries.length).toBe(4)
  })

  test('needs a column of coders, and sound quotes', () => {
    expect(rosterOf('code,student\na,b\n').diagnostics.map(({ message }) => message)).toEqual([
      'There is no column "coder"',
    ])
    expect(rosterOf('coder,student\na,"b\n').diagnostics[0]?.location.line).toBe(2)
  })
})
