import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workbookOf } from '../support/workbook.ts'
import { Desk, output, savedText } from './browser.ts'
import { onePacket, packetForm } from './packets.ts'

let desk: Desk
let pages: Readonly<Record<'page' | 'packet' | 'desk', string>>
beforeAll(async () => {
  desk = await Desk.open()
  pages = {
    page: await output('page'),
    packet: await packetForm(await onePacket()),
    desk: await output('page', '--class'),
  }
})
afterAll(() => desk.close())

/** The page with a script that runs before its own. Open it with `bypassCSP`, because its policy forbids others. */
function runningFirst(script: string, html: string): string {
  return html.replace('<style>', `<script>${script}</script>\n<style>`)
}

async function choose(page: Page, question: number, name: string): Promise<void> {
  await page.locator('fieldset').nth(question).getByRole('radio', { name, exact: true }).check()
}

/** Whatever came after ES2021, in libraries that our code could meet. */
const NEWER = `
for (const [owner, names] of [
  [window, 'structuredClone Iterator scheduler navigation'],
  [Object, 'hasOwn groupBy'],
  [Map, 'groupBy'],
  [Promise, 'withResolvers try'],
  [Array, 'fromAsync'],
  [RegExp, 'escape'],
  [Intl, 'Segmenter DurationFormat'],
  [Array.prototype, 'at findLast findLastIndex toReversed toSorted toSpliced with'],
  [Object.getPrototypeOf(Int8Array.prototype), 'at findLast findLastIndex toReversed toSorted with'],
  [String.prototype, 'at isWellFormed toWellFormed'],
  [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
  [Object.getPrototypeOf(Object.getPrototypeOf([].values())), 'drop every filter find flatMap forEach map reduce some take toArray'],
  [Crypto.prototype, 'randomUUID'],
  [AbortSignal, 'any timeout'],
  [Element.prototype, 'checkVisibility setHTML'],
  [HTMLElement.prototype, 'showPopover togglePopover'],
]) for (const name of names.split(' ')) delete owner[name]
`

describe('in a browser of 2021', () => {
  test('the page assesses, in the same words', async () => {
    const { page, complaints } = await desk.show(runningFirst(NEWER, pages.page), '', { bypassCSP: true })
    expect(await page.evaluate('[].findLast')).toBeUndefined()
    for (const [question, name] of ['Yes', 'Yes', 'Mixed'].entries()) await choose(page, question, name)
    expect(await page.textContent('#result h2')).toContain('Yes: open a back channel')
    const answers = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed']
    expect(await page.textContent('#json')).toBe(await output('assess', ...answers, '--format', 'json'))
    await page.locator('.precedents summary').first().click()
    await page.getByRole('heading', { name: 'Coded from the wider record', exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  test('the packet gives its rows', async () => {
    const { page, complaints } = await desk.show(runningFirst(NEWER, pages.packet), '', { bypassCSP: true })
    for (let question = 0; question < 8; question++) await choose(page, question, 'Mostly no')
    const rows = await savedText(page, 'Download CSV')
    expect(rows.match(/mostly-no/g)).toHaveLength(8)
    expect(complaints).toEqual([])
  })

  test('the desk makes packets, reads a workbook, and fills a gradebook', async () => {
    const { page, complaints } = await desk.show(runningFirst(NEWER, pages.desk), '', { bypassCSP: true })
    const give = async (place: string, name: string, content: string | Uint8Array): Promise<void> => {
      await page.setInputFiles(place, { name, mimeType: '', buffer: Buffer.from(content) })
      await page
        .locator('#desk-status')
        .getByText(/added|on the desk/)
        .waitFor()
    }
    await page.getByRole('button', { name: 'Make packets' }).click()
    await page.locator('#desk-status').getByText('Made 33 packets').waitFor()
    const key = JSON.parse(await savedText(page, 'Download key.json'))
    const [{ coder, units }] = key.assignments
    const cells = [coder, 'open', units[0], 'yes', 'no', 'mixed', 'yes']
    const heading = ['coder', 'packet', 'unit', 'determination', 'opposition', 'receptivity', 'outcome']
    const row = (values: readonly string[], at: number): string =>
      `<row r="${at}">${values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('')}</row>`
    await give('#file-students', 'a.xlsx', workbookOf({ rows: row(heading, 1) + row(cells, 2) }))
    await give('#file-gradebook', 'book.csv', `Name,Code,Coding (4 pts)\nAda,${coder},\n`)
    await page.getByLabel('Points').fill('4')
    await page.getByLabel('Column to fill').selectOption('2')
    await page.getByLabel('Who is who').selectOption('1')
    expect(await savedText(page, 'Download the filled gradebook')).toMatch(/^Name,Code,Coding \(4 pts\)\nAda,.{6},\d/)
    expect(await savedText(page, 'Download class.csv')).toContain(',yes,no,mixed,yes')
    expect(complaints).toEqual([])
  })
})

describe.each(['page', 'packet'] as const)('when the program of the %s fails', (kind) => {
  test('while it starts, the notice stays, and no button is shown', async () => {
    const html = runningFirst('delete window.URLSearchParams', pages[kind])
    const { page, complaints } = await desk.show(html, '#d=yes', { bypassCSP: true })
    await page.getByRole('alert').getByText('URLSearchParams is not defined').waitFor()
    expect(await page.getByRole('button').count()).toBe(0)
    expect(complaints).toEqual(['URLSearchParams is not defined'])
  })

  test('later, a notice says so where the reader is', async () => {
    const { page } = await desk.show(pages[kind], '')
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.evaluate('delete window.URLSearchParams')
    await choose(page, 2, 'Yes')
    const notice = page.getByRole('alert').getByText('This page has failed')
    await notice.waitFor()
    expect(await notice.boundingBox()).toMatchObject({ y: 0 })
  })

  test('in a promise, a notice says so too', async () => {
    const { page } = await desk.show(pages[kind], '')
    await page.evaluate("void Promise.reject(new Error('too late'))")
    await page.getByRole('alert').getByText('Error: too late').waitFor()
  })

  test('or cannot run at all, a notice says so, and nothing is shown that would do nothing', async () => {
    const { page } = await desk.show(pages[kind], '', { javaScriptEnabled: false })
    await page.getByRole('alert').getByText('This page’s program is not running').waitFor()
    expect(await page.getByRole('radio').first().isVisible()).toBe(true)
    expect(await page.locator('button, pre, select, input:not([type=radio])').filter({ visible: true }).count()).toBe(0)
  })
})
