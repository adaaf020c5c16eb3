import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { isData, PAGES } from '../../src/cli/commands/exercise/lesson/pages.ts'
import { fileOf } from '../../src/cli/commands/exercise/lesson/printing.ts'
import { main } from '../../src/cli/main.ts'
import { keysOf } from '../../src/model/keys.ts'
import type { DeskData } from '../../src/web/desk/data.ts'
import { textToBytes } from '../../src/web/desk/packing.ts'
import { fakeIo } from '../support/fake-io.ts'
import { writeMergers } from '../support/mergers.ts'

/** Mail and learning platforms take it, and a phone opens it at once. */
const MAX_BYTES = 1_000_000

let html = ''
beforeAll(async () => {
  const io = fakeIo({ args: ['page', '--class'] })
  expect(await main(io)).toBe(0)
  html = io.written.stdout
})

describe('the teacher’s desk', () => {
  test('is smaller than 1 MB', () => {
    const { length } = new TextEncoder().encode(html)
    expect(length).toBeGreaterThan(100_000)
    expect(length).toBeLessThan(MAX_BYTES)
  })

  test('offers the rubric of the lesson where the library has its conditions and codings', async () => {
    expect(html).toContain('data-action="lesson-rubric"')
    const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
    writeMergers(folder)
    const io = fakeIo({ args: ['page', '--class', '--library', folder] })
    expect(await main(io)).toBe(0)
    rmSync(folder, { recursive: true })
    expect(io.written.stdout).toContain('id="file-rubric"')
    expect(io.written.stdout).not.toContain('data-action="lesson-rubric"')
  })

  test('holds the pages of the lesson, to the byte; of another library only the form', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'backroom-'))
    writeMergers(folder)
    const names = keysOf(PAGES)
    for (const [library, own] of [
      ['shipped', names],
      [folder, ['form']],
    ] as const) {
      const run = async (...args: readonly string[]): Promise<string> => {
        const io = fakeIo({ args: [...args, '--library', library] })
        expect(await main(io)).toBe(0)
        return io.written.stdout
      }
      const [, data = '{}'] =
        /<script type="application\/json" id="page-data">(.*?)<\/script>/s.exec(await run('page', '--class')) ?? []
      const { lessonPages } = JSON.parse(data) as DeskData
      expect(lessonPages.map(({ name }) => name)).toEqual(own.map(fileOf))
      for (const [index, { packed }] of lessonPages.entries()) {
        const name = own[index] ?? 'form'
        const page = await run('exercise', 'lesson', name, ...(isData(name) ? [] : ['--format', 'html']))
        expect(new TextDecoder().decode(textToBytes(packed))).toBe(page)
      }
    }
    rmSync(folder, { recursive: true })
  })

  test('holds the licenses of the packages in it', () => {
    for (const name of ['yaml', 'zod', 'numfmt', 'saxen', 'fflate', '@noble/hashes']) {
      expect(html).toMatch(new RegExp(`\\n${name} [\\d.]+ \\((?:MIT|ISC)\\)\\n\\n[^<]*Copyright`, 'i'))
    }
    expect(html).not.toContain('commander')
  })

  test('allows its own style and script, and nothing else: no address, no other script', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    const digestIn = (element: 'style' | 'script'): string => {
      const [, text = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(html) ?? []
      expect(text.length).toBeGreaterThan(1000)
      return `&#39;sha256-${createHash('sha256').update(text).digest('base64')}&#39;`
    }
    expect(policy.split('; ')).toEqual([
      'default-src &#39;none&#39;',
      `style-src ${digestIn('style')}`,
      `script-src ${digestIn('script')}`,
      'base-uri &#39;none&#39;',
      'form-action &#39;none&#39;',
    ])
    expect(html).not.toMatch(/<(?:link|img|iframe|object|embed)\b|\bsrc=/)
  })
})
