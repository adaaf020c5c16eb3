import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, output, unfold } from './browser.ts'
import { onePacket, packetForm } from './packets.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** Text for people that still has the quotes of typewriters, and how many quotes are typographic. */
const QUOTES = `(() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const straight = []
  let typographic = 0
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode
    if (parentElement.closest('script, pre, code') !== null) continue
    typographic += (data.match(/[“”‘’]/g) || []).length
    const [found] = data.match(/.{0,30}["'].{0,30}/) || []
    if (found !== undefined) straight.push(found)
  }
  return { straight, typographic }
})()`

test('the page has typographic quotes', async () => {
  const { page } = await desk.show(await output('page'), '#d=yes&o=yes&r=mixed')
  await unfold(page, 2)
  const { straight, typographic } = await page.evaluate<{ straight: unknown; typographic: number }>(QUOTES)
  expect(straight).toEqual([])
  expect(typographic).toBeGreaterThan(900)
})

test('the packet has typographic quotes', async () => {
  const { page } = await desk.show(await packetForm(await onePacket()))
  await unfold(page, 2)
  const { straight, typographic } = await page.evaluate<{ straight: unknown; typographic: number }>(QUOTES)
  expect(straight).toEqual([])
  expect(typographic).toBeGreaterThan(5)
})
