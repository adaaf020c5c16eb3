import type { EpisodeRow } from '../assessment/assessment.ts'
import {
  type Answers,
  type Condition,
  type ConditionState,
  type Framework,
  membershipOf,
  stateOf,
  UNKNOWN,
} from '../model/framework.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { capitalized, counted, series, uncapitalized } from '../rendering/words.ts'
import { episodeName, shortEpisodeName } from '../results/assessment/wording.ts'

const WIDTH = 300
const STEP = 16
const RADIUS = 6
const LABEL_HEIGHT = 46

/** In stacking order. */
const SHAPES = ['met', 'undecided', 'not-met'] as const
type Shape = (typeof SHAPES)[number]

/**
 * The precedents by condition, with a column of dots for each answer. Each dot is an episode; its shape shows the
 * outcome. The column of the given answer has a frame. Each drawing has its numbers as text alternative.
 */
export function chartMarkup(framework: Framework, rows: readonly EpisodeRow[], given: Answers): Markup {
  return html`<ul class="legend">${SHAPES.map(
    (shape) =>
      html`<li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${dot(8, 8, shape)}</svg> ${capitalized(framework.outcome.wording[shape])}</li>`,
  )}<li><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><rect class="given" x="2" y="2" width="12" height="12" rx="2"/></svg> Your answer</li></ul>
<div class="charts">${framework.conditions.map((condition) => drawing(framework, condition, rows, given[condition.id]))}</div>
`
}

interface Column {
  readonly answer: string
  readonly label: string
  readonly rows: readonly EpisodeRow[]
}

function columnsOf({ answers }: Framework, { id }: Condition, rows: readonly EpisodeRow[], given: string | undefined) {
  const columns = [...Object.entries(answers), [UNKNOWN, 'Not sure'] as const].map(
    ([answer, label]): Column => ({
      answer,
      label,
      rows: SHAPES.flatMap((shape) =>
        rows.filter(({ answers: codes, outcome }) => codes[id] === answer && shapeOf(outcome.state) === shape),
      ),
    }),
  )
  return columns.filter(({ answer, rows: own }) => answer !== UNKNOWN || own.length > 0 || given === UNKNOWN)
}

function drawing(
  framework: Framework,
  condition: Condition,
  rows: readonly EpisodeRow[],
  given: string | undefined,
): Markup {
  const columns = columnsOf(framework, condition, rows, given)
  const tallest = Math.max(1, ...columns.map(({ rows: own }) => own.length))
  const [base, width] = [tallest * STEP + STEP / 2, WIDTH / columns.length]
  return html`<figure><figcaption>${condition.label}<span class="message">${message(framework, condition, rows)}</span></figcaption>
<svg viewBox="0 0 ${WIDTH} ${base + LABEL_HEIGHT}" role="img" aria-label="${summary(framework, condition, columns, given)}">
${columns.map(({ answer, label, rows: own }, index) => {
  const middle = (index + 0.5) * width
  return html`${
    answer === given
      ? html`<rect class="given" x="${middle - width / 2 + 2}" y="1" width="${width - 4}" height="${base + LABEL_HEIGHT - 2}" rx="4"/>`
      : ''
  }${own.map((row, place) => {
    const title = `${episodeName(row)}: ${framework.outcome.wording[row.outcome.state]}`
    return html`<g><title>${title}</title>${dot(middle, base - (place + 0.5) * STEP, shapeOf(row.outcome.state))}</g>`
  })}${label.split(' ').map((word, line) => html`<text x="${middle}" y="${base + 16 + line * 13}">${word}</text>`)}
`
})}<line class="axis" x1="0" x2="${WIDTH}" y1="${base + 1}" y2="${base + 1}"/></svg>
<details data-fold="dots of ${condition.id}"><summary>Which episodes these are</summary>
<dl>${columns.filter(({ rows: own }) => own.length > 0).map((column) => episodesOf(framework, column))}</dl></details></figure>
`
}

/** What the drawing shows, in a sentence. */
function message({ words }: Framework, condition: Condition, rows: readonly EpisodeRow[]): string {
  const [met, not] = (['met', 'not-met'] as const).map((state) => {
    const own = rows.filter(({ answers }) => stateOf(membershipOf(condition, answers[condition.id])) === state)
    return `${own.filter(({ outcome }) => outcome.state === 'met').length} of ${counted(own.length, 'episode')}`
  })
  return `${capitalized(words.outcome)} in ${met} with ${uncapitalized(condition.label)}, in ${not} without`
}

/** The episodes of a column by name. */
function episodesOf(framework: Framework, { label, rows }: Column): Markup {
  const groups = SHAPES.flatMap((shape) => {
    const own = rows.filter(({ outcome }) => shapeOf(outcome.state) === shape)
    const names = series(own.map(shortEpisodeName))
    return own.length === 0 ? [] : [html`<dd>${capitalized(framework.outcome.wording[shape])}: ${names}.</dd>`]
  })
  return html`<div><dt>${label}</dt>${groups}</div>`
}

/** Undecided and uncoded outcomes look alike, because neither says that the outcome occurred. */
function shapeOf(state: ConditionState): Shape {
  return state === 'met' || state === 'not-met' ? state : 'undecided'
}

/** A full, a half-full or an empty dot. */
function dot(x: number, y: number, shape: Shape): Markup {
  const half = html`<path class="fill" d="M${x} ${y - RADIUS}a${RADIUS} ${RADIUS} 0 0 0 0 ${2 * RADIUS}z"/>`
  const full = html`<circle class="fill" cx="${x}" cy="${y}" r="${RADIUS}"/>`
  return html`<g class="dot ${shape}">${shape === 'met' ? full : shape === 'undecided' ? half : ''}<circle class="rim" cx="${x}" cy="${y}" r="${RADIUS}"/></g>`
}

function summary(
  { words }: Framework,
  { label }: Condition,
  columns: readonly Column[],
  given: string | undefined,
): string {
  const each = columns.map(({ label: answer, rows }) => {
    const met = rows.filter(({ outcome }) => outcome.state === 'met').length
    return `${answer}: ${counted(rows.length, 'episode')}${rows.length === 0 ? '' : `, ${uncapitalized(words.outcome)} in ${met}`}`
  })
  const own = columns.find(({ answer }) => answer === given)
  return `${label}. ${each.join('. ')}.${own === undefined ? '' : ` Your answer: ${own.label}.`}`
}
