import { expect, test } from 'vitest'
import { htmlTable } from '../../src/rendering/document/html-table.ts'

test('long headings can break behind their underscores, also where a phone shows them as labels', () => {
  const columns = ['Row', 'Generous_parental_leave', 'Open_trade_economy', 'Left_government_in_office', 'n']
  const shown = htmlTable({ kind: 'table', columns, rows: [[['1'], ['0'], ['1'], ['1'], ['5']]] }, 'Rows').toString()
  expect(shown).toContain('>Generous_<wbr>parental_<wbr>leave</th>')
  expect(shown).toContain('data-label="Generous_&#8203;parental_&#8203;leave:"')
  expect(shown).toContain('data-label="n:"')
})
