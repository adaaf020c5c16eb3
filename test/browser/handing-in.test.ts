import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Packet } from '../../src/classroom/results.ts'
import { Desk, output, savedText } from './browser.ts'
import { onePacket, packetForm } from './packets.ts'

let desk: Desk
let packet: Packet
let html = ''
beforeAll(async () => {
  desk = await Desk.open()
  packet = await onePacket()
  html = await packetForm(packet)
})
afterAll(() => desk.close())

/** Answers the first so many questions with Mixed. */
async function answer(page: Page, count: number): Promise<void> {
  for (let question = 0; question < count; question++) {
    await page.locator('fieldset').nth(question).getByRole('radio', { name: 'Mixed', exact: true }).check()
  }
}

describe('progress', () => {
  test('says how many are answered, and leads to the next open question, then to handing in', async () => {
    const { page } = await desk.show(html, '', { viewport: { width: 360, height: 740 } })
    await answer(page, 2)
    expect(await page.textContent('#announcement')).toBe('2 of 8 answered')
    await page.getByRole('link', { name: 'Next open question' }).click()
    const focused = 'document.activeElement.querySelector("legend").textContent'
    const [first] = packet.units
    expect(await page.evaluate(focused)).toBe(`Receptivity in Beijing, unit ${first?.unit}`)
    const { hash } = new URL(page.url())
    await page.evaluate('scrollTo(0, document.body.scrollHeight)')
    expect(await page.locator('.progress').boundingBox()).toMatchObject({ y: 0 })
    await answer(page, 8)
    await page.getByRole('link', { name: 'Hand in' }).click()
    expect(await page.evaluate('document.activeElement.id')).toBe('hand-in')
    expect(new URL(page.url()).hash).not.toBe(hash)
  })
})

test('a packet that is handed in half says what is open, and saves what is there', async () => {
  const { page } = await desk.show(html)
  const [first, second] = packet.units
  const told = page.locator('#hand-in .told')
  await answer(page, 2)
  await savedText(page, 'Download CSV')
  expect(await told.textContent()).toContain(
    `Still open: 6 questions (receptivity in Beijing in unit ${first?.unit}, prediction in unit ${first?.unit}, determination in unit ${second?.unit}, opposition at home in unit ${second?.unit}, and 2 more).`,
  )
  await answer(page, 7)
  for (const button of ['Download CSV', 'Save this page with my answers']) {
    await savedText(page, button)
    expect(await told.textContent()).toContain(`Still open: 1 question (prediction in unit ${second?.unit}).`)
  }
  await answer(page, 8)
  await savedText(page, 'Download CSV')
  expect(await told.textContent()).not.toContain('open')
})

describe.each(['packet', 'page'] as const)('on the %s', (kind) => {
  test('answers that were cleared come back', async () => {
    const { page } = await desk.show(kind === 'packet' ? html : await output('page'))
    const undo = page.getByRole('button', { name: 'Undo' })
    await answer(page, 3)
    const { hash } = new URL(page.url())
    expect(await undo.isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Clear the answers' }).click()
    await page.getByText('3 answers cleared.').waitFor()
    expect(await page.locator('input:checked').count()).toBe(0)
    await undo.click()
    expect(await page.locator('input:checked').count()).toBe(3)
    expect(new URL(page.url()).hash).toBe(hash)
    expect(await undo.isVisible()).toBe(false)
    expect(await page.getByText('3 answers cleared.').count()).toBe(0)
  })
})

describe('a copy of the packet', () => {
  test('holds the answers, for people and for programs', async () => {
    const { page } = await desk.show(html)
    await answer(page, 5)
    const copy = await savedText(page, 'Save this page with my answers')
    const { page: opened, complaints } = await desk.show(copy)
    expect(await opened.textContent('#announcement')).toBe('5 of 8 answered')
    expect(await opened.locator('input:checked').count()).toBe(5)
    const [first, second] = packet.units.map(({ unit }) => unit)
    const saved = expect.stringMatching(/^\d{4}-.*\dZ$/)
    const signed = { coder: packet.coder, packet: packet.packet, check: packet.check, saved }
    expect(JSON.parse((await opened.textContent('#page-answers')) ?? '')).toEqual({
      schemaVersion: 1,
      rows: [
        {
          ...signed,
          unit: first,
          answers: { determination: 'mixed', opposition: 'mixed', receptivity: 'mixed' },
          outcome: 'mixed',
        },
        { ...signed, unit: second, answers: { determination: 'mixed' }, outcome: null },
      ],
    })
    // A copy of a copy is the same but for the answers.
    expect(await savedText(opened, 'Save this page with my answers')).toHaveLength(copy.length)
    expect(complaints).toEqual([])
  })

  test('that the browser makes of the whole page holds them too', async () => {
    const { page } = await desk.show(html)
    await answer(page, 5)
    const { page: opened } = await desk.show(await page.content())
    expect(await opened.textContent('#announcement')).toBe('5 of 8 answered')
  })

  test('gives way to answers in the address', async () => {
    const { page } = await desk.show(html)
    await answer(page, 5)
    const { page: opened } = await desk.show(await page.content(), `#${packet.units[0]?.unit}.determination=no`)
    expect(await opened.textContent('#announcement')).toBe('1 of 8 answered')
  })
})

describe('in a frame that forbids downloads', () => {
  test.each(['allow-scripts', 'allow-scripts allow-same-origin'])(
    'the packet says so, claims nothing, and offers its rows: %s',
    async (sandbox) => {
      const source = html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
      const { page } = await desk.show(
        `<!doctype html><title>Platform</title><iframe sandbox="${sandbox}" width="900" height="700" srcdoc="${source}"></iframe>`,
      )
      const frame = page.frameLocator('iframe')
      await frame.getByText('This packet is open inside another page').waitFor()
      expect(await frame.getByText('bookmark it').count()).toBe(0)
      await frame.locator('fieldset').first().getByRole('radio', { name: 'Yes', exact: true }).check()
      await frame.getByRole('button', { name: 'Download CSV' }).click()
      const told = frame.locator('#hand-in .told')
      expect(await told.textContent()).toContain('If it isn’t there, copy the rows instead.')
      expect(await frame.locator('body').textContent()).not.toContain('Saved')
      expect(await frame.locator('#rows').isVisible()).toBe(true)
      await frame.getByRole('button', { name: 'Copy the rows' }).click()
      await expect.poll(() => told.textContent()).toMatch(/^(Copied|Selected)/)
    },
  )
})

test('on paper, there are boxes to tick, and no rows and no buttons', async () => {
  const { page } = await desk.show(html, '', { viewport: { width: 672, height: 900 } })
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#rows, button, .progress, .notice').filter({ visible: true }).count()).toBe(0)
  expect(await page.locator('input[type=radio]').filter({ visible: true }).count()).toBe(8 * 6)
  expect(await page.getByText('Tick one box').isVisible()).toBe(true)
  const { appearance, width } = await page
    .locator('input')
    .first()
    .evaluate((box) => {
      const { appearance, width } = getComputedStyle(box)
      return { appearance, width: Number.parseFloat(width) }
    })
  expect(appearance).toBe('none')
  expect(width).toBeGreaterThan(12)
})
