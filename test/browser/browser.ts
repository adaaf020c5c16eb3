import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { AxeResults, NodeResult } from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { main } from '../../src/cli/main.ts'
import { fakeIo, HOME } from '../support/fake-io.ts'

/** Debian's Chromium; nothing of its own on the network, no sandbox since CI runs as root. */
export const LAUNCH = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** What the command prints; it must be done and have nothing to say beside it. */
export async function output(...args: readonly string[]): Promise<string> {
  const io = fakeIo({ args })
  const status = await main(io)
  if (status !== 0 || io.written.stderr !== '') throw new Error(`${args.join(' ')}: ${status} ${io.written.stderr}`)
  return io.written.stdout
}

/** The pages' own program, as the build bundled it. */
export function pageProgram(): string {
  return readFileSync(join(HOME, 'dist/page.js'), 'utf8')
}

/** A page that is open, and everything that it asked for or complained of. */
export interface OpenPage {
  readonly page: Page
  readonly url: string
  /** Addresses that were requested, the page's own among them. */
  readonly requests: readonly string[]
  /** Errors and warnings of the console, dialogs, uncaught exceptions. */
  readonly complaints: readonly string[]
}

/** A browser, and a folder for the pages that it opens from disk. */
export class Desk {
  readonly #browser: Browser
  readonly #folder: string

  private constructor(browser: Browser) {
    this.#browser = browser
    this.#folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  }

  static async open(): Promise<Desk> {
    return new Desk(await chromium.launch(LAUNCH))
  }

  async close(): Promise<void> {
    await this.#browser.close()
    rmSync(this.#folder, { recursive: true })
  }

  /** Opens a page as a user would: from a file, in a fresh context. */
  async show(html: string, fragment = '', options: BrowserContextOptions = {}): Promise<OpenPage> {
    const path = join(this.#folder, 'page.html')
    writeFileSync(path, html)
    const context = await this.#browser.newContext(options)
    const page = await context.newPage()
    const requests: string[] = []
    const complaints: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', async (dialog) => {
      complaints.push(dialog.message())
      await dialog.dismiss()
    })
    const url = pathToFileURL(path).href
    await page.goto(url + fragment)
    return { page, url, requests, complaints }
  }
}

/** The text of the file that a button saves. */
export async function savedText(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name }).click()
  const download = await saving
  return readFileSync(await download.path(), 'utf8')
}

/** Unfolds what is there, and then what that holds, `depth` levels in all; the parts are filled when they say that they open. */
export async function unfold(page: Page, depth: number): Promise<void> {
  for (let level = 0; level < depth; level++) {
    await page.evaluate(async () => {
      const folded = [...document.querySelectorAll('details:not([open])')]
      const opening = folded.map((each) => new Promise((opened) => each.addEventListener('toggle', opened)))
      for (const details of folded) details.setAttribute('open', '')
      await Promise.all(opening)
    })
  }
}

/** What reaches over the right edge, or scrolls sideways by itself, but for the JSON. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const wide = [...document.querySelectorAll('body *')].filter((element) => {
      if (element.closest('#json') !== null) return false
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX)
      const isWider = scrolls && element.scrollWidth > element.clientWidth + 1
      return isWider || element.getBoundingClientRect().right > width + 1
    })
    const all = wide.map((element) => element.outerHTML.slice(0, 80))
    return document.documentElement.scrollWidth > width ? ['the page scrolls sideways', ...all] : all
  })
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds; the page's policy must be off, for axe is no part of it. Throws when nothing was checked. */
export async function faultsByAxe(page: Page): Promise<readonly unknown[]> {
  await page.evaluate(AXE)
  const { violations, incomplete, passes } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  )
  if (passes.length < 15) throw new Error(`axe has passed only ${passes.length} rules`)
  // Of text in drawings axe does not see the ground; its contrast is computed in test/rendering/html-colors.test.ts.
  const unsure = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter(notInDrawing) }))
    .filter(({ nodes }) => nodes.length > 0)
  return [...violations, ...unsure].map(({ id, nodes }) => [
    id,
    ...nodes.slice(0, 3).map(({ html, any }) => `${html} ${any[0]?.message}`),
  ])
}

function notInDrawing({ html }: NodeResult): boolean {
  return !html.startsWith('<text')
}
