// The page of the assessment: what stays in sight, what readers are spared, and how much paper it takes.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, output } from './browser.ts'

let desk: Desk
let html = ''
beforeAll(async () => {
  desk = await Desk.open()
  html = await output('page')
})
afterAll(() => desk.close())

const ANSWERED = '#d=yes&o=yes&r=mixed'

/** Scrolls through the questions, and gives what of these is not wholly in the window. */
async function lostFromSight(page: Page, selectors: readonly string[]): Promise<readonly string[]> {
  return await page.evaluate((all) => {
    const questions = document.querySelector('#questions')?.getBoundingClientRect()
    if (questions === undefined) throw new Error('There are no questions')
    const lost: string[] = []
    for (let at = questions.top; at < questions.bottom - innerHeight; at += 150) {
      scrollTo(0, at)
      for (const selector of all) {
        const boxes = [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect())
        const seen =
          boxes.length > 0 && boxes.every(({ top, bottom, width }) => width > 0 && top >= 0 && bottom <= innerHeight)
        if (!seen) lost.push(`${selector} at ${at}`)
      }
    }
    return lost
  }, selectors)
}

describe('while answering, in sight are the verdict, the bars, and what would change the verdict', () => {
  test.each(['#d=yes&o=yes', ANSWERED, '#d=no&o=no&r=no'])('%s on a laptop', async (answers) => {
    const { page } = await desk.show(html, answers, { viewport: { width: 1280, height: 800 } })
    expect(await lostFromSight(page, ['#result h2', '#result .bar', '#result li'])).toEqual([])
  })

  test.each(['#d=yes&o=yes', ANSWERED, '#d=no&o=no&r=no'])('%s on a phone', async (answers) => {
    const { page } = await desk.show(html, answers, { viewport: { width: 360, height: 740 } })
    expect(await lostFromSight(page, ['.glance strong', '.glance .bar', '.small-change'])).toEqual([])
    const tall = await page.evaluate(() => document.querySelector('.glance')?.getBoundingClientRect().height ?? 0)
    expect(tall).toBeLessThan(740 / 5)
  })
})

test('the precedents are a table', async () => {
  const { page } = await desk.show(html, ANSWERED)
  const table = page.getByRole('table', { name: 'Closest precedents' }).first()
  expect(await table.getByRole('columnheader').allTextContents()).toContain('Determination')
  expect(await table.getByRole('row').count()).toBe(6)
})

test('readers see no ids, places in the source, or digests', async () => {
  const { page } = await desk.show(html, ANSWERED)
  await page.evaluate(() => {
    for (const unseen of document.querySelectorAll('pre, code, script, details > :not(summary)')) unseen.remove()
  })
  const text = (await page.locator('body').textContent()) ?? ''
  expect(text).toContain('Clinton 1997–2001')
  expect(text.match(/\b[a-z0-9-]+\/[a-z0-9-]+\b|\bP\d+\b|\b[0-9a-f]{10,}\b|mostly-(?:yes|no)/g)).toBeNull()
})

describe.each(['A4', 'Letter'])('on %s', (format) => {
  test.each([
    ['with answers', ANSWERED],
    ['undetermined', '#d=mixed&o=mixed&r=mixed'],
    ['half answered', '#d=yes'],
    ['empty, as a form', ''],
  ])('it prints on two sheets: %s', async (_, answers) => {
    const { page } = await desk.show(html, answers, { viewport: { width: 1280, height: 800 } })
    const pdf = await page.pdf({ format })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2)
  })
})

test('each chart says what it shows, and names its episodes to those without a mouse', async () => {
  const { page } = await desk.show(html, ANSWERED)
  const figure = page.locator('#chart figure').first()
  expect(await figure.locator('figcaption').textContent()).toMatch(
    /^DeterminationA back channel in \d+ of \d+ episodes with determination, in \d+ of \d+ episodes? without$/,
  )
  await figure.getByText('Which episodes these are').click()
  expect(await figure.getByText('Nixon 1969–72').filter({ visible: true }).count()).toBe(1)
})
