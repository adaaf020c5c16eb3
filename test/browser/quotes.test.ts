import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk, output } from './browser.ts'
import { onePacket, packetForm } from './packets.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** Text for people that still has the quotes of typewriters, and how many quotes are typographic. */
const QUOTES = `(async () => {
  for (let depth = 0; depth < 2; depth++) {
    for (const details of document.querySelectorAll('details')) details.open = true
    await new Promise((resolve) => setTimeout(resolve, 300))
  }
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
  const { straight, typographic } = await page.evaluate<{ straight: unknown; typographic: number }>(QUOTES)
  expect(straight).toEqual([])
  expect(typographic).toBeGreaterThan(1000)
})

test('the packet has typographic quotes', async () => {
  const { page } = await desk.show(await packetForm(await onePacket()))
  const { straight, typographic } = await page.evaluate<{ straight: unknown; typographic: number }>(QUOTES)
  expect(straight).toEqual([])
  expect(typographic).toBeGreaterThan(5)
})
