import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFolder } from '../../src/reading/files.ts'
import { readLibrary } from '../../src/reading/library.ts'
import { assessmentPage } from '../../src/web/assessment-page.ts'
import { HOME } from '../support/fake-io.ts'
import { hostileLibrary } from '../web/hostile.ts'
import { Desk, pageProgram, unfold } from './browser.ts'

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open()
})
afterAll(() => desk.close())

test('hostile texts in every file are shown and never run', async () => {
  const folder = join(HOME, 'cases')
  const { library } = readLibrary(folder, readFolder(folder).files, null, new Set())
  if (library === null) throw new Error('The shipped library has problems')
  const { catalog, files } = hostileLibrary(library)
  const script = pageProgram()
  const html = await assessmentPage(
    { kind: 'assessment', version: '1', catalog, coding: 'record', options: [], ...files },
    script,
  )
  // Without the page's policy, so that escaping alone is what protects.
  const { page, complaints } = await desk.show(html, '#d=yes&o=mixed&r=<script>', { bypassCSP: true })
  await unfold(page, 2)
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(
    await page.locator('img, iframe, object, body script:not([type]) ~ script, [onerror], [onload], [onfocus]').count(),
  ).toBe(0)
  const shown = await page.locator('main').textContent()
  for (const text of [
    '<script>window.hacked = 1</script>',
    '"><img src=x onerror=',
    '\\u202eevil',
    '__proto__ constructor',
  ]) {
    expect(shown).toContain(text)
  }
  expect(complaints).toEqual([])
})
