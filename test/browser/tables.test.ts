import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, output, unfold } from './browser.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** Pages with the widest tables. */
const PAGES: readonly (readonly string[])[] = [
  ['page'],
  ['cases', '--format', 'html'],
  ['cases', 'compare', 'nixon', 'carter', '--format', 'html'],
  ['assess', '--case', 'nixon/opening', '--format', 'html'],
  ['analyze', 'truth-table', '--format', 'html'],
  ['exercise', 'lesson', 'key', '--format', 'html'],
]

test.each(PAGES)('no table scrolls sideways: %s %s %s', async (...args) => {
  const { page } = await desk.show(await output(...args), '#d=yes&o=yes&r=yes')
  await unfold(page, 1)
  expect(await page.locator('.wide').count()).toBeGreaterThan(0)
  // 46rem, where tables stop being lists, is 736 pixels.
  for (const width of [320, 360, 640, 736, 737, 768, 1024, 1025, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const cut = await page
      .locator('.wide')
      .evaluateAll((all) =>
        all
          .filter((each) => each.scrollWidth > each.clientWidth + 1)
          .map((each) => `${each.getAttribute('aria-label')}: ${each.clientWidth} of ${each.scrollWidth}`),
      )
    expect(cut, `${width} pixels wide`).toEqual([])
  }
})
