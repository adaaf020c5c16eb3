import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { type Document, tone } from '../../src/rendering/document/document.ts'
import { printHtml } from '../../src/rendering/document/html.ts'
import { fakeIo } from '../support/fake-io.ts'

function printed(document: Document, level: 1 | 2 | 3 = 1): string {
  return printHtml(document, { level, name: 'Name' }).toString()
}

describe('a document', () => {
  test('has its headings at successive levels', () => {
    const document: Document = [
      { kind: 'title', text: 'Go?', answer: [tone('Yes', 'yes')] },
      { kind: 'heading', text: 'Why', aside: '(so)' },
      { kind: 'subheading', text: ['More'] },
    ]
    expect(printed(document)).toBe(
      '<h1>Go? <strong class="tone yes">Yes</strong></h1>\n<h2>Why <small>(so)</small></h2>\n<h3>More</h3>\n',
    )
    expect(printed(document, 3).match(/<h\d/g)).toEqual(['<h3', '<h4', '<h5'])
    expect(printed(document.filter(({ kind }) => kind !== 'heading')).match(/<h\d/g)).toEqual(['<h1', '<h2'])
  })

  test('says in words what a bar draws', () => {
    const bar = printed([
      {
        kind: 'scales',
        title: 'Conditions',
        rows: [{ label: 'Will', answer: 'yes', interval: [0.25, 1], state: 'unknown', role: 'helps', note: 'Note' }],
      },
    ])
    expect(bar).toContain('aria-hidden="true"')
    const words = bar.replace(/<svg.*<\/svg>/, '').replace(/<[^>]*>/g, ' ')
    for (const word of ['Will', 'yes', '0.25–1.00', 'unknown', 'helps', 'Note']) expect(words).toContain(word)
    expect(bar).toContain('<rect class="full" width="25" height="8"/>')
    expect(bar).toContain('<rect class="open" x="25" width="75" height="8"/>')
  })

  test('names each table by the heading above it, and each row by its first cell', () => {
    const table = { kind: 'table', columns: ['A', 'B'], rows: [[['a'], ['b']]] } as const
    expect(printed([table])).toContain('<caption class="unseen">Name</caption>')
    const below = printed([{ kind: 'heading', text: 'Above', aside: null }, table])
    expect(below).toContain('<caption class="unseen">Above</caption>')
    expect(below).toContain('<th scope="col">A</th><th scope="col">B</th>')
    expect(below).toContain('<tr><th scope="row">a</th><td class="short">b</td></tr>')
  })

  test('marks the fault in a source line', () => {
    const location = { file: 'a.yaml', line: 3, column: 4, length: 2, text: 'x: <b> y' }
    const problem = { severity: 'error', code: 'odd-key', message: 'It is odd', hint: 'Even it.', location } as const
    const list = printed([{ kind: 'diagnostics', diagnostics: [problem] }])
    expect(list).toContain('<strong class="tone error">Error</strong>')
    expect(list).toContain('a.yaml:3:4')
    expect(list).toContain('<code>x: <mark>&lt;b</mark>&gt; y</code>')
    expect(list).toContain('<p>Even it.</p>')
  })
})

const COMMANDS = [
  ['assess', '--determination', 'yes', '--opposition', 'unknown', '--receptivity', 'mixed'],
  ['assess', '--case', 'biden/2023-24', '--coding', 'article'],
  ['cases'],
  ['cases', '--years', '1801'],
  ['cases', 'show', 'nixon'],
  ['cases', 'show', 'trump-second-term'],
  ['cases', 'compare', 'nixon', 'carter'],
  ['cases', 'timeline', 'ford'],
  ['cases', 'sources', 'ford'],
  ['check'],
]

describe.each(COMMANDS)('as a page: %s %s %s', (...words) => {
  const args = words.filter((word) => word !== undefined)
  const page = async (): Promise<string> => {
    const io = fakeIo({ args: [...args, '--format', 'html'] })
    const status = await main(io)
    expect({ status, stderr: io.written.stderr }).toEqual({ status: 0, stderr: '' })
    return io.written.stdout
  }

  test('has a language, a title, one h1 and no level skipped', async () => {
    const text = await page()
    expect(text).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">/)
    expect(text).toMatch(/<title>[^<]+<\/title>/)
    const levels = [...text.matchAll(/<h(\d)[ >]/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1)
    expect(text.match(/<main>/g)).toHaveLength(1)
  })

  test('runs nothing, fetches nothing, and closes every element', async () => {
    const text = await page()
    expect(text).toContain('content="default-src &#39;none&#39;; style-src &#39;sha256-')
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<object|<form|\son\w+=|url\(|@import|\sstyle=/i)
    expect([...text.matchAll(/\shref="(?!https?:\/\/|#part-\d+")/g)]).toEqual([])
    expect(unclosed(text)).toEqual([])
  })
})

const VOID = new Set(['meta', '!doctype', 'rect'])

/** Elements that are not closed, or closed in a wrong order. */
function unclosed(text: string): readonly string[] {
  const open: string[] = []
  for (const [, end, name = ''] of text.replace(/<style>.*<\/style>/s, '').matchAll(/<(\/?)([!a-z][a-z0-9]*)/gi)) {
    if (VOID.has(name)) continue
    if (end === '') open.push(name)
    else if (open.pop() !== name) return [...open, `/${name}`]
  }
  return open
}
