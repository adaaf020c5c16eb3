import { expect, test } from 'vitest'
import { shortHeadings } from '../../src/results/case-list/short-headings.ts'

test('short headings of conditions are three letters, or as many as tell them apart', () => {
  expect(shortHeadings(['determination', 'opposition', 'receptivity'])).toEqual(['Det', 'Opp', 'Rec'])
  expect(shortHeadings(['opposition', 'opportunity'])).toEqual(['Oppos', 'Oppor'])
  expect(shortHeadings(['oppose', 'opposed', 'a'])).toEqual(['Oppose', 'Opposed', 'A'])
  expect(shortHeadings([])).toEqual([])
})
