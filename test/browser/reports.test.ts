// Results as pages: contents, bars, and nothing cut off on a phone.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'
import { Desk, faultsByAxe, output, overflowing } from './browser.ts'

const REPORTS: Readonly<Record<string, readonly string[]>> = {
  cases: ['cases'],
  show: ['cases', 'show', 'nixon', '--details'],
  compare: ['cases', 'compare', 'nixon', 'carter'],
  analyze: ['analyze'],
  'analyze --details': ['analyze', '--details', '--samples', '50'],
  selection: ['analyze', 'selection'],
  clusters: ['analyze', 'clusters', '--by', 'party'],
  assess: ['assess', '--determination', 'yes', '--opposition', 'yes', '--receptivity', 'no', '--details'],
  'LF in full': [
    ...['analyze', '--details', '--data', 'test/fixtures/qca/LF.csv', '--outcome', 'SURV'],
    ...['--conditions', 'DEV,URB,LIT,IND,STB', '--incl-cut', '0.8'],
  ],
  'lesson guide': ['exercise', 'lesson'],
  'lesson handout': ['exercise', 'lesson', 'handout'],
  'lesson rubric': ['exercise', 'lesson', 'rubric'],
  'lesson form': ['exercise', 'lesson', 'form'],
}

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

/** Tables that are wider than their place, so that one has to scroll sideways to read them. */
async function cutOff(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const wide = [...document.querySelectorAll('.wide')].filter(
      ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
    )
    return wide.map((element) => `${element.getAttribute('aria-label')}: ${element.textContent?.slice(0, 80)}`)
  })
}

describe.each(Object.entries(REPORTS))('%s', (_, args) => {
  test.each([320, 360, 768, 1280])('is cut off nowhere at %i px', async (width) => {
    const { page, complaints } = await desk.show(await output(...args, '--format', 'html'), '', {
      viewport: { width, height: 800 },
    })
    expect(await cutOff(page)).toEqual([])
    expect(await overflowing(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test.each(['light', 'dark'] as const)('has no fault that axe finds on a phone, %s', async (colorScheme) => {
    const viewport = { width: 360, height: 800 }
    const { page } = await desk.show(await output(...args, '--format', 'html'), '', {
      viewport,
      colorScheme,
      bypassCSP: true,
    })
    expect(await faultsByAxe(page)).toEqual([])
  })
})

/** Texts that can be seen, without drawings and what only leads through a page on a screen. */
async function seen(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (text === '' || parent === null || parent.closest('.contents, .turning, script, style, svg') !== null) continue
      let isSeen = parent.getClientRects().length > 0
      for (let each: Element | null = parent; each !== null; each = each.parentElement) {
        const { clipPath, visibility } = getComputedStyle(each)
        if (clipPath !== 'none' || visibility === 'hidden') isSeen = false
      }
      if (isSeen) found.push(text)
    }
    return found
  })
}

const CODINGS = `coder,packet,unit,determination,opposition,receptivity,outcome
A,p12345678,A,yes,no,mixed,yes
B,p12345678,A,mostly-yes,yes,,unknown
`

test.each<readonly [string, readonly string[]]>([
  ...Object.entries(REPORTS),
  ['tally', ['exercise', 'agree', '-', '--tally']],
  ['agreement', ['exercise', 'agree', '-']],
])('%s says on paper what it says on a screen', async (_, args) => {
  const io = fakeIo({ args: [...args, '--format', 'html'], stdin: CODINGS })
  expect(await main(io)).toBe(0)
  const { page } = await desk.show(io.written.stdout)
  const onScreen = await seen(page)
  expect(onScreen.length).toBeGreaterThan(20)
  await page.emulateMedia({ media: 'print' })
  expect(await seen(page)).toEqual(onScreen)
})

test('each unit of a tally is printed on a sheet of its own', async () => {
  const io = fakeIo({
    args: ['exercise', 'agree', '-', '--tally', '--format', 'html'],
    stdin: `${CODINGS}A,p12345678,B,no,no,no,no\n`,
  })
  expect(await main(io)).toBe(0)
  const { page } = await desk.show(io.written.stdout)
  for (const format of ['A4', 'Letter']) {
    expect((await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g), format).toHaveLength(2)
  }
})

test.each([
  ['analyze', '--details', '--samples', '50'],
  ['cases', 'show', 'nixon', '--details'],
])('a long page begins with links to its parts: %s %s', async (...args) => {
  const { page } = await desk.show(await output(...args, '--format', 'html'))
  const links = page.getByRole('navigation', { name: 'Contents' }).getByRole('link')
  expect(await links.count()).toBeGreaterThan(6)
  for (const link of await links.all()) {
    const heading = page.locator(`main ${await link.getAttribute('href')}`)
    expect(await heading.textContent()).toContain(await link.textContent())
  }
})

test('a table that is a list on a phone is still a table for those who hear it', async () => {
  const { page } = await desk.show(await output('cases', '--format', 'html'), '', {
    viewport: { width: 360, height: 800 },
  })
  const table = page.getByRole('table')
  expect(await table.getByRole('row').count()).toBeGreaterThan(20)
  expect(await table.getByRole('rowheader').first().textContent()).toBe('Truman 1949–50')
  expect(
    await table
      .getByRole('cell')
      .first()
      .evaluate((cell) => getComputedStyle(cell, '::before').content),
  ).toContain('President')
  expect(await table.locator('svg.bar').count()).toBeGreaterThan(100)
})

test('a page of few parts has no list of contents', async () => {
  const io = fakeIo({ args: ['cases', '--format', 'html'] })
  expect(await main(io)).toBe(0)
  expect(io.written.stdout).not.toContain('<nav')
})
