import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Desk, output, savedText } from './browser.ts'

let browser: Desk
let html = ''
let folder = ''
beforeAll(async () => {
  browser = await Desk.open()
  html = await output('page', '--class')
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
  mkdirSync(join(folder, 'in'))
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

const HEADING = 'coder,packet,unit,determination,opposition,receptivity,outcome'

/** Writes files of students; the order is that of the names. */
function handIn(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).map(([name, text]) => {
    const path = join(folder, 'in', name)
    writeFileSync(path, text)
    return path
  })
}

/** Gives the files to the desk, and waits until it has read them. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  await page.setInputFiles('#file-students', [...paths])
  await page.getByText(/files? added/).waitFor()
}

describe('collecting', () => {
  test('gives the rows of the command, to the byte', async () => {
    const paths = handIn({
      'a.csv': `${HEADING}\nK7MT-4,p12345678,A,yes,no,mixed,yes\n`,
      'b.csv': `${HEADING}\nB2FD-9,p12345678,A,no,no,Mostly yes,\nB2FD-9,p12345678,B,perhaps,no,no,no\n`.replaceAll(
        ',',
        ';',
      ),
    })
    const { page, requests, url, complaints } = await browser.show(html)
    await drop(page, paths)
    const io = await collected(paths)
    expect(io).toContain('B2FD-9,p12345678,B,,no,no,no')
    expect(await savedText(page, 'Download class.csv')).toBe(io)
    await page.getByText('"perhaps" is not an answer').waitFor()
    expect(requests).toEqual([url])
    expect(complaints).toEqual([])
  })
})

/** What `exercise collect` writes, whatever it says beside. */
async function collected(paths: readonly string[]): Promise<string> {
  const out = join(folder, 'class.csv')
  const { main } = await import('../../src/cli/main.ts')
  const { fakeIo } = await import('../support/fake-io.ts')
  await main(fakeIo({ args: ['exercise', 'collect', ...paths, '--out', out, '--force'] }))
  return readFileSync(out, 'utf8')
}
