import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFolder } from '../../src/reading/files.ts'
import { readLibrary } from '../../src/reading/library.ts'
import { printPage } from '../../src/rendering/page/document-page.ts'
import { caseDocument } from '../../src/results/case/document.ts'
import { assessmentPage } from '../../src/web/assessment-page.ts'
import { HOME } from '../support/fake-io.ts'
import { hostileLibrary, PAYLOADS } from './hostile.ts'

/** The only elements, attributes and schemes that our pages are made of. */
const ELEMENTS =
  '!doctype html head meta title style body main header footer nav section h1 h2 h3 h4 h5 p small strong span a ul ol li dl div dt dd form fieldset legend label input button details summary figure figcaption svg g rect circle path line text table caption thead tbody tr th td select option pre code script'.split(
    ' ',
  )
/** JSON, which is not parsed as HTML. */
const DATA = /<script type="application\/json"[^>]*>(.*?)<\/script>/s
const SCRIPT = 'start()'

function library() {
  const folder = join(HOME, 'cases')
  const { library: read } = readLibrary(folder, readFolder(folder).files, null, new Set())
  if (read === null) throw new Error('The shipped library has problems')
  return hostileLibrary(read)
}

test('hostile texts are shown as text, and make no element, attribute or link', async () => {
  const { catalog, files } = library()
  const data = { kind: 'assessment', version: '1', catalog, coding: 'record', options: [], ...files } as const
  const { framework } = catalog
  const documents = files.cases.map((file) =>
    caseDocument({ framework, case: file, episode: null, coding: null, depth: 'details' }),
  )
  const pages = [
    await assessmentPage(data, SCRIPT),
    ...(await Promise.all(documents.map((document) => printPage(document, 'Case')))),
  ]
  for (const whole of pages) {
    const [page, data] = [whole.replace(DATA, ''), DATA.exec(whole)?.[1] ?? '']
    expect(data).not.toContain('<')
    for (const payload of PAYLOADS.filter((text) => /[<>"'&\p{C}]/u.test(text))) expect(page).not.toContain(payload)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('\\u202e')
    const tags = [...page.matchAll(/<\/?([^\s>/]*)([^>]*)>/g)]
    expect(tags.map(([, name = '']) => name).filter((name) => !ELEMENTS.includes(name))).toEqual([])
    const names = tags.map(([, , attributes = '']) => attributes.replaceAll(/"[^"]*"/g, ''))
    expect(names.filter((each) => /\bon\w+|["'<]/i.test(each))).toEqual([])
    expect(tags.filter(([, , attributes]) => /\shref="(?!https?:|#)/.test(attributes ?? ''))).toEqual([])
  }
})
