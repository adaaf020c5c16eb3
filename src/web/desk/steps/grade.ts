import { isRefusal } from '../../../desk/remarks.ts'
import { whyNotFilled } from '../../../reading/gradebooks/columns.ts'
import type { Gradebook } from '../../../reading/gradebooks/gradebook.ts'
import { curly } from '../../../rendering/curly.ts'
import { printHtml } from '../../../rendering/document/html.ts'
import { html, Markup } from '../../../rendering/document/markup.ts'
import { toJson } from '../../../rendering/escape.ts'
import { counted } from '../../../rendering/words.ts'
import { gradesDocument } from '../../../results/grades/document.ts'
import { gradesResult } from '../../../results/grades/result.ts'
import { rubricInWords } from '../../../results/grades/rubric-words.ts'
import { buttons } from '../../frame.ts'
import { action, choiceField, dropZone, textField } from '../controls.ts'
import { DESK } from '../data.ts'
import { neededMarkup, neededOf } from '../needs.ts'
import { refusalNotice, remarkList, shownOrRefused } from '../remark-list.ts'
import { nameOf, placeFile, takeOver } from '../state.ts'
import type { Step, View } from '../step.ts'

export const gradeStep: Step = {
  id: 'grade',
  title: 'Grade',
  body: ({
    lessonRubric,
  }) => html`<p>A rubric says what an answer earns. Without one of your own (.yaml), the usual one counts.</p>
<div class="fields">${textField('outOf', 'Points', 'of a grade without mistakes, as in your gradebook; empty: those of the rubric', 'decimal')}</div>
${dropZone('rubric', 'Rubric (optional)', '.yaml,.yml')}
${lessonRubric === null ? '' : lessonRubricMarkup(lessonRubric)}
<div id="${DESK.rubric}"></div>
<div id="${DESK.graded}"></div>
<h3>Fill your gradebook</h3>
<p>Export the grades from Canvas, Moodle, Brightspace, Blackboard, Google Classroom, or Schoology, or save your own table as CSV. One column is filled, and every other byte stays the same.</p>
${dropZone('gradebook', 'Export of your gradebook', '.csv,.tsv,.txt,.xls')}
${dropZone('roster', 'Roster: who each coder is (roster.csv, filled in)', '.csv,.tsv,.txt,.xlsx')}
<div id="${DESK.filling}"></div>`,
  show: (view) => ({ rubric: rubricMarkup(view), graded: gradedMarkup(view), filling: fillingMarkup(view) }),
  actions: {
    'lesson-rubric': async ({ data: { lessonRubric }, state, change }) => {
      if (lessonRubric === null) return
      const file = { path: 'rubric.yaml', modified: null, bytes: new TextEncoder().encode(lessonRubric) }
      await change(
        'The rubric of the lesson is on the desk.',
        (now) => placeFile(now, 'rubric', file),
        (now) => takeOver(now, 'rubric', state),
      )
    },
    'save-grades': ({ work: { graded }, say, save }, button) => {
      if (graded === null || isRefusal(graded)) return say('There are no grades to save yet.')
      save(button, { name: 'grades.json', type: 'application/json', content: toJson(gradesResult.data(graded)) })
    },
    'save-gradebook': ({ state: { single }, work: { filled }, say, save }, button) => {
      if (filled === null || isRefusal(filled) || single.gradebook === null) return say('Nothing is filled in yet.')
      save(button, { name: `filled-${nameOf(single.gradebook.path)}`, type: 'text/csv', content: filled.bytes })
    },
  },
}

function lessonRubricMarkup(text: string): Markup {
  return html`${buttons(action('lesson-rubric', 'Use the rubric of the lesson'))}
<details><summary>What the rubric of the lesson says</summary>
<pre tabindex="0" role="group" aria-label="The rubric of the lesson">${Markup.lines(text)}</pre></details>`
}

/** What the rubric in use says. One that can’t be used is told with the grades. */
function rubricMarkup({ data: { catalog }, state: { single }, work: { rubric } }: View): Markup {
  if (isRefusal(rubric)) return html``
  const words = rubricInWords(catalog.framework, rubric)
  return html`<p>${single.rubric === null ? 'The usual rubric counts' : html`<strong>${single.rubric.path}</strong> counts`}:</p>
<ul class="remarks">${words.map((sentence) => html`<li>${curly(sentence)}</li>`)}</ul>`
}

function gradedMarkup({ work }: View): Markup {
  const { graded, nameOf } = work
  if (graded === null) return neededMarkup(work)
  return shownOrRefused(
    graded,
    ({
      grades,
      base,
      remarks,
    }) => html`<details data-fold="grades" open><summary>The grades of ${counted(grades.length, 'coder')}</summary>
${printHtml(gradesDocument({ grades: grades.map((each) => ({ ...each, coder: nameOf(each.coder) })), base }), { level: 3, name: 'Grades' })}
${buttons(action('save-grades', 'Download grades.json'))}</details>
${
  remarks.length === 0
    ? ''
    : html`<details data-fold="grade-notes"><summary>Who has no grade, and which answers earn no points</summary>
${remarkList(remarks)}</details>`
}`,
  )
}

function fillingMarkup({ state, work }: View): Markup {
  const { book, roster, filled } = work
  if (book === null) return html`<p class="muted">No gradebook is on this desk.</p>`
  if (isRefusal(book)) return refusalNotice(book)
  const { column, names, overwrite } = state.fields
  return html`<div class="fields">${choiceField('column', 'Column to fill', '', [['', 'Choose a column'], ...columnsOf(book, (at) => whyNotFilled(book, at) === null)], column)}
${choiceField('names', 'Who is who', '', [['roster', 'The roster says it'], ...columnsOf(book, () => true).map(([at, heading]) => [at, `Coder codes are in “${heading}”`] as const)], names)}
${choiceField(
  'overwrite',
  'Marks that are there',
  '',
  [
    ['', 'Keep them'],
    ['yes', 'Replace them'],
  ],
  overwrite,
)}</div>
${roster !== null && isRefusal(roster) ? refusalNotice(roster) : ''}
${
  filled === null
    ? html`<p class="muted">${nextStep(state, work)}</p>`
    : filled === roster
      ? ''
      : shownOrRefused(
          filled,
          ({ summary, remarks }) => html`${remarkList([summary, ...remarks])}
${buttons(action('save-gradebook', 'Download the filled gradebook'))}`,
        )
}`
}

function nextStep({ fields: { column, names }, single }: View['state'], work: View['work']): string {
  const { graded } = work
  if (graded !== null && isRefusal(graded)) return 'First, there must be grades: see above.'
  if (column === '') return 'Choose the column to fill.'
  return names === 'roster' && single.roster === null ? 'Give the desk the roster.' : neededOf(work)
}

function columnsOf(
  { headings }: Gradebook,
  isMeant: (column: number) => boolean,
): readonly (readonly [value: string, label: string])[] {
  return headings.flatMap((heading, at) => (heading.trim() !== '' && isMeant(at) ? [[String(at), heading.trim()]] : []))
}
