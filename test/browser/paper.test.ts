import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Packet } from '../../src/classroom/results.ts'
import { printMarkdownPage } from '../../src/rendering/page/markdown-page.ts'
import { Desk, output } from './browser.ts'
import { packetForm } from './packets.ts'

let desk: Desk
let packets: readonly Packet[]
beforeAll(async () => {
  desk = await Desk.open()
  packets = await allPackets()
})
afterAll(() => desk.close())

/** Every packet of a class, each with two units: some have much more to read than others. */
async function allPackets(): Promise<readonly Packet[]> {
  const deal = ['--seed', 'seven quiet rivers meet here', '--coders', '12', '--per-coder', '2']
  const command = ['exercise', 'packet', ...deal, '--format', 'json', '--coder'] as const
  const refusal = await output(...command, 'nobody').catch((error: Error) => error.message)
  const [, coders = ''] = /Allowed: (.*?)\.\n/s.exec(refusal) ?? []
  const found: Packet[] = []
  for (const coder of coders.split(/,\s*/)) found.push(JSON.parse(await output(...command, coder)) as Packet)
  return found
}

test('a packet of two units prints on at most three sheets, on A4 and on Letter', async () => {
  expect(packets.length).toBeGreaterThanOrEqual(12)
  for (const packet of packets) {
    expect(packet.units).toHaveLength(2)
    const { page } = await desk.show(await packetForm(packet))
    for (const format of ['A4', 'Letter']) {
      const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
      expect(sheets, `${packet.coder} on ${format}`).toBeGreaterThan(0)
      expect(sheets, `${packet.coder} on ${format}`).toBeLessThanOrEqual(3)
    }
    await page.context().close()
  }
})

test.each(['handout', 'rubric'])('the %s of the lesson prints on one sheet, on A4 and on Letter', async (name) => {
  const { page } = await desk.show(await output('exercise', 'lesson', name, '--format', 'html'))
  for (const format of ['A4', 'Letter']) {
    expect((await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g), format).toHaveLength(1)
  }
  await page.context().close()
})

test('a printed page of Markdown has the addresses of its links to the web, and no others', async () => {
  const text =
    '# A\n\n[The archive](https://example.org/a) and [https://example.org/b](https://example.org/b), [key](key)\n'
  const { page } = await desk.show(await printMarkdownPage(text, (address) => ({ address })))
  const said = (): Promise<unknown> =>
    page.evaluate("[...document.querySelectorAll('a')].map((each) => getComputedStyle(each, '::after').content)")
  expect(await said()).toEqual(['none', 'none', 'none'])
  await page.emulateMedia({ media: 'print' })
  expect(await said()).toEqual(['" (https://example.org/a)"', 'none', 'none'])
  await page.context().close()
})

test('on paper, a heading has its first evidence below it, and a prediction is in one piece', async () => {
  const [packet] = packets
  if (packet === undefined) throw new Error('The class has no packets')
  const { page } = await desk.show(await packetForm(packet))
  await page.emulateMedia({ media: 'print' })
  const room = await page.evaluate(() =>
    [...document.querySelectorAll('.item h3')].map((heading) => {
      const { breakInside } = getComputedStyle(heading)
      const next = heading.nextElementSibling?.getBoundingClientRect().top ?? 0
      return { breakInside, claimed: heading.getBoundingClientRect().bottom - next }
    }),
  )
  expect(room).toHaveLength(8)
  for (const { breakInside, claimed } of room) {
    expect(breakInside).toBe('avoid')
    expect(claimed).toBeGreaterThan(60)
  }
  const whole = await page.evaluate(() =>
    [...document.querySelectorAll('.item.whole')].map((item) => getComputedStyle(item).breakInside),
  )
  expect(whole).toEqual(['avoid', 'avoid'])
})

test('on paper, each sheet says whose it is and which unit, and each prediction has its tests', async () => {
  const [packet] = packets
  if (packet === undefined) throw new Error('The class has no packets')
  const { page } = await desk.show(await packetForm(packet))
  await page.emulateMedia({ media: 'print' })
  const heads = await page.evaluate(() =>
    [...document.querySelectorAll('.sheet-head')].map((head) => {
      const { display, breakInside } = getComputedStyle(head)
      const unit = head.querySelector('h2')?.firstChild?.textContent?.trim()
      return { display, breakInside, around: getComputedStyle(head.parentElement ?? head).display, unit }
    }),
  )
  // A browser repeats the head of a table on every sheet.
  const repeated = { display: 'table-header-group', breakInside: 'avoid', around: 'table' }
  expect(heads).toEqual(packet.units.map(({ unit }) => ({ ...repeated, unit: `Unit ${unit}` })))
  const coder = page.locator('.sheet-head p').filter({ visible: true })
  expect(await coder.allTextContents()).toEqual(packet.units.map(() => `Coder ${packet.coder}`))
  const tests = page.locator('.tests').filter({ visible: true })
  expect(await tests.count()).toBe(2)
})
