import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Box,
  cross,
  crosses,
  isInside,
  nearestOn,
  overlap,
  type Segment,
} from '../../../src/rendering/picture/geometry.ts'
import { type Labeled, placeLabels } from '../../../src/rendering/picture/labels.ts'

const FRAME: Box = { x: 10, y: 20, width: 300, height: 300 }
const LINES: readonly Segment[] = [
  { from: { x: 10, y: 170 }, to: { x: 310, y: 170 } },
  { from: { x: 160, y: 20 }, to: { x: 160, y: 320 } },
  { from: { x: 10, y: 320 }, to: { x: 310, y: 20 } },
]
const PARTS: readonly Box[] = [10, 160].flatMap((x) => [20, 170].map((y) => ({ x, y, width: 150, height: 150 })))
const NUMBER = { width: 20, height: 11 }

const mark = fc.record({
  x: fc.double({ min: 24, max: 296, noNaN: true }),
  y: fc.double({ min: 34, max: 306, noNaN: true }),
  radius: fc.constantFrom(4, 6, 9),
  rank: fc.nat(4),
  names: fc.option(
    fc.record({ width: fc.double({ min: 10, max: 190, noNaN: true }), height: fc.constantFrom(13, 26, 39) }),
  ),
})

/** Memberships are often the same few steps. */
const onSteps = fc
  .record({ column: fc.nat(4), row: fc.nat(4), rest: mark })
  .map(({ column, row, rest }): Labeled => ({ ...rest, x: 24 + column * 68, y: 34 + row * 68 }))

const labeled = fc.array(fc.oneof(mark, onSteps), { maxLength: 120 })

function placed(marks: readonly Labeled[]) {
  return placeLabels(marks, { frame: FRAME, lines: LINES, parts: PARTS, number: NUMBER })
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const))
}

describe('labels', () => {
  test('each mark has exactly one', () => {
    fc.assert(
      fc.property(labeled, (marks) => {
        const found = placed(marks).flatMap((label) => label.marks)
        expect(found.toSorted((a, b) => a - b)).toEqual(marks.map((_, index) => index))
      }),
    )
  })

  test('of few marks, each is in the same part as its mark', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 6 }), (marks) => {
        for (const { marks: own, box } of placed(marks)) {
          const center = { ...marks[own[0] ?? -1], width: 0, height: 0 } as Box
          expect(PARTS.some((part) => isInside(center, part) && isInside(box, part))).toBe(true)
        }
      }),
    )
  })

  test('none overlaps another, and all are inside the frame', () => {
    fc.assert(
      fc.property(labeled, (marks) => {
        const labels = placed(marks)
        expect(pairs(labels).filter(([a, b]) => overlap(a.box, b.box))).toEqual([])
        expect(labels.filter(({ box }) => !isInside(box, FRAME))).toEqual([])
        expect(labels.filter(({ box }) => LINES.some((line) => crosses(line, box)))).toEqual([])
      }),
    )
  })

  test('names cover no mark, and lines run through no label and no other line', () => {
    fc.assert(
      fc.property(labeled, (marks) => {
        const labels = placed(marks)
        const leaders = labels.flatMap(({ leader, box }) => (leader === null ? [] : [{ leader, box }]))
        for (const { box } of labels.filter(({ kind }) => kind === 'names')) {
          for (const { x, y, radius } of marks) {
            expect(overlap(box, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })).toBe(false)
          }
        }
        for (const { leader, box } of leaders) {
          expect(labels.filter((label) => label.box !== box && crosses(leader, label.box))).toEqual([])
        }
        expect(pairs(leaders).filter(([a, b]) => cross(a.leader, b.leader))).toEqual([])
      }),
    )
  })

  test('a few marks far apart have their names', () => {
    const marks = [50, 150, 250].map(
      (at): Labeled => ({ x: at, y: at, radius: 4, rank: 0, names: { width: 40, height: 13 } }),
    )
    expect(placed(marks).map(({ kind }) => kind)).toEqual(['names', 'names', 'names'])
  })

  test('a name without room beside its mark has a line to it', () => {
    const names = { width: 60, height: 13 }
    const crowd = [-12, 0, 12].flatMap((dx) =>
      [-12, 0, 12].map(
        (dy): Labeled => ({ x: 150 + dx, y: 150 + dy, radius: 4, rank: dx === 0 && dy === -12 ? 0 : 1, names }),
      ),
    )
    const labels = placed(crowd)
    expect(labels.filter(({ kind, leader }) => kind === 'names' && leader !== null).length).toBeGreaterThan(0)
  })

  test('the most important marks get their names first', () => {
    const names = { width: 60, height: 130 }
    const marks = [
      { x: 20, y: 90, radius: 4, rank: 1, names },
      { x: 150, y: 90, radius: 4, rank: 0, names },
    ]
    expect(
      placed(marks)
        .filter(({ kind }) => kind === 'names')
        .flatMap((label) => label.marks),
    ).toEqual([1])
  })

  test('no label is closer to another mark than to its own, unless a line leads to it', () => {
    fc.assert(
      fc.property(labeled, (marks) => {
        for (const { marks: own, box, leader } of placed(marks)) {
          const distances = marks.map((mark) => {
            const { x, y } = nearestOn(box, mark)
            return Math.hypot(x - mark.x, y - mark.y) - mark.radius
          })
          const others = distances.filter((_, index) => !own.includes(index))
          if (leader === null)
            expect(Math.min(...others, 99)).toBeGreaterThan(Math.min(...own.map((at) => distances[at] ?? 99)))
          expect(Math.min(...others, 99)).toBeGreaterThanOrEqual(4)
        }
      }),
    )
  })
})
