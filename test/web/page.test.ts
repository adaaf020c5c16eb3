import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { allowedAnswers } from '../../src/model/framework.ts'
import { shellWord } from '../../src/rendering/shell-word.ts'
import { commandLine } from '../../src/web/command.ts'
import type { AssessmentData } from '../../src/web/page-data.ts'
import { fakeIo, HOME } from '../support/fake-io.ts'
import { shippedLibrary } from '../support/library.ts'

const MAX_BYTES = 860_000

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backroom-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function run(...args: readonly string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const io = fakeIo({ args: ['page', ...args] })
  const status = await main(io)
  return { status, ...io.written }
}

/** What stands in the only element of its kind. */
function content(page: string, element: string): string {
  const [, text = ''] = new RegExp(`<${element}>(.*?)</${element.split(' ')[0]}>`, 's').exec(page) ?? []
  return text
}

describe('the page', () => {
  test(`holds the whole library in less than ${MAX_BYTES} bytes`, async () => {
    const { status, stdout, stderr } = await run()
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(Buffer.byteLength(stdout)).toBeLessThan(MAX_BYTES)
    const { catalog, cases } = JSON.parse(
      content(stdout, 'script type="application/json" id="page-data"'),
    ) as AssessmentData
    expect(catalog).toEqual(await shippedLibrary())
    expect(cases.flatMap(({ id, episodes }) => episodes.map((episode) => `${id}/${episode.id}`)).toSorted()).toEqual(
      catalog.episodes.map((episode) => `${episode.case}/${episode.episode}`).toSorted(),
    )
  })

  test('allows its own style and script by their digests, and nothing else', async () => {
    const { stdout } = await run()
    const digest = (text: string): string => createHash('sha256').update(text).digest('base64')
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(stdout) ?? []
    expect(policy.replaceAll('&#39;', "'")).toBe(
      [
        "default-src 'none'",
        `style-src 'sha256-${digest(content(stdout, 'style'))}'`,
        `script-src 'sha256-${digest(content(stdout, 'script'))}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    )
    expect(stdout.replaceAll(/<script.*?<\/script>/gs, '')).not.toMatch(
      /<link|<img|<iframe|\ssrc=|\sstyle=|url\(|@import/i,
    )
  })

  test('asks every question with every answer, its anchor and its example', async () => {
    const { framework } = await shippedLibrary()
    const { stdout } = await run()
    expect(stdout.match(/<fieldset>/g)).toHaveLength(framework.conditions.length)
    expect(stdout.match(/type="radio"/g)).toHaveLength(framework.conditions.length * allowedAnswers(framework).length)
    const shown = stdout.replaceAll('&#39;', "'").replaceAll('&quot;', '"')
    for (const { label, question, anchors } of framework.conditions) {
      for (const text of [label, question, ...Object.values(anchors).flatMap(({ text, example }) => [text, example])]) {
        expect(shown).toContain(text)
      }
    }
  })

  test('goes to a file, but not over one without --force', async () => {
    const path = join(folder, 'page.html')
    expect(await run('--out', path)).toEqual({ status: 0, stdout: '', stderr: '' })
    const first = readFileSync(path, 'utf8')
    writeFileSync(path, 'mine')
    const refused = await run('--out', path)
    expect(refused).toMatchObject({ status: 4, stdout: '' })
    expect(refused.stderr).toContain('--force')
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect((await run('--out', path, '--force')).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toBe(first)
    expect((await run('--out', '-')).stdout).toBe(first)
  })

  test('is HTML and nothing else', async () => {
    const { status, stdout, stderr } = await run('--format', 'json')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('"page" does not take --format')
  })

  test('knows how the command line finds the same library and coding', async () => {
    const data = async (...args: readonly string[]): Promise<AssessmentData> => {
      const { stdout } = await run(...args)
      return JSON.parse(content(stdout, 'script type="application/json" id="page-data"')) as AssessmentData
    }
    const coding = join(folder, 'class.yaml')
    const episode = '"nixon/opening": { "determination": "yes" }'
    writeFileSync(coding, `label: the class\ntext: A median.\nepisodes:\n  ${episode}\n`)
    const own = await data('--coding', coding, '--library', join(HOME, 'cases'))
    expect(own.options).toEqual(['--library', shellWord(join(HOME, 'cases')), '--coding', shellWord(coding)])
    expect(commandLine(own, { answers: { opposition: 'yes' } })).toBe(
      `backroom assess --opposition yes --library ${shellWord(join(HOME, 'cases'))} --coding ${shellWord(coding)}`,
    )
    expect((await data('--coding', 'article')).options).toEqual(['--coding', 'article'])
    expect((await data('--coding', 'record')).options).toEqual([])
  })

  test('is of any library and coding', async () => {
    const { status, stdout } = await run('--library', join(HOME, 'test/fixtures/library'), '--coding', 'article')
    expect(status).toBe(0)
    expect(stdout).toContain('coded from the article')
    expect(stdout).toContain('adams/')
  })
})
