import { describe, expect, test } from 'vitest'
import type { TextContext } from '../../src/rendering/context.ts'
import type { Comparison, Document, Headline } from '../../src/rendering/document/document.ts'
import { printHtml } from '../../src/rendering/document/html.ts'
import { printMarkdown } from '../../src/rendering/document/markdown.ts'
import { printText } from '../../src/rendering/document/text.ts'

const HEADLINE: Headline = { kind: 'headline', question: 'Go?', text: 'Yes: walk', aside: 'Doe (A Paper, 2020)' }

const COMPARISON: Comparison = {
  kind: 'comparison',
  title: 'Closest',
  columns: [
    { label: 'Fit', kind: 'figures' },
    { label: 'Will to walk', kind: 'compared' },
    { label: 'Risk', kind: 'compared' },
    { label: 'Gone?', kind: 'plain' },
  ],
  rows: [
    {
      name: 'One',
      marked: true,
      cells: [
        { text: '100%', relation: null },
        { text: '', relation: 'same' },
        { text: 'High', relation: 'more' },
        { text: 'Yes', relation: null },
      ],
      remark: 'A long walk in the rain',
    },
    {
      name: 'Another',
      marked: false,
      cells: [
        { text: '9%', relation: null },
        { text: 'No', relation: 'less' },
        { text: 'Low', relation: 'new' },
        { text: 'No', relation: null },
      ],
      remark: null,
    },
  ],
  mark: 'similar',
  than: 'here',
  notes: ['3 more'],
}

async function text(document: Document, context: Partial<TextContext> = {}): Promise<string> {
  return await printText(document, { color: false, width: 60, ascii: false, accessible: false, ...context })
}

describe('a comparison', () => {
  test('has aligned columns, and says what its signs mean', async () => {
    expect(await text([COMPARISON])).toBe(
      [
        '  Closest   Fit  Will to walk  Risk    Gone?',
        '• One      100%  same          ↑ High  Yes',
        '  Another    9%  ↓ No          Low     No',
        '  • similar   ↑ more than here   ↓ less   3 more',
        '',
      ].join('\n'),
    )
  })

  test('breaks its headings before it gives up its columns, and then is a list', async () => {
    expect(await text([COMPARISON], { width: 38 })).toContain(
      ['                 Will', '                 to', '  Closest   Fit  walk  Risk    Gone?'].join('\n'),
    )
    expect(await text([COMPARISON], { width: 30 })).toBe(
      [
        '  Closest',
        '• One, Fit: 100%',
        '    Differs in Risk: ↑ High',
        '    Gone? Yes',
        '  Another, Fit: 9%',
        '    Will to walk: ↓ No,',
        '      Risk: Low',
        '    Gone? No',
        '  • similar   ↑ more than here',
        '  ↓ less   3 more',
        '',
      ].join('\n'),
    )
  })

  test('has semicolons in a list between texts that have commas', async () => {
    const nested = COMPARISON.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.relation === 'new' ? { ...cell, text: 'Low, or none' } : cell)),
    }))
    const list = await text([{ ...COMPARISON, rows: nested }], { accessible: true })
    expect(list).toContain('Will to walk: No (less); Risk: Low, or none')
  })

  test('has the remarks where there is room for them, in several lines if need be', async () => {
    expect(await text([COMPARISON], { width: 80 })).toContain('Yes    A long walk in the rain\n')
    const remark = 'A long walk in the rain, and another one home'
    const long = { ...COMPARISON, rows: COMPARISON.rows.map((row) => ({ ...row, remark })) }
    const lines = (await text([long], { width: 80 })).split('\n')
    const first = lines.findIndex((line) => line.includes('A long walk'))
    const column = lines[first]?.indexOf('A long walk') ?? 0
    const both = lines.slice(first, first + 2).map((line) => line.slice(column))
    expect(both.join(' ')).toBe(remark)
    expect(lines[first + 1]?.slice(0, column).trim()).toBe('')
    expect(await text([long], { width: 66 })).not.toContain('A long walk')
  })

  test('read aloud has words for its signs', async () => {
    const said = await text([COMPARISON], { accessible: true })
    expect(said).toContain('  One, Fit: 100%, similar\n    Differs in Risk: High (more)\n')
    expect(said).not.toMatch(/[•↑↓]/)
  })

  test('has what is compared with beside the name of the row in a list, and at the start of its column', async () => {
    const reference: Comparison = {
      ...COMPARISON,
      columns: [{ label: 'Joanna', kind: 'reference' }, ...COMPARISON.columns.slice(1)],
      rows: COMPARISON.rows.map((row) => ({ ...row, cells: [{ text: 'No', relation: null }, ...row.cells.slice(1)] })),
    }
    expect(await text([reference])).toContain('• One      No      same          ↑ High  Yes\n')
    expect(await text([reference], { width: 30 })).toContain('• One, Joanna: No\n    Differs in Risk: ↑ High\n')
  })

  test('is a table with a heading in Markdown and HTML', () => {
    const markdown = printMarkdown([COMPARISON])
    expect(markdown).toContain('## Closest\n\n|  | Fit | Will to walk | Risk | Gone? |  |\n')
    expect(markdown).toContain('| • One | 100% | same | **↑ High** | Yes | A long walk in the rain |\n')
    const html = printHtml([COMPARISON], { level: 1, name: 'Result' }).toString()
    expect(html).toContain('<h2>Closest</h2>')
    expect(html).toContain(
      '<th scope="row" role="rowheader" class="marked">One<span class="unseen">, similar</span><small>A long walk in the rain</small></th>',
    )
    expect(html).toContain(
      '<td class="short" role="cell" data-label="Will to walk:"><span class="less"><span class="unseen">less: </span><strong>No</strong></span></td>',
    )
  })
})

describe('a headline', () => {
  test('stands on a plate in a rule, on lines of its own where it is long', async () => {
    expect(await text([HEADLINE])).toBe(`━━ Yes: walk ${'━'.repeat(24)} Doe (A Paper, 2020) ━━\n`)
    expect(await text([HEADLINE], { width: 24 })).toBe(`━━ Yes: walk ${'━'.repeat(11)}\n  Doe (A Paper, 2020)\n`)
    expect(await text([HEADLINE], { accessible: true })).toBe('Yes: walk\nDoe (A Paper, 2020)\n')
  })

  test('is the title in Markdown and HTML, with its question', () => {
    expect(printMarkdown([{ kind: 'title', text: 'A and B', answer: [] }])).toBe('# A and B\n')
    expect(printMarkdown([HEADLINE])).toBe('# Yes: walk\n\nDoe (A Paper, 2020): Go?\n')
    const html = printHtml([HEADLINE], { level: 2, name: 'Result' }).toString()
    expect(html).toContain('<h2><span class="question">Go?</span> Yes: walk</h2>')
  })
})
