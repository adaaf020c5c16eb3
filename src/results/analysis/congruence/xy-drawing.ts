import type { CaseKind, Congruence, CongruentCase } from '../../../analysis/congruence-results.ts'
import { keysOf } from '../../../model/keys.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { type HangingItem, hangingList } from '../../../rendering/picture/hanging-list.ts'
import { type Label, type Labeled, placeLabels } from '../../../rendering/picture/labels.ts'
import { FONT, LINE, rounded, SHEET_WIDTH, sheet, textAt } from '../../../rendering/picture/sheet.ts'
import { emsOf, wrappedToEms } from '../../../rendering/picture/text-width.ts'
import { CASE_KINDS } from './case-kinds.ts'
import { caseMark } from './case-marks.ts'
import { BELOW, FRAME, FRAME_LINES, QUADRANTS, xOf, xyFrame, yOf } from './xy-frame.ts'

/** Names in the plot are smaller than other text. */
const NAME_FONT = 11
const NAME_LINE = 13
const DIGIT = 0.66
const NUMBER_HEIGHT = 11
/** From the top of a label to its first base line. Digits have nothing below it. */
const BASE = { names: 10, number: 8.3 } as const
/** If a mark has more cases, or longer names, they stand below the plot. */
const MOST_NAMES = 3
const LONGEST_NAME = 17

const GAP = 12
const KEY_INDENT = 26

/** Who gets a name first. */
const RANKS: readonly CaseKind[] = [
  'deviant-consistency',
  'deviant-coverage',
  'deviant-degree',
  'typical',
  'undecided',
  'irrelevant',
]

/** An enhanced XY plot: a quadrant for each kind of case (Schneider and Rohlfing 2013). */
export function xyDrawing({ cases, rule, outcome }: Congruence): Markup {
  const places = placesOf(cases)
  const marks = places.map(markOf)
  const labels = placeLabels(marks, {
    frame: { x: FRAME.x + 2, y: FRAME.y + 2, width: FRAME.width - 4, height: FRAME.height - 4 },
    lines: FRAME_LINES,
    parts: QUADRANTS,
    number: { width: String(places.length).length * DIGIT * NAME_FONT + 2, height: NUMBER_HEIGHT },
  })
  const numbered = labels.filter(({ kind }) => kind === 'number').toSorted(inReadingOrder)
  const up = axisLines(`Up: ${outcome}`, 0, 'start')
  const plotTop = up.bottom
  const across = axisLines(`Across: ${rule}`, plotTop + BELOW + 4, 'end')
  const kinds = hangingList(legend(cases), { top: across.bottom + GAP, indent: 20 })
  const keyTop = across.bottom + 2 * GAP + kinds.height
  const key = hangingList(
    numbered.map(({ marks: own }, index) =>
      keyItem(
        index + 1,
        own.flatMap((mark) => places[mark]!),
      ),
    ),
    { top: keyTop, indent: KEY_INDENT },
  )
  return sheet(
    { title: `XY plot of ${rule} and ${outcome}`, description: description(cases), height: keyTop + key.height },
    html`${up.markup}<g transform="translate(0 ${plotTop})">${xyFrame()}
${places.map((place, index) => placeMark(place, marks[index]!))}${labels.map((label) =>
  labelMarkup(
    label,
    label.kind === 'names' ? namesOf(places[label.marks[0]!]!) : [String(numbered.indexOf(label) + 1)],
  ),
)}</g>${across.markup}${kinds.markup}${key.markup}`,
  )
}

/** What an axis shows, in whole words, above the plot or below it. */
function axisLines(
  text: string,
  top: number,
  anchor: 'start' | 'end',
): { readonly markup: Markup; readonly bottom: number } {
  const lines = wrappedToEms(text, SHEET_WIDTH / FONT)
  const x = anchor === 'start' ? 0 : SHEET_WIDTH
  const markup = html`${lines.map((line, at) => textAt(x, top + (at + 1) * LINE - 4, line, { anchor }))}`
  return { markup, bottom: top + lines.length * LINE }
}

/** Cases with the same memberships; so they are of one kind. */
type Place = readonly [CongruentCase, ...CongruentCase[]]

function placesOf(cases: readonly CongruentCase[]): readonly Place[] {
  const places = new Map<string, [CongruentCase, ...CongruentCase[]]>()
  for (const each of cases) {
    const key = `${each.rule}/${each.outcome}`
    const place = places.get(key)
    if (place === undefined) places.set(key, [each])
    else place.push(each)
  }
  return [...places.values()]
}

function namesOf(place: readonly CongruentCase[]): readonly string[] {
  return place.map((each) => each.case)
}

function markOf(place: Place): Labeled {
  const [{ rule, outcome, kind }] = place
  const widths = namesOf(place).map(emsOf)
  const fit = widths.length <= MOST_NAMES && widths.every((width) => width <= LONGEST_NAME)
  return {
    x: xOf(rule),
    y: yOf(outcome),
    radius: Math.min(9, 2.5 + 1.5 * Math.sqrt(place.length)),
    rank: RANKS.indexOf(kind),
    names: fit ? { width: Math.max(...widths) * NAME_FONT + 2, height: widths.length * NAME_LINE } : null,
  }
}

function inReadingOrder(a: Label, b: Label): number {
  return a.box.y - b.box.y || a.box.x - b.box.x
}

function placeMark(place: Place, mark: Labeled): Markup {
  return html`<g><title>${namesOf(place).join(', ')}</title>${caseMark(place[0].kind, mark)}</g>
`
}

/** The outline in the color of the page keeps the text legible over a line. */
function labelMarkup({ kind, box, leader }: Label, lines: readonly string[]): Markup {
  const style = { size: NAME_FONT, ...(kind === 'number' ? ({ weight: 'bold' } as const) : {}) }
  return html`${leader === null ? '' : html`<path stroke="currentColor" stroke-opacity="0.6" d="M${rounded(leader.from.x)} ${rounded(leader.from.y)}L${rounded(leader.to.x)} ${rounded(leader.to.y)}"/>`}<g class="label" stroke="#ffffff" stroke-width="2" stroke-linejoin="round" paint-order="stroke">${lines.map(
    (text, at) => textAt(box.x + 1, box.y + at * NAME_LINE + BASE[kind], text, style),
  )}</g>`
}

/** What each kind of mark means, and how many cases are of this kind. */
function legend(cases: readonly CongruentCase[]): readonly HangingItem[] {
  return keysOf(CASE_KINDS).flatMap((kind) => {
    const { length } = cases.filter((each) => each.kind === kind)
    const { name, meaning } = CASE_KINDS[kind]
    const sign = (middle: number) => caseMark(kind, { x: 9, y: middle, radius: 4.5 })
    return length === 0 ? [] : [{ sign, text: `${name} (${length}): ${meaning}` }]
  })
}

/** Names that have no room in the plot, by their number. */
function keyItem(number: number, cases: readonly CongruentCase[]): HangingItem {
  const sign = (middle: number) =>
    textAt(KEY_INDENT - 5, middle + 4, String(number), { anchor: 'end', weight: 'bold', size: NAME_FONT })
  return { sign, text: namesOf(cases).join(', ') }
}

function description(cases: readonly CongruentCase[]): string {
  const told = keysOf(CASE_KINDS).flatMap((kind) => {
    const own = cases.filter((each) => each.kind === kind)
    return own.length === 0 ? [] : [`${CASE_KINDS[kind].name}: ${namesOf(own).join(', ')}.`]
  })
  return told.join(' ')
}
