import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerGiven, type CodingRow } from '../../src/model/coding-row.ts'
import { allowedAnswers } from '../../src/model/framework.ts'
import { readCodings } from '../../src/reading/codings.ts'
import { printCodings } from '../../src/results/codings/csv.ts'
import { growthOf, LINEAR_AT_MOST } from '../support/growth.ts'
import { EVEN, frameworkOf, WALK } from '../support/library.ts'

const vocabulary = { framework: WALK, episodes: ['nixon/opening', 'ford/1974-77'] }

function read(content: string | Uint8Array, framework = WALK) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { rows, unanswered, refused, diagnostics, ignored } = readCodings(
    { name: 'a.csv', path: 'a.csv', bytes },
    { ...vocabulary, framework },
  )
  return {
    rows: rows.map(({ row }) => row),
    lines: rows.map(({ line }) => line),
    problems: diagnostics.map(
      ({ code, message, location }) => `${location.line}:${location.column} ${code} ${message}`,
    ),
    unanswered,
    refused,
    ignored,
  }
}

const anyRow: fc.Arbitrary<CodingRow> = fc.record({
  coder: fc.constantFrom('ann', 'K', 'Zoë, "the" coder', '=HYPERLINK("x")', '@me', 'a;b', 'last\tfirst'),
  packet: fc.constantFrom('open', 'p01234567'),
  unit: fc.constantFrom('A', 'AA', ...vocabulary.episodes),
  answers: fc.record({
    will: fc.constantFrom(...allowedAnswers(WALK)),
    risk: fc.constantFrom(...allowedAnswers(WALK)),
  }),
  outcome: fc.constantFrom(null, ...allowedAnswers(WALK)),
})

const maybeSaved: fc.Arbitrary<CodingRow> = fc
  .tuple(anyRow, fc.constantFrom({}, { saved: '2026-11-29T10:00:00Z' }))
  .map(([row, saved]) => ({ ...row, ...saved }))

describe('rows that this program has written', () => {
  test('are read as they were, without the apostrophe that keeps a formula from running', () => {
    fc.assert(
      fc.property(fc.array(maybeSaved, { minLength: 1 }), (rows) => {
        const found = read(printCodings(rows, WALK))
        expect(found.problems).toEqual([])
        expect(found.rows).toEqual(rows)
      }),
    )
  })
})

describe('rows that a spreadsheet has written', () => {
  const rows = [
    ['coder', 'packet', 'unit', 'will', 'risk', 'outcome'],
    ['ann', 'p01234567', 'c', 'Mostly yes', 'YES', ''],
    ['Zoë', '', 'nixon/opening', 'no', "don't know", 'not sure'],
  ]
  const expected = [
    { coder: 'ann', packet: 'p01234567', unit: 'C', answers: { will: 'mostly-yes', risk: 'yes' }, outcome: null },
    {
      coder: 'Zoë',
      packet: 'open',
      unit: 'nixon/opening',
      answers: { will: 'no', risk: 'unknown' },
      outcome: 'unknown',
    },
  ]
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
  const utf16 = (text: string, big: boolean): Uint8Array => {
    const units = [0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]
    return new Uint8Array(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
  }
  const encodings = {
    'UTF-8': utf8,
    'UTF-8 with a mark': (text: string) => utf8(`\ufeff${text}`),
    'UTF-16 LE': (text: string) => utf16(text, false),
    'UTF-16 BE': (text: string) => utf16(text, true),
  }

  describe.each([',', ';', '\t'])('with "%s" between cells', (delimiter) => {
    describe.each(['\n', '\r\n'])('and lines that end with %j', (end) => {
      test.each(Object.entries(encodings))('in %s', (_, encode) => {
        const text = rows.map((cells) => cells.join(delimiter)).join(end)
        for (const whole of [text, text + end, text.replace(end, `${end}${end}`)]) {
          const found = read(encode(whole))
          expect(found.problems).toEqual([])
          expect(found.rows).toEqual(expected)
        }
      })
    })
  })

  test('with a first line that tells Excel the separator', () => {
    const found = read(`sep=;\r\n${rows.map((cells) => cells.join(';')).join('\r\n')}`)
    expect(found.rows).toEqual(expected)
    expect(found.lines).toEqual([3, 4])
  })

  test('with other columns and another order, of which the rest is named', () => {
    const found = read('Date,risk,Unit,Name of the coder,will\n1,no,A,ann,yes\n')
    expect(found.rows).toEqual([
      { coder: 'ann', packet: 'open', unit: 'A', answers: { will: 'yes', risk: 'no' }, outcome: null },
    ])
    expect(found.ignored).toEqual(['Date'])
  })

  test('with codes of coders typed in any way', () => {
    expect(
      read('coder,unit,will\nbbbbb,A,yes\nBBBB-B,B,yes\nBbbb b,C,yes\nMarie,D,yes\n').rows.map(({ coder }) => coder),
    ).toEqual(['BBBB-B', 'BBBB-B', 'BBBB-B', 'Marie'])
  })
})

describe("a form's export", () => {
  const framework = frameworkOf({
    conditions: { 'strong-will': EVEN, risk: EVEN },
    verdicts: [{ id: 'go', initiate: 'yes', pattern: {} }],
  })
  const asked = {
    ...framework,
    conditions: framework.conditions.map((condition) => ({
      ...condition,
      label: condition.id === 'risk' ? 'Risk at home' : 'Will',
      question: `Is there much ${condition.id} (so far, and beyond)?`,
    })),
    outcome: { ...framework.outcome, label: 'A channel', question: 'Was a channel opened?' },
  }

  test('has whole questions for headings, and whole anchors for answers', () => {
    const found = read(
      [
        'Timestamp,Your coder code,"Which episode, by its letter?","1. Is there much strong-will (so far, and beyond)?",Risk at home [choose one],Prediction: Was a channel opened?',
        '2024,ann,b,Mostly yes: It can be seen,Not sure,No (nothing)',
      ].join('\n'),
      { ...asked, answers: { ...asked.answers, 'mostly-yes': 'Mostly yes' } },
    )
    expect(found.problems).toEqual([])
    expect(found.rows).toEqual([
      {
        coder: 'ann',
        packet: 'open',
        unit: 'B',
        answers: { 'strong-will': 'mostly-yes', risk: 'unknown' },
        outcome: 'no',
      },
    ])
    expect(found.ignored).toEqual(['Timestamp'])
  })

  test('is not guessed at where a heading could mean two conditions, or two headings one', () => {
    const found = read('coder,unit,strong will or risk,Was a channel opened?\nann,A,yes,no\n', asked)
    expect(found.problems).toEqual([
      '1:12 ambiguous-column The column "strong will or risk" was skipped: it could mean strong-will or risk',
    ])
    expect(found.rows).toEqual([{ coder: 'ann', packet: 'open', unit: 'A', answers: {}, outcome: 'no' }])
    const twice = read('coder,unit,risk,Risk,outcome\nann,A,yes,no,no\n', asked)
    expect(twice.problems).toEqual(['1:17 duplicate-column "risk" and "Risk" could mean risk'])
    expect(twice.rows[0]?.answers).toEqual({})
  })
})

describe('the heading that asks for a code', () => {
  const codersOf = (header: string, line: string) => read(`${header}\n${line}\n`).rows.map(({ coder }) => coder)
  test.each(['Your code', 'Code', 'Student code', 'What is your code?', 'Your coder code (from the packet)'])(
    'is the column of coders: %s',
    (heading) => {
      expect(codersOf(`Timestamp,${heading},unit,will`, '1,ann,A,yes')).toEqual(['ann'])
    },
  )

  test('is not, where a column is called coder, or two ask', () => {
    expect(codersOf('Code,Coder,unit,will', 'x,ann,A,yes')).toEqual(['ann'])
    expect(codersOf('Code,Name of the coder,unit,will', 'x,ann,A,yes')).toEqual(['ann'])
    expect(codersOf('Code,Your code,unit,will', 'x,ann,A,yes')).toEqual([])
  })
})

describe('bad rows are named by line and field, and the good ones come through', () => {
  const header = 'coder,packet,unit,will,risk,outcome'
  test.each([
    [',open,A,yes,no,no', '3:1 bad-coder coder: the cell is empty'],
    ['bob,x,A,yes,no,no', '3:5 bad-packet packet: "x" is not a packet name'],
    ['bob,open,,yes,no,no', '3:10 bad-unit unit: the cell is empty'],
    ['bob,open,nixon,yes,no,no', '3:10 bad-unit unit: "nixon" is not a unit'],
    ['bob,open,A,yes,no,no,', '3:22 wrong-cells This row has 7 cells, but there are 6 headings'],
    ['bob,open,A,yes,no,"no', '3:19 open-quote This quote is never closed'],
    ['bob,open,"A"b,yes,no,no', '3:12 bad-quotes A quote is closed in the middle of a cell'],
  ])('%s', (line, problem) => {
    const found = read(`${header}\nann,open,A,yes,no,no\n${line}\n"cat\ncat",open,A,no,no,no\ndan,open,A,no,no,no\n`)
    expect(found.problems).toEqual([problem])
    expect(found.rows.map(({ coder }) => coder)).toEqual(['ann', 'cat\ncat', 'dan'])
    expect(found.lines).toEqual([2, 4, 6])
    expect(found.refused).toEqual([3])
  })

  test.each([
    ['bob,open,A,yess,no,no', '3:12 bad-answer will: "yess" is not an answer', [null, 'no', 'no']],
    ['bob,open,A,yes,5,no', '3:16 bad-answer risk: "5" is not an answer', ['yes', null, 'no']],
    ['bob,open,A,yes,no,TRUE', '3:19 bad-answer outcome: "TRUE" is not an answer', ['yes', 'no', null]],
  ])('%s: the bad cell stays open, and the good ones come through', (line, problem, answers) => {
    const found = read(`${header}\nann,open,A,yes,no,no\n${line}\n`)
    expect(found.problems).toEqual([problem])
    expect(
      found.rows.slice(1).map((row) => ['will', 'risk', 'outcome'].map((scale) => answerGiven(row, scale))),
    ).toEqual([answers])
    expect(found.refused).toEqual([])
  })

  test('but a row without a good answer is refused', () => {
    const found = read(`${header}\nbob,open,A,yess,,no!!x\n`)
    expect([found.rows, found.unanswered, found.refused]).toEqual([[], [], [2]])
  })

  test.each([
    ['2026-11-29T10:00:00Z', '2026-11-29T10:00:00Z'],
    ['2026-11-29T10:00:00.250Z', '2026-11-29T10:00:00Z'],
    ['', undefined],
  ])('when a row was saved: %j', (written, saved) => {
    const found = read(`coder,unit,will,Saved\nbob,A,yes,${written}\n`)
    expect([found.problems, found.rows[0]?.saved]).toEqual([[], saved])
  })

  test.each(['yesterday', '2026-13-29T10:00:00Z', '2026-11-29T10:00:00', '29.11.2026 10:00'])(
    'a row counts without its time if that is %j',
    (written) => {
      const found = read(`coder,unit,will,saved\nbob,A,yes,${written}\n`)
      expect(found.problems).toEqual([`2:11 bad-saved saved: "${written}" is not a time`])
      expect(found.rows).toEqual([{ coder: 'bob', packet: 'open', unit: 'A', answers: { will: 'yes' }, outcome: null }])
    },
  )

  test('points and feedback on each question of a form are no answers', () => {
    const asked = ['Coder code', 'Which unit?', 'will', 'risk']
    const headings = asked.flatMap((each) => [each, `Points - ${each}`, `Feedback - ${each}`])
    const cells = ['bob', 'Unit A', 'yes', 'no'].flatMap((each) => [each, '1', 'fine'])
    const found = read(`ID;Total points;Quiz feedback;${headings.join(';')}\n1;4;;${cells.join(';')}\n`)
    expect(found.problems).toEqual([])
    expect(found.rows).toEqual([
      { coder: 'bob', packet: 'open', unit: 'A', answers: { will: 'yes', risk: 'no' }, outcome: null },
    ])
    expect(found.ignored).toEqual(expect.arrayContaining(['Points - will', 'Feedback - Coder code']))
  })

  test('but a heading that begins with a unit asks about it', () => {
    const found = read('coder,A - will,nixon/opening - will,will\nbob,yes,no,mixed\n')
    expect(found.rows.map(({ unit, answers }) => [unit, answers.will])).toEqual([
      ['A', 'yes'],
      ['nixon/opening', 'no'],
    ])
  })

  test('a grid in a form names the unit in brackets', () => {
    const found = read('Timestamp,Coder code,will [Unit A],will [Unit B],risk [Unit A]\n1,bob,yes,no,mixed\n')
    expect(found.rows.map(({ unit, answers }) => [unit, answers])).toEqual([
      ['A', { will: 'yes', risk: 'mixed' }],
      ['B', { will: 'no' }],
    ])
  })

  test('a longer heading is not the column saved', () => {
    expect(read('coder,unit,will,I saved my work\nbob,A,yes,of course\n').ignored).toEqual(['I saved my work'])
  })

  test('those that nobody answered are no problem, and blank ones nothing at all', () => {
    const found = read(`${header}\nann,open,A,,,\n,,,,,,,,\n , \nbob,open,B, ,,\ncat,open,A,yes,,\n`)
    expect(found.problems).toEqual([])
    expect([found.unanswered, found.refused, found.lines]).toEqual([[2, 5], [], [6]])
  })

  test('however many quotations are open, each costs its line', () => {
    const open = ['bob,open,A,yes,no,"no', 'x","z,open,A,yes,no,no', 'bob,open,"A"b,yes,no,"no']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...open, 'ann,open,A,yes,no,no')), (lines) => {
        const found = read([header, ...lines, 'ann,open,A,yes,no,no'].join('\n'))
        const sound = [...lines.keys(), lines.length].filter((at) => !open.includes(lines[at] as string))
        expect(found.lines.filter((line) => !sound.includes(line - 2))).toEqual([])
        expect(found.lines.at(-1)).toBe(lines.length + 2)
      }),
    )
  })

  test('and a file of nothing else is read in a time that grows no faster than it', async () => {
    const readBroken = (lines: number): void => {
      expect(read(`${header}\n${'x","z,open,A,yes,no,no\n'.repeat(lines)}`).rows).toEqual([])
    }
    expect(await growthOf(readBroken, 1000)).toBeLessThan(LINEAR_AT_MOST)
  })

  test('all problems of a row at once', () => {
    expect(read(`${header}\n,open,?,yess,no,no\n`).problems.length).toBe(3)
  })

  test.each([
    ['', 'There are no headings'],
    ['unit,will\nA,yes\n', 'There is no column "coder"'],
    ['coder,will\nann,yes\n', 'There is no column "unit"'],
    ['coder,unit\nann,A\n', 'There is no column for a condition (will, risk, outcome)'],
    ['"coder,unit\nann,A\n', 'This quote is never closed'],
  ])('a file that cannot be used: %j', (text, message) => {
    const found = read(text)
    expect(found.rows).toEqual([])
    expect(found.problems.some((problem) => problem.endsWith(message))).toBe(true)
  })

  test('nothing makes it throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array(), fc.string(), fc.string({ unit: fc.constantFrom(...'co,d"e;r\n\r\tunit') })),
        (content) => {
          expect(() => read(content)).not.toThrow()
        },
      ),
    )
  })
})
