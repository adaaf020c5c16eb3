import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, output } from './browser.ts'
import { onePacket, packetForm } from './packets.ts'

let desk: Desk
let html = ''
beforeAll(async () => {
  desk = await Desk.open()
  html = await packetForm(await onePacket())
})
afterAll(() => desk.close())

interface Seen {
  readonly question: number
  /** Where the reader has scrolled to, from the beginning of the question. */
  readonly at: number
  /** Are all answers on the screen, in full? */
  readonly answers: boolean
  /** How many pixels of the screen are left for what there is to read, and how many that takes. */
  readonly room: number
  readonly needed: number
}

/** Scrolls through every question and says what is seen beside its evidence. */
async function scrolledThrough(page: Page): Promise<readonly Seen[]> {
  return await page.evaluate(() => {
    const seen: Seen[] = []
    const bar = document.querySelector('.progress')?.getBoundingClientRect().height ?? 0
    for (const [question, item] of [...document.querySelectorAll('.item')].entries()) {
      const [read, group] = [item.querySelector('.read'), item.querySelector('fieldset')]
      if (read === null || group === null) throw new Error('A question has no evidence or no answers')
      const start = item.getBoundingClientRect().top + scrollY - bar
      const needed = read.getBoundingClientRect().bottom - item.getBoundingClientRect().top
      for (let at = 0; at < read.scrollHeight; at += 100) {
        scrollTo(0, start + at)
        const names = [...group.querySelectorAll('label strong')].map((name) => name.getBoundingClientRect())
        const answers = names.every(({ top, bottom, right, width }) => {
          return width > 0 && top >= bar && bottom <= innerHeight && right <= innerWidth
        })
        seen.push({ question, at, answers, room: group.getBoundingClientRect().top - bar, needed })
      }
    }
    return seen
  })
}

describe('on a phone', () => {
  test.each([
    [360, 740],
    [375, 553],
    [320, 640],
  ])('the answers are on the screen while their evidence is read: %i by %i', async (width, height) => {
    const { page } = await desk.show(html, '', { viewport: { width, height } })
    const seen = await scrolledThrough(page)
    expect(new Set(seen.map(({ question }) => question)).size).toBe(8)
    expect(seen.filter(({ answers }) => !answers)).toEqual([])
    const begun = seen.filter(({ at }) => at === 0)
    for (const { room, needed } of begun) expect(room).toBeGreaterThanOrEqual(Math.min(0.5 * height, needed))
  })

  test('what an answer means is told when it is chosen, and before on request', async () => {
    const { page } = await desk.show(html, '', { viewport: { width: 360, height: 740 } })
    const group = page.locator('fieldset').first()
    const meaning = 'Improvement is a stated aim that the president pursues'
    expect(await group.getByText(meaning).filter({ visible: true }).count()).toBe(0)
    await group.getByRole('radio', { name: 'Mostly yes', exact: true }).check()
    expect(await group.getByText(meaning).filter({ visible: true }).count()).toBe(1)
    await group.getByRole('button', { name: 'Meanings' }).click()
    expect(await group.locator('.meaning').filter({ visible: true }).count()).toBe(6)
    expect(await group.getByRole('button', { expanded: true }).count()).toBe(1)
  })

  test.each(['packet', 'page'])(
    'in a small window, as when zoomed in, the text of the %s has all the room',
    async (kind) => {
      const shown = kind === 'packet' ? html : await output('page')
      const { page } = await desk.show(shown, '#d=yes', { viewport: { width: 320, height: 256 } })
      await page.evaluate('scrollTo(0, 1500)')
      const fixed = await page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.outerHTML.slice(0, 80)),
      )
      expect(fixed).toEqual([])
    },
  )
})

test.each([768, 1280])('side by side, evidence and answers start at the same height: %i', async (width) => {
  const { page } = await desk.show(html, '', { viewport: { width, height: 800 } })
  const apart = await page.evaluate(() =>
    [...document.querySelectorAll('.item')].map((item) => {
      const [read, group] = ['.read', '.choices'].map((name) => item.querySelector(name)?.getBoundingClientRect())
      if (read === undefined || group === undefined) throw new Error('A question has no evidence or no answers')
      return { down: Math.abs(read.top - group.top), beside: group.left - read.right }
    }),
  )
  expect(apart).toHaveLength(8)
  for (const { down, beside } of apart) {
    expect(down).toBeLessThan(30)
    expect(beside).toBeGreaterThan(0)
  }
})

test('with a line of text for each answer, all fits a window of 768 by 1024', async () => {
  const { page } = await desk.show(html, '', { viewport: { width: 768, height: 1024 } })
  const tall = await page.evaluate(() =>
    [...document.querySelectorAll('fieldset')].map((group) => group.getBoundingClientRect().height),
  )
  expect(Math.max(...tall)).toBeLessThan(1024 - 80)
})
