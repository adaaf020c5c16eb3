// Whatever the data, no text of a picture covers another, none is beyond the edge, and no line runs through a text.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseKind, Congruence } from '../../../src/analysis/congruence-results.ts'
import type { TruthTableRow } from '../../../src/analysis/solution-results.ts'
import type { DotRow } from '../../../src/rendering/picture/dot-rows.ts'
import { crosses, grown, overlap } from '../../../src/rendering/picture/geometry.ts'
import { SHEET_WIDTH } from '../../../src/rendering/picture/sheet.ts'
import { xyDrawing } from '../../../src/results/analysis/congruence/xy-drawing.ts'
import { dotDrawing } from '../../../src/results/analysis/robustness/dot-drawing.ts'
import { heatMapDrawing } from '../../../src/results/analysis/truth-table/heat-map-drawing.ts'
import { drawnIn } from '../../support/drawn.ts'

const WORDS = [
  'A',
  'DEV',
  'carter/normalization',
  'Level_of_economic_development',
  'Łódź',
  '北京市朝阳区',
  '<b>&"',
  'mmm',
]
const name = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }).map((words) => words.join('*')),
)
const membership = fc.oneof(
  fc.constantFrom(0, 1),
  fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
)

/** A line may end at a text. Places are rounded to a tenth. */
const ROUNDED = 0.1

function faults(svg: string): readonly string[] {
  const { texts, lines } = drawnIn(svg)
  const height = Number(/ height="(\d+)"/.exec(svg)?.[1])
  expect(texts.length).toBeGreaterThan(0)
  return texts.flatMap(({ text, box }, index) => [
    ...texts.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [`${text} is over ${other.text}`] : [])),
    ...lines.flatMap((line) =>
      crosses(line, grown(box, -ROUNDED)) ? [`${JSON.stringify(line)} is over ${text}`] : [],
    ),
    ...(box.x < -0.1 || box.x + box.width > SHEET_WIDTH + 0.1 ? [`${text} is beyond the edge`] : []),
    ...(box.y < -0.1 || box.y + box.height > height + 0.1 ? [`${text} is above or below the picture`] : []),
  ])
}

function kindOf(rule: number, outcome: number): CaseKind {
  if (rule === 0.5 || outcome === 0.5) return 'undecided'
  if (outcome > 0.5) return rule > 0.5 ? 'typical' : 'deviant-coverage'
  return rule > 0.5 ? 'deviant-consistency' : 'irrelevant'
}

function casesAt(at: fc.Arbitrary<number>) {
  return fc.array(fc.record({ case: name, rule: at, outcome: at }), { maxLength: 80 })
}

const SHARE = { agreeing: 0, decided: 0, rate: null }
const congruence = fc
  .record({
    rule: name,
    outcome: name,
    cases: fc.oneof(casesAt(membership), casesAt(fc.constantFrom(0, 1))),
  })
  .map(
    ({ rule, outcome, cases }): Congruence => ({
      rule,
      outcome,
      ruleFrom: 'given',
      ...SHARE,
      constant: { ...SHARE, says: 'no' },
      figures: { inclS: null, PRI: null, covS: null },
      cases: cases.map((each) => ({ ...each, kind: kindOf(each.rule, each.outcome) })),
    }),
  )

const table = fc
  .record({
    conditions: fc.uniqueArray(name, { minLength: 1, maxLength: 22 }),
    rows: fc.array(
      fc.record({
        row: fc.oneof(fc.integer({ min: 1, max: 32 }), fc.integer({ min: 1, max: 4_194_304 })),
        incl: fc.option(membership),
        OUT: fc.constantFrom('1' as const, '0' as const, 'C' as const, '?' as const),
        n: fc.oneof(fc.nat(20), fc.nat(99_999)),
      }),
      { minLength: 1, maxLength: 20 },
    ),
  })
  .map(({ conditions, rows }) => ({
    conditions,
    rows: rows.map(
      (each): TruthTableRow => ({
        ...each,
        configuration: {},
        PRI: null,
        cases: [],
        deviant: [],
        contradictory: false,
      }),
    ),
  }))

const dots = fc.record({
  rows: fc.array(
    fc.record({
      name,
      text: fc.oneof(name, fc.constant('in a model: 50%, in no model: 50%')),
      marks: fc.array(
        fc.oneof(
          fc.record({ kind: fc.constantFrom('full' as const, 'empty' as const), at: membership }),
          fc.record({ kind: fc.constant('span' as const), from: fc.option(membership), to: fc.option(membership) }),
        ),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 20 },
  ),
  line: fc.option(membership),
})

function dotSvg({ rows, line }: { rows: readonly DotRow[]; line: number | null }): string {
  return dotDrawing('A title', rows, {
    most: 1,
    ticks: [0, 0.5, 1],
    format: (value) => value.toFixed(3),
    line,
  }).toString()
}

describe('no text is covered, crossed, or cut', () => {
  test('in an XY plot', () => {
    fc.assert(
      fc.property(congruence, (each) => {
        expect(faults(xyDrawing(each).toString())).toEqual([])
      }),
    )
  })

  test('in a heat map', () => {
    fc.assert(
      fc.property(table, name, ({ conditions, rows }, outcome) => {
        expect(faults(heatMapDrawing(conditions, rows, outcome).toString())).toEqual([])
      }),
    )
  })

  test('in a dot plot', () => {
    fc.assert(
      fc.property(dots, (each) => {
        expect(faults(dotSvg(each))).toEqual([])
      }),
    )
  })
})
