import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Packet } from '../../src/classroom/results.ts'
import { readCodings } from '../../src/reading/codings.ts'
import { shippedLibrary } from '../support/library.ts'
import { Desk, faultsByAxe, overflowing, savedText } from './browser.ts'
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

describe('the page of a blind packet', () => {
  test('gives the rows that collecting reads', async () => {
    const { page, complaints } = await desk.show(html)
    for (const [index, name] of ['No', 'Yes', 'Mixed', 'Mostly yes', 'Not sure'].entries()) {
      await page.locator('fieldset').nth(index).getByRole('radio', { name, exact: true }).check()
    }
    expect(await page.textContent('#announcement')).toBe('5 of 8 answered')
    const text = await savedText(page, 'Download CSV')
    const { framework } = await shippedLibrary()
    const file = { name: 'a.csv', path: 'a.csv', bytes: Buffer.from(text) }
    const { rows, diagnostics } = readCodings(file, { framework, episodes: [] })
    expect(diagnostics).toEqual([])
    const saved = rows[0]?.row.saved
    expect(Math.abs(Date.parse(saved ?? '') - Date.now())).toBeLessThan(3_600_000)
    const signed = { coder: packet.coder, packet: packet.packet, saved, check: packet.check }
    const [first, second] = packet.units.map(({ unit }) => unit)
    expect(rows.map(({ row }) => row)).toEqual([
      {
        ...signed,
        unit: first,
        answers: { determination: 'no', opposition: 'yes', receptivity: 'mixed' },
        outcome: 'mostly-yes',
      },
      { ...signed, unit: second, answers: { determination: 'unknown' }, outcome: null },
    ])
    expect(complaints).toEqual([])
  })

  test('keeps the answers in its address', async () => {
    const { page } = await desk.show(html)
    await page.locator('fieldset').nth(4).getByRole('radio', { name: 'Yes', exact: true }).check()
    const { page: again } = await desk.show(html, new URL(page.url()).hash)
    expect(await again.locator('fieldset').nth(4).locator('input:checked').getAttribute('value')).toBe('yes')
  })

  test.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1280],
    ['dark', 1280],
  ] as const)('has no fault that axe finds, %s and %i pixels wide', async (colorScheme, width) => {
    const size = { viewport: { width, height: 800 } }
    const { page } = await desk.show(html, '', { colorScheme, bypassCSP: true, ...size })
    await page.locator('fieldset').first().getByRole('radio', { name: 'Yes', exact: true }).check()
    await page.getByRole('button', { name: 'Clear the answers' }).click()
    await page.getByText('1 answer cleared.').waitFor()
    // What sticks covers text, whose contrast axe could then not see.
    await page.addStyleTag({ content: '.item fieldset, .progress { position: static !important; }' })
    expect(await faultsByAxe(page)).toEqual([])
  })

  test('reflows at 320 CSS pixels', async () => {
    const { page } = await desk.show(html, '', { viewport: { width: 320, height: 640 } })
    expect(await overflowing(page)).toEqual([])
  })
})
