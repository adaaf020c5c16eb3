import { assess } from '../assessment/assess.ts'
import { allEpisodes } from '../assessment/episodes.ts'
import { vocabularyOf } from '../model/answers.ts'
import { type CodingRow, OPEN_PACKET, savedAt } from '../model/coding-row.ts'
import type { Answers } from '../model/framework.ts'
import { html } from '../rendering/document/markup.ts'
import { toJson } from '../rendering/escape.ts'
import { printCodings } from '../results/codings/csv.ts'
import { listenToButtons } from './actions.ts'
import { type Asked, writeAddress } from './address.ts'
import { chartMarkup } from './chart.ts'
import { commandLine } from './command.ts'
import { fill, part } from './dom.ts'
import { requireFields } from './field-errors.ts'
import { keepFolding } from './folding.ts'
import { followAnswers } from './following.ts'
import { listenToJumps } from './jumps.ts'
import type { AssessmentData } from './page-data.ts'
import { precedentsMarkup } from './precedents.ts'
import { announcement, emptyResult, glance, reasonsMarkup, resultMarkup } from './result.ts'
import { announce, clearTold } from './telling.ts'

/** A row needs a coder and a unit; otherwise nobody could tell it from others. */
const REQUIRED = [
  { name: 'coder', request: 'Your code name is missing.' },
  { name: 'unit', request: 'Choose what you coded.' },
] as const

/** Updates the assessment and the row to save whenever an answer or a field changes. */
export function startAssessment(data: AssessmentData): void {
  const { catalog, coding } = data
  const { framework } = catalog
  const asked: Asked = { ids: framework.conditions.map(({ id }) => id), vocabulary: vocabularyOf(framework) }
  const episodes = allEpisodes(catalog, coding)
  const reopen = keepFolding(data)
  const isSigned = requireFields(REQUIRED)
  let given: Answers = {}

  const showRow = (): void => {
    const row = { ...signature(), answers: given, saved: savedAt(Date.now()) }
    part('rows', HTMLElement).textContent = printCodings([row], framework)
  }
  const show = (answers: Answers): void => {
    given = answers
    const assessment = assess(catalog, { answers, coding, scenario: null, stability: false })
    const empty = Object.keys(answers).length === 0
    const bar = part('glance', HTMLElement)
    bar.hidden = empty
    fill(bar, glance(framework, assessment))
    forPaper(
      empty,
      asked.ids.every((id) => answers[id] !== undefined),
    )
    announce(empty ? '' : announcement(framework, assessment))
    fill(part('result', HTMLElement), empty ? emptyResult(framework) : resultMarkup(framework, assessment, answers))
    fill(part('reasons', HTMLElement), empty ? html`` : reasonsMarkup(framework, assessment))
    fill(part('precedents', HTMLElement), precedentsMarkup(framework, empty ? null : assessment))
    fill(part('chart', HTMLElement), chartMarkup(framework, episodes, answers))
    reopen()
    part('json', HTMLElement).textContent = toJson(assessment)
    part('link', HTMLElement).textContent = new URL(writeAddress(answers, asked), location.href).href
    part('command', HTMLElement).textContent = commandLine(data, assessment)
    showRow()
  }
  const prepare = (): boolean => {
    showRow()
    return isSigned()
  }

  for (const name of ['coder', 'unit', 'outcome'] as const) {
    part(name, HTMLElement).addEventListener('input', () => {
      clearTold()
      showRow()
    })
  }
  const undo = followAnswers({ asked, saved: '', show })
  listenToButtons({ name: 'coding.csv', instead: 'copy the row instead.', prepare }, { undo })
  listenToJumps()
}

/**
 * Two sheets are enough: answered questions stand with the conditions, and the chart gives way where open questions are
 * printed beside a result.
 */
function forPaper(empty: boolean, complete: boolean): void {
  const { classList } = document.documentElement
  classList.toggle('complete', complete)
  classList.toggle('half-answered', !(empty || complete))
}

/** What the coder has filled in, apart from the answers. */
function signature(): Omit<CodingRow, 'answers'> {
  return {
    coder: part('coder', HTMLInputElement).value.trim(),
    packet: OPEN_PACKET,
    unit: part('unit', HTMLSelectElement).value,
    outcome: part('outcome', HTMLSelectElement).value || null,
  }
}
