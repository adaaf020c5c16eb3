import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { output } from './browser.ts'
import { openChromium } from './engines/chromium.ts'
import type { Engine } from './engines/engine.ts'
import { openFirefox } from './engines/firefox.ts'
import { openWebkit } from './engines/webkit.ts'
import { onePacket, packetForm } from './packets.ts'

const ENGINES = { Chromium: openChromium, Firefox: openFirefox, WebKitGTK: openWebkit } as const

const ANSWERS = ['--determination', 'yes', '--opposition', 'yes', '--receptivity', 'mixed'] as const

/** The width of an A4 sheet between its margins, in CSS pixels. */
const PAPER = 672

/** How many pixels the page is too wide. */
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'

/** Shows the page with its rules for paper instead of those for screens, and says how many the first are. */
const ON_PAPER = `[...document.styleSheets[0].cssRules].filter(({ media }) => {
  const isPrint = media !== undefined && media.mediaText === 'print'
  if (isPrint) media.mediaText = 'all'
  else if (media !== undefined && media.mediaText.includes('screen')) media.mediaText = 'print'
  return isPrint
}).length`

/** What was last said about a button. */
const TOLD = "[...document.querySelectorAll('.told')].map((place) => place.textContent).join('')"

/** How many buttons are seen. */
const BUTTONS = "[...document.querySelectorAll('button')].filter((button) => button.offsetHeight > 0).length"

let folder = ''
const urls = { page: '', packet: '', desk: '' }
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  const pages = {
    page: await output('page'),
    packet: await packetForm(await onePacket()),
    desk: await output('page', '--class'),
  }
  for (const kind of ['page', 'packet', 'desk'] as const) {
    const path = join(folder, `${kind}.html`)
    writeFileSync(path, pages[kind])
    urls[kind] = pathToFileURL(path).href
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

function text(selector: string): string {
  return `document.querySelector(${JSON.stringify(selector)}).textContent`
}

/** Clicks on an answer of the n-th question. */
async function choose(engine: Engine, question: number, answer: string): Promise<void> {
  const name = await engine.read(`document.querySelectorAll('fieldset')[${question}].querySelector('input').name`)
  await engine.click(`input[name="${name}"][value="${answer}"]`)
}

/** What the browser has saved under this name. */
async function saved(engine: Engine, name: string): Promise<string> {
  const path = join(engine.downloads, name)
  await expect.poll(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n'), { timeout: 30_000 }).toBe(true)
  return readFileSync(path, 'utf8')
}

describe.each(Object.entries(ENGINES))('in %s', (_, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  test('the page assesses as the command does', async () => {
    await engine.open(urls.page)
    for (const [question, answer] of ['yes', 'yes', 'mixed'].entries()) await choose(engine, question, answer)
    expect(await engine.read(text('#result h2'))).toContain('Yes: open a back channel')
    expect(await engine.read(text('#json'))).toBe(await output('assess', ...ANSWERS, '--format', 'json'))
    await engine.click('.precedents summary')
    await expect.poll(() => engine.read(text('.precedents details > div'))).toContain('Coded from the wider record')
  })

  test('its answers are shared by a link', async () => {
    await engine.open(`${urls.page}#d=no`)
    await choose(engine, 1, 'mixed')
    await engine.click('[data-action=copy-link]')
    const link = await engine.read(text('#link'))
    expect(link).toBe(`${urls.page}#determination=no&opposition=mixed`)
    await expect.poll(() => engine.read(TOLD)).toMatch(/^(Copied|Selected)/)
    const selected = await engine.read('getSelection().toString()')
    if ((await engine.read(TOLD)).startsWith('Selected')) expect(selected).toBe(link)
    await engine.open('about:blank')
    await engine.open(link)
    expect(await engine.read("document.querySelectorAll('input:checked').length")).toBe('2')
  })

  test('answers that were cleared come back, and the reader stays there', async () => {
    await engine.open(`${urls.packet}#X`)
    for (const [question, answer] of ['no', 'mixed', 'yes'].entries()) await choose(engine, question, answer)
    await engine.click('button[type=reset]')
    await expect.poll(() => engine.read(TOLD)).toBe('3 answers cleared.')
    expect(Number(await engine.read('scrollY'))).toBeGreaterThan(1000)
    await engine.click('#undo')
    expect(await engine.read(text('#announcement'))).toBe('3 of 8 answered')
  })

  test('its coding and its assessment are saved', async () => {
    await engine.open(`${urls.page}#d=yes&o=yes&r=mixed`)
    await engine.click('#share-heading ~ details summary')
    await engine.click('[data-action=download-json]')
    expect(await saved(engine, 'assessment.json')).toBe(await output('assess', ...ANSWERS, '--format', 'json'))
    await engine.click('[data-action=download-rows]')
    expect(await engine.read('document.activeElement.id')).toBe('coder')
    await engine.type('K7')
    await engine.read("(document.querySelector('#unit').value = 'nixon/opening')")
    await engine.read("document.querySelector('#unit').dispatchEvent(new Event('input', { bubbles: true }))")
    await engine.click('[data-action=download-rows]')
    expect(await saved(engine, 'coding.csv')).toContain('K7,open,nixon/opening,yes,yes,mixed,')
  })

  test('a packet gives its rows', async () => {
    await engine.open(urls.packet)
    for (const [question, answer] of ['no', 'mixed', 'yes', 'unknown', 'mostly-no'].entries()) {
      await choose(engine, question, answer)
    }
    expect(await engine.read(text('#announcement'))).toBe('5 of 8 answered')
    const { coder } = await onePacket()
    await engine.click('[data-action=download-rows]')
    const rows = await saved(engine, `${coder}.csv`)
    expect(rows).toContain(',no,mixed,yes,unknown')
    expect(rows).toContain(',mostly-no,,,')
    expect(rows).toMatch(/,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ,\w+\n$/)
    await engine.click('[data-action=save-page]')
    await saved(engine, `${coder}-answers.html`)
    await engine.open(pathToFileURL(join(engine.downloads, `${coder}-answers.html`)).href)
    expect(await engine.read(text('#announcement'))).toBe('5 of 8 answered')
  })

  test('the desk makes packets, and collects what students hand in', async () => {
    await engine.open(urls.desk)
    await engine.click('[data-action=make-packets]')
    await expect.poll(() => engine.read(text('#desk-status')), { timeout: 60_000 }).toContain('Made 33 packets')
    await engine.click('[data-action=save-key]')
    const key = JSON.parse(await saved(engine, 'key.json'))
    const [{ coder, units }] = key.assignments
    const rows = `coder,packet,unit,determination,opposition,receptivity,outcome\n${coder},open,${units[0]},yes,no,mixed,yes\n`
    await engine.read(`(() => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([${JSON.stringify(rows)}], 'a.csv'))
      const input = document.querySelector('#file-students')
      input.files = transfer.files
      return String(input.dispatchEvent(new Event('change', { bubbles: true })))
    })()`)
    await expect.poll(() => engine.read(text('#collected'))).toContain('1 row of 1 coder, from 1 file.')
    await engine.click('[data-action=download-class]')
    // The desk has the key, so a row without a packet has the key's.
    expect((await saved(engine, 'class.csv')).replace(/,p[0-9a-f]{8},/, ',open,')).toBe(rows)
    await engine.click('[data-action=reveal]')
    await expect.poll(() => engine.read(text('#revealed'))).toContain('The episodes')
    await engine.open(urls.desk)
    await expect.poll(() => engine.read(text('#collected'))).toContain('1 row of 1 coder, from 1 file.')
  })

  test('its button prints', async () => {
    await engine.open(`${urls.page}#d=yes`)
    await engine.read('(window.print = () => document.title = "printed")')
    await engine.click('[data-action=print]')
    expect(await engine.read('document.title')).toBe('printed')
  })

  test.each(['page', 'packet'] as const)('the %s fits a phone, and is printed without its buttons', async (kind) => {
    await engine.open(`${urls[kind]}#d=yes`)
    await engine.resize(360, 740)
    expect(await engine.read(SIDEWAYS)).toBe('0')
    const pdf = await engine.print()
    if (pdf !== null) expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    await engine.resize(PAPER, 1000)
    expect(await engine.read(ON_PAPER)).not.toBe('0')
    expect(await engine.read(SIDEWAYS)).toBe('0')
    expect(await engine.read(BUTTONS)).toBe('0')
    await engine.resize(1280, 800)
  })
})
