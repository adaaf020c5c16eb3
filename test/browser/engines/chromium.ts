import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { LAUNCH } from '../browser.ts'
import type { Engine } from './engine.ts'

/** Debian's Chromium, over Playwright. */
export async function openChromium(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  const browser = await chromium.launch(LAUNCH)
  const page = await browser.newPage()
  page.on('download', (download) => download.saveAs(join(folder, download.suggestedFilename())))
  return {
    downloads: folder,
    read: async (expression) => String(await page.evaluate(expression)),
    open: async (url) => {
      await page.goto(url)
    },
    click: async (selector) => await page.click(selector),
    type: async (text) => await page.keyboard.type(text),
    resize: async (width, height) => await page.setViewportSize({ width, height }),
    print: async () => await page.pdf(),
    close: async () => {
      await browser.close()
      rmSync(folder, { recursive: true })
    },
  }
}
