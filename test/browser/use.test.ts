import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readCodings } from '../../src/reading/codings.ts'
import { shippedLibrary } from '../support/library.ts'
import { Desk, faultsByAxe, output, savedText } from './browser.ts'

let desk: Desk
let html = ''
beforeAll(async () => {
  desk = await Desk.open()
  html = await output('page')
})
afterAll(() => desk.close())

const HEADLINE = '#result h2'
const ANSWERS = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed'] as const

/** What has the focus, by what a screen reader calls it. */
async function focused(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { activeElement: element } = document
    const label = element?.getAttribute('aria-labelledby')
    return (label ? document.getElementById(label)?.textContent : element?.textContent)?.trim() ?? ''
  })
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Goes on with the tabulator until what has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await press(page, 'Tab')
    if ((await focused(page)).startsWith(name)) return
  }
  throw new Error(`The tabulator never came to ${name}`)
}

describe('by keyboard alone', () => {
  test('every question is answered, and the assessment follows', async () => {
    const { page, complaints } = await desk.show(html)
    await press(page, 'Tab')
    expect(await focused(page)).toBe('Skip to the questions')
    await press(page, 'Enter', 'Tab', 'Space')
    expect(await focused(page)).toBe('No')
    await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown')
    expect(await focused(page)).toBe('Yes')
    await press(page, 'Tab', 'ArrowUp', 'ArrowUp')
    await press(page, 'Tab', 'Space', 'ArrowDown', 'ArrowDown')
    expect(await page.textContent(HEADLINE)).toBe('Initiate backroom diplomacy? Yes: open a back channel')
    expect(await page.textContent('#json')).toBe(await output('assess', ...ANSWERS, '--format', 'json'))
    expect(page.url()).toMatch(/#determination=yes&opposition=yes&receptivity=mixed$/)
    await tabTo(page, 'Bill Clinton, 1997–2001')
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'Coded from the wider record', exact: true }).waitFor()
    expect(complaints).toEqual([])
  })

  test('what changes is announced', async () => {
    const { page } = await desk.show(html, '#determination=no')
    const announced = page.locator('[role=status]#announcement')
    expect(await announced.textContent()).toContain('Initiate backroom diplomacy? No: no initiative to expect. Without')
    await page.getByRole('radio', { name: 'Yes', exact: true }).first().check()
    expect(await announced.textContent()).toContain(
      'Undetermined: it depends on opposition at home and receptivity in Beijing. Three verdicts',
    )
  })

  test('what does not change is not announced again', async () => {
    const { page } = await desk.show(html, '#d=no&o=yes&r=yes')
    await page.evaluate(() => {
      const place = document.getElementById('announcement')
      if (place === null) throw new Error('There is nothing to announce')
      const observer = new MutationObserver((changes) => {
        document.title += changes.map(() => '!').join('')
      })
      observer.observe(place, { childList: true, characterData: true, subtree: true })
    })
    const title = await page.title()
    for (const name of ['Mostly no', 'No']) {
      await page.locator('fieldset').nth(2).getByRole('radio', { name, exact: true }).check()
    }
    expect(await page.title()).toBe(title)
    await page.locator('fieldset').first().getByRole('radio', { name: 'Yes', exact: true }).check()
    expect(await page.title()).toBe(`${title}!`)
  })

  test('answers are cleared', async () => {
    const { page } = await desk.show(html, '#d=yes&o=no&r=no')
    expect(await page.locator('input:checked').count()).toBe(3)
    await page.getByRole('button', { name: 'Clear the answers' }).focus()
    await press(page, 'Enter')
    await page.getByText('Choose an answer').waitFor()
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(new URL(page.url()).hash).toBe('')
    await page.getByRole('status').getByText('3 answers cleared.').waitFor()
  })
})

describe('a link', () => {
  test('shares the answers', async () => {
    const { page, url } = await desk.show(html, '', { permissions: ['clipboard-read', 'clipboard-write'] })
    for (const name of ['Yes', 'Yes', 'Mixed']) {
      await page.locator('fieldset:not(:has(:checked))').first().getByRole('radio', { name, exact: true }).check()
    }
    await page.getByRole('button', { name: 'Copy the link' }).first().click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toBe(`${url}#determination=yes&opposition=yes&receptivity=mixed`)
    await page.getByText('Copied.').waitFor()
    const { page: other } = await desk.show(html, new URL(link).hash)
    expect(await other.textContent(HEADLINE)).toBe('Initiate backroom diplomacy? Yes: open a back channel')
    expect(await other.locator('input:checked').count()).toBe(3)
  })

  test('may be short, and says what it does not understand', async () => {
    const { page } = await desk.show(html, '#d=yes&o=perhaps')
    expect(await page.locator('input:checked').count()).toBe(1)
    expect(await page.textContent('#problems')).toContain('opposition: "perhaps" is not an answer')
  })

  test('is selected where copying is not allowed', async () => {
    const { page } = await desk.show(html, '#d=yes')
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'))
      document.execCommand = () => false
    })
    await page.getByRole('button', { name: 'Copy the link' }).first().click()
    await page.getByText('Selected').waitFor()
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('#determination=yes')
  })
})

/** Is a field marked as wrong, and what is said of it? */
async function requestTo(field: Locator): Promise<readonly (string | null)[]> {
  const id = await field.getAttribute('aria-describedby')
  const said = id === null ? '' : await field.page().locator(`#${id}`).textContent()
  return [await field.getAttribute('aria-invalid'), said]
}

describe('saving', () => {
  test('asks for what is missing, then gives a row that collecting reads', async () => {
    const { page } = await desk.show(html, '#d=yes&o=mostly-yes&r=unknown', { bypassCSP: true })
    const [coder, unit] = [page.getByLabel('Your code name'), page.getByLabel('What you coded')]
    await page.getByRole('button', { name: 'Download CSV' }).click()
    expect(await requestTo(coder)).toEqual(['true', 'Your code name is missing.'])
    expect(await requestTo(unit)).toEqual(['true', 'Choose what you coded.'])
    expect(await faultsByAxe(page)).toEqual([])
    await page.keyboard.type('=K7,MT')
    expect(await requestTo(coder)).toEqual([null, ''])
    expect(await requestTo(unit)).toEqual(['true', 'Choose what you coded.'])
    await unit.selectOption('nixon/opening')
    expect(await requestTo(unit)).toEqual([null, ''])
    await page.getByLabel('Your prediction').selectOption('yes')
    const text = await savedText(page, 'Download CSV')
    expect(text).toBe(await page.textContent('#rows'))
    const { framework } = await shippedLibrary()
    const file = { name: 'coding.csv', path: 'coding.csv', bytes: Buffer.from(text) }
    const { rows, diagnostics } = readCodings(file, { framework, episodes: ['nixon/opening'] })
    expect(diagnostics).toEqual([])
    expect(rows.map(({ row }) => row)).toMatchObject([
      {
        packet: 'open',
        unit: 'nixon/opening',
        answers: { determination: 'yes', opposition: 'mostly-yes', receptivity: 'unknown' },
        outcome: 'yes',
      },
    ])
  })

  test('gives the JSON of the command', async () => {
    const { page } = await desk.show(html, '#d=yes&o=yes&r=mixed')
    await page.getByText('The assessment as JSON').click()
    expect(await savedText(page, 'Download JSON')).toBe(await output('assess', ...ANSWERS, '--format', 'json'))
    expect(await page.textContent('#command')).toBe(`backroom assess ${ANSWERS.join(' ')}`)
  })
})

test('nothing is fetched', async () => {
  const { page, url, requests } = await desk.show(html, '#d=yes&o=yes&r=mixed')
  for (const summary of await page.locator('summary').all()) if (await summary.isVisible()) await summary.click()
  await savedText(page, 'Download JSON')
  expect(requests.filter((request) => !request.startsWith(url) && !request.startsWith('blob:'))).toEqual([])
})
