import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, faultsByAxe, output, overflowing, unfold } from './browser.ts'

const ANSWERED = '#d=yes&o=unknown&r=mixed'

const PAGES: Readonly<Record<string, readonly string[]>> = {
  page: ['page'],
  assess: ['assess', '--determination', 'yes', '--opposition', 'unknown', '--receptivity', 'mixed', '--format', 'html'],
  cases: ['cases', '--format', 'html'],
  show: ['cases', 'show', 'nixon', '--format', 'html'],
  compare: ['cases', 'compare', 'nixon', 'carter', '--format', 'html'],
}

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

describe.each(Object.entries(PAGES))('%s', (_, args) => {
  test.each(['light', 'dark'] as const)(
    'has no fault that axe finds, %s',
    async (colorScheme) => {
      const { page, complaints } = await desk.show(await output(...args), ANSWERED, { colorScheme, bypassCSP: true })
      if (args[0] === 'page') await page.waitForSelector('.lead:not(.empty)')
      await unfold(page, 1)
      expect(await faultsByAxe(page)).toEqual([])
      expect(complaints).toEqual([])
    },
    60_000,
  )

  test('reflows at 320 CSS pixels', async () => {
    const { page } = await desk.show(await output(...args), ANSWERED, { viewport: { width: 320, height: 640 } })
    await unfold(page, 1)
    expect(await overflowing(page)).toEqual([])
  })

  test.each([
    ['A4', 210 / 25.4],
    ['Letter', 8.5],
  ] as const)(
    'is printed on %s with nothing cut',
    async (format, inches) => {
      const margins = 2 * 16 * (96 / 25.4)
      const width = Math.floor(inches * 96 - margins)
      const { page } = await desk.show(await output(...args), ANSWERED, { viewport: { width, height: 1000 } })
      await unfold(page, 1)
      await page.emulateMedia({ media: 'print' })
      const cut = await page.evaluate((edge) => {
        const boxes = [...document.querySelectorAll('body *')].filter((element) => element.getClientRects().length > 0)
        return boxes
          .filter((element) => {
            const hides = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth
            return hides || element.getBoundingClientRect().right > edge + 1
          })
          .map((element) => element.outerHTML.slice(0, 80))
      }, width)
      expect(cut).toEqual([])
      const pdf = await page.pdf({ format })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
