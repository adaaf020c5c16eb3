import { expect, test } from 'vitest'
import type { TextContext } from '../../src/rendering/context.ts'
import { type Document, tone } from '../../src/rendering/document/document.ts'
import { printHtml } from '../../src/rendering/document/html.ts'
import { printMarkdown } from '../../src/rendering/document/markdown.ts'
import { printText } from '../../src/rendering/document/text.ts'

const TABLE: Document = [
  {
    kind: 'table',
    columns: ['Rule', 'Rain'],
    rows: [
      [['Walk'], ['not met']],
      [['Stay'], ['met']],
    ],
    below: { column: 'Days', rows: [[[tone('+', 'met'), ' Monday, Tuesday'], ['− Sunday']], [['No day.']]] },
  },
]

async function text(context: Partial<TextContext> = {}): Promise<string> {
  return await printText(TABLE, { color: false, width: 24, ascii: false, accessible: false, ...context })
}

test('what is below a row stands under it on a terminal, wrapped', async () => {
  expect(await text()).toBe(
    ['Rule  Rain', 'Walk  not met', '  + Monday, Tuesday', '  − Sunday', 'Stay  met', '  No day.', ''].join('\n'),
  )
  expect(await text({ width: 20 })).toContain('  + Monday,\n    Tuesday\n  − Sunday\n')
})

test('read aloud, it follows the cells of its row', async () => {
  expect(await text({ accessible: true })).toBe(
    ['Walk', 'Rain: not met', '+ Monday, Tuesday', '− Sunday', '', 'Stay', 'Rain: met', 'No day.', '']
      .map((line) => (line === '' ? '' : `  ${line}`))
      .join('\n'),
  )
})

test('in Markdown and HTML, it is a last column', () => {
  expect(printMarkdown(TABLE)).toBe(
    [
      '| Rule | Rain | Days |',
      '| --- | --- | --- |',
      '| Walk | not met | **\\+** Monday, Tuesday; − Sunday |',
      '| Stay | met | No day. |',
      '',
    ].join('\n'),
  )
  const html = printHtml(TABLE, { level: 1, name: 'Rules' }).toString()
  expect(html).toContain('<th scope="col" role="columnheader">Days</th></tr>')
  expect(html).toContain(
    '<td role="cell" data-label="Days:"><div><strong class="tone met">+</strong> Monday, Tuesday</div><div>− Sunday</div></td></tr>',
  )
})
