import { expect, test } from 'vitest'
import type { Document } from '../../src/rendering/document/document.ts'
import { tone } from '../../src/rendering/document/document.ts'
import { renamed } from '../../src/rendering/document/renamed.ts'

const NAMES = new Map([
  ['nixon/opening', 'Nixon 1969–72'],
  ['bush-41/1991-92', 'Bush 1991–93'],
])

test('readers of a page see names, and those who type see ids', () => {
  const document: Document = [
    { kind: 'heading', text: 'The opening, 1969–72', aside: '(nixon/opening)' },
    { kind: 'paragraph', text: ['Deviant: nixon/opening and bush-41/1991-92.', tone(' (nixon/opening)', 'muted')] },
    {
      kind: 'list',
      ordered: false,
      items: [
        { title: ['Kissinger flew (nixon/opening).'], lines: [] },
        { title: ['Nixon 1969–72', ' (nixon/opening)'], lines: [] },
      ],
    },
    { kind: 'paragraph', text: ['Run backroom cases show nixon/opening, or read https://a.example/nixon/opening.'] },
    { kind: 'paragraph', text: ['x/nixon/opening, nixon/opening-2, and new/one (new/one) are others.'] },
    { kind: 'commands', lead: 'Next', lines: ['cases show nixon/opening'], close: false },
  ]
  expect(renamed(document, NAMES)).toEqual([
    { kind: 'heading', text: 'The opening, 1969–72', aside: null },
    { kind: 'paragraph', text: ['Deviant: Nixon 1969–72 and Bush 1991–93.', tone(' (Nixon 1969–72)', 'muted')] },
    {
      kind: 'list',
      ordered: false,
      items: [
        { title: ['Kissinger flew (Nixon 1969–72).'], lines: [] },
        { title: ['Nixon 1969–72', ''], lines: [] },
      ],
    },
    ...document.slice(3),
  ])
})

test('without names, nothing changes', () => {
  const document: Document = [{ kind: 'paragraph', text: ['nixon/opening'] }]
  expect(renamed(document, new Map())).toBe(document)
})
