import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { main } from '../../src/cli/main.ts'
import { SOURCE_KINDS, type Source } from '../../src/model/source.ts'
import { toBiblatex, toBibtex } from '../../src/results/bibliography/bibtex.ts'
import { toCslJson } from '../../src/results/bibliography/csl-json.ts'
import { type CitingFile, identityOf, type Work, worksOf } from '../../src/results/bibliography/work.ts'
import { fakeIo } from '../support/fake-io.ts'
import { SOURCE } from '../support/library.ts'

/** Two briefings of one ministry, which differ in nothing but their day and address. */
const BRIEFING: Source = {
  ...SOURCE,
  kind: 'web',
  authors: [{ body: 'Ministry of Rivers and Lakes' }],
  title: 'Daily briefing',
  publisher: 'Ministry of Rivers',
  year: 2001,
}
const MARCH: Source = { ...BRIEFING, date: '2001-03-01', url: 'https://example.org/brief/1' }
const JUNE: Source = { ...BRIEFING, date: '2001-06-09', url: 'https://example.org/brief/2' }

function file(id: string, sources: Readonly<Record<string, Source>>): CitingFile {
  return { id, sources }
}

function work(source: Partial<Source>): Work {
  return { ...SOURCE, ...source, id: 'a-work', citedIn: ['zorba'] }
}

/** The fields of the only entry in a bibliography. */
function fieldsOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...text.matchAll(/^ {2}(\w+) = (.*),$/gm)].map(([, name, value]) => [name, value]))
}

const biblatex = (source: Partial<Source>) => fieldsOf(toBiblatex([work(source)]))
const bibtex = (source: Partial<Source>) => fieldsOf(toBibtex([work(source)]))
const csl = (source: Partial<Source>) => toCslJson([work(source)])[0]

describe('two sources are one work only if they agree in everything', () => {
  test('so two briefings of different days stay two', () => {
    const works = worksOf([file('zorba', { 'ministry-march': MARCH, 'ministry-june': JUNE })])
    expect(works.map(({ id, date, url }) => [id, date, url])).toEqual([
      ['ministry-june', JUNE.date, JUNE.url],
      ['ministry-march', MARCH.date, MARCH.url],
    ])
  })

  const others: Required<Source> = {
    kind: 'report',
    authors: [{ family: 'Orde', given: 'Cass' }],
    title: 'Another',
    container: 'A Review',
    volume: '7',
    number: '2',
    pages: '3',
    publisher: 'Another Press',
    year: 2002,
    date: '2001-03-02',
    url: 'https://example.org/brief/3',
  }
  test.each(Object.entries(others))('and %s alone can tell them apart', (name, value) => {
    const other = { ...MARCH, [name]: value }
    expect(identityOf(other)).not.toBe(identityOf(MARCH))
    expect(worksOf([file('zorba', { one: MARCH, other })])).toHaveLength(2)
  })

  test('and what several files cite, under whatever ids, stands once with all of them', () => {
    const works = worksOf([file('adams', { one: MARCH }), file('zorba', { other: { ...MARCH }, again: { ...MARCH } })])
    expect(works).toEqual([{ ...MARCH, id: 'one', citedIn: ['adams', 'zorba'] }])
  })
})

describe('the id of a work', () => {
  test('has the file before it where two works have the same one', () => {
    const works = worksOf([file('adams', { briefing: MARCH }), file('zorba', { briefing: JUNE })])
    expect(works.map(({ id, date }) => `${id} ${date}`).toSorted()).toEqual([
      'adams-briefing 2001-03-01',
      'zorba-briefing 2001-06-09',
    ])
  })

  test('is no other work’s, whatever the ids are', () => {
    const ids = fc.constantFrom('a', 'b', 'a-b', 'b-a', 'a-a-b', 'b-c', 'c')
    const sources = fc.dictionary(ids, fc.integer({ min: 1, max: 6 }), { minKeys: 1, noNullPrototype: true })
    const files = fc.uniqueArray(fc.record({ id: ids, sources }), { selector: ({ id }) => id, maxLength: 5 })
    fc.assert(
      fc.property(files, (given) => {
        const works = worksOf(
          given.map(({ id, sources: own }) =>
            file(id, Object.fromEntries(Object.entries(own).map(([key, year]) => [key, { ...SOURCE, year }]))),
          ),
        )
        expect(new Set(works.map(({ id }) => id)).size).toBe(works.length)
        expect(new Set(works.map(identityOf)).size).toBe(works.length)
      }),
    )
  })

  async function keys(...names: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const io = fakeIo({ args: ['cases', 'sources', ...names, '--style', 'bibtex'] })
    expect(await main(io)).toBe(0)
    const entries = io.written.stdout.split(/^(?=@)/m).filter((entry) => entry !== '')
    return new Map(entries.map((entry) => [/\{(.*),/.exec(entry)?.[1] ?? '', entry]))
  }

  test('is the same whatever is selected', async () => {
    const all = await keys()
    for (const name of ['nixon', 'truman', 'carter', 'biden']) {
      const some = await keys(name)
      expect(some.size).toBeGreaterThan(5)
      expect(some.size).toBeLessThan(all.size)
      for (const [key, entry] of some) expect(all.get(key)?.trim()).toBe(entry.trim())
    }
  })
})

describe('names', () => {
  const authors: Source['authors'] = [
    { family: 'Kissinger', given: 'Henry' },
    { family: 'Biden', given: 'Joseph R., Jr.' },
    { family: 'Confucius', given: null },
    { body: 'Ministry of Rivers and Lakes' },
    { body: 'Smith & Sons' },
  ]

  test('of persons are taken apart, and those of bodies are kept whole', () => {
    const expected =
      '{Kissinger, Henry and Biden, Jr., Joseph R. and {Confucius} and {Ministry of Rivers and Lakes} and {Smith \\& Sons}}'
    expect(biblatex({ authors }).author).toBe(expected)
    expect(bibtex({ authors }).author).toBe(expected)
    expect(csl({ authors })).toMatchObject({
      author: [
        { family: 'Kissinger', given: 'Henry' },
        { family: 'Biden', given: 'Joseph R.', suffix: 'Jr.' },
        { family: 'Confucius' },
        { literal: 'Ministry of Rivers and Lakes' },
        { literal: 'Smith & Sons' },
      ],
    })
  })

  test('that hold a word or a comma of the format are one part all the same', () => {
    expect(biblatex({ authors: [{ family: 'Stock and Land', given: 'Ada' }] }).author).toBe('{{Stock and Land}, Ada}')
    expect(biblatex({ authors: [{ family: 'Orde, Baron', given: 'Cass' }] }).author).toBe('{{Orde, Baron}, Cass}')
    expect(biblatex({ authors: [{ family: 'Anderson', given: 'Andy' }] }).author).toBe('{Anderson, Andy}')
  })
})

describe('dates', () => {
  // EDTF, which biblatex reads as it is; the year and month that BibTeX can tell; what CSL tells.
  test.each([
    ['1971', '1971', undefined, [[1971]], false],
    ['1971-07', '1971', 'jul', [[1971, 7]], false],
    ['1971-12-31', '1971', 'dec', [[1971, 12, 31]], false],
    ['1971-07~', '1971', 'jul', [[1971, 7]], true],
    ['1969?', '1969', undefined, [[1969]], true],
    [
      '2000-05-01/2000-06-03',
      '2000',
      undefined,
      [
        [2000, 5, 1],
        [2000, 6, 3],
      ],
      false,
    ],
    ['1971~/1972-03', '1971', undefined, [[1971], [1972, 3]], true],
  ])('%s is written as each format wants it', (date, year, month, parts, isCirca) => {
    expect(biblatex({ date }).date).toBe(`{${date}}`)
    const { year: printed, month: named, date: none } = bibtex({ date })
    expect([printed, named, none]).toEqual([`{${year}}`, month, undefined])
    expect(csl({ date })).toMatchObject({ issued: { 'date-parts': parts } })
    expect(JSON.stringify(csl({ date })).includes('"circa":true')).toBe(isCirca)
  })

  test('that are missing leave the year', () => {
    expect(biblatex({ date: null, year: 1979 }).date).toBe('{1979}')
    expect(bibtex({ date: null, year: 1979 }).year).toBe('{1979}')
    expect(csl({ date: null, year: 1979 })).toMatchObject({ issued: { 'date-parts': [[1979]] } })
  })
})

test('addresses are written as they are, and nothing else is', () => {
  const url = 'https://example.org/a%20b_c~d.html?e=1&f#g'
  for (const fields of [biblatex, bibtex]) {
    expect(fields({ url }).url).toBe(`{${url}}`)
    expect(fields({ title: 'A_b & 100% ~ {c' }).title).toBe(
      '{{A\\_b \\& 100\\% \\textasciitilde{} \\textbraceleft{}c}}',
    )
  }
  expect(csl({ url })).toMatchObject({ URL: url })
})

describe('each kind of work', () => {
  const whole: Partial<Source> = {
    container: 'C',
    volume: '7',
    number: '2',
    pages: '52-60',
    url: 'https://example.org',
  }

  test.each([
    ['book', '@book', '@book', 'book'],
    ['chapter', '@inbook', '@incollection', 'chapter'],
    ['article', '@article', '@article', 'article-journal'],
    ['newspaper', '@article', '@article', 'article-newspaper'],
    ['archive', '@misc', '@misc', 'document'],
    ['report', '@report', '@techreport', 'report'],
    ['speech', '@misc', '@misc', 'speech'],
    ['law', '@misc', '@misc', 'legislation'],
    ['thesis', '@thesis', '@misc', 'thesis'],
    ['web', '@online', '@misc', 'webpage'],
  ] as const)('%s has its type in every format', (kind, latex, old, type) => {
    expect(toBiblatex([work({ ...whole, kind })])).toMatch(new RegExp(`^${latex}\\{a-work,\n`))
    expect(toBibtex([work({ ...whole, kind })])).toMatch(new RegExp(`^${old}\\{a-work,\n`))
    expect(csl({ ...whole, kind })).toMatchObject({ type })
  })

  test.each(SOURCE_KINDS)('%s loses nothing that is known of it', (kind) => {
    for (const printed of [toBiblatex, toBibtex]) {
      const text = printed([work({ ...whole, kind, container: 'Container', publisher: 'Publisher', volume: '71' })])
      for (const part of ['Container', 'Publisher', '71', '2', '52', '60']) expect(text).toContain(part)
    }
    expect(Object.values(csl({ ...whole, kind, publisher: 'Publisher' }) ?? {})).toEqual(
      expect.arrayContaining(['C', '7', '2', '52-60', 'Publisher']),
    )
  })

  test('has the numbers that its type has no field for in words', () => {
    const { howpublished } = biblatex({ ...whole, kind: 'archive', container: 'Papers', volume: '07' })
    expect(howpublished).toBe('{Papers, vol. 07, no. 2, pp. 52-60}')
    expect(biblatex({ kind: 'archive', pages: '280' }).howpublished).toBe('{p. 280}')
    expect(biblatex({ ...whole, kind: 'article' }).pages).toBe('{52--60}')
  })

  test('has the number of an issue apart from other numbers', () => {
    for (const kind of ['article', 'newspaper'] as const)
      expect(csl({ kind, number: '2' })).toMatchObject({ issue: '2' })
    expect(csl({ kind: 'law', number: '2' })).toMatchObject({ number: '2' })
  })

  test('of which a newspaper, an article, a report and a thesis need but one place', () => {
    for (const kind of ['newspaper', 'article'] as const) {
      expect(biblatex({ kind, container: null, publisher: 'Xinhua' })).toMatchObject({ journaltitle: '{Xinhua}' })
      expect(csl({ kind, container: null, publisher: 'Xinhua' })).toMatchObject({ 'container-title': 'Xinhua' })
    }
    for (const kind of ['report', 'thesis'] as const) {
      expect(biblatex({ kind, container: 'Mill University', publisher: null })).toMatchObject({
        institution: '{Mill University}',
      })
      expect(csl({ kind, container: 'Mill University', publisher: null })).toMatchObject({
        publisher: 'Mill University',
      })
    }
  })

  test('of which a page without an address and a chapter without a book are of no kind', () => {
    expect(toBiblatex([work({ kind: 'web', url: null })])).toMatch(/^@misc/)
    expect(toBiblatex([work({ kind: 'chapter', container: null })])).toMatch(/^@misc/)
    expect(toBibtex([work({ kind: 'chapter', container: null })])).toMatch(/^@misc/)
  })
})

/** What csl-data.json 1.0.2 allows of what is printed here, written again by hand. */
const text = z.string().min(1)
const CSL_ITEM = z.strictObject({
  id: text,
  type: z.literal([
    'book',
    'chapter',
    'article-journal',
    'article-magazine',
    'article-newspaper',
    'document',
    'report',
    'speech',
    'legislation',
    'thesis',
    'webpage',
  ]),
  author: z.array(
    z.union([
      z.strictObject({ family: text, given: text.optional(), suffix: text.optional() }),
      z.strictObject({ literal: text }),
    ]),
  ),
  title: text,
  'container-title': text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  number: text.optional(),
  page: text.optional(),
  archive: text.optional(),
  publisher: text.optional(),
  issued: z.strictObject({
    'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
    circa: z.boolean().optional(),
  }),
  URL: z.url().optional(),
})

test('CSL-JSON has the shape of its schema, for every work of the library', async () => {
  const io = fakeIo({ args: ['cases', 'sources', '--style', 'csl-json'] })
  expect(await main(io)).toBe(0)
  const items = z.array(CSL_ITEM).parse(JSON.parse(io.written.stdout))
  expect(items.length).toBeGreaterThan(300)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
})
