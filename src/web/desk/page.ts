import { html, type Markup } from '../../rendering/document/markup.ts'
import { buttons, livePage } from '../frame.ts'
import { DESK, type DeskData } from './data.ts'
import type { SingleFile } from './state.ts'
import { DESK_STYLE } from './style.ts'

/** Everything for a class in one page: packets, collecting, discussing, revealing, and grading. */
export function deskPage(data: DeskData, script: string): string {
  const { framework } = data.catalog
  return livePage({
    title: 'The teacher’s desk',
    style: DESK_STYLE,
    lead: html`<p>Run the coding exercise with your class: make packets, collect what students hand in, see where they disagree, reveal the episodes, and grade.</p>
<p class="muted">Framework: ${framework.title}. Nothing leaves this computer. This browser keeps your work on this page until you clear the desk.</p>`,
    main: html`<nav class="running-only" aria-label="Steps"><ol class="steps">${STEPS.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<div id="${DESK.main}" tabindex="-1">
${STEPS.map(
  (
    { id, title, body },
    index,
  ) => html`<section class="running-only step" id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading"><span class="number">${index + 1}</span> ${title}</h2>
${body()}</section>
`,
)}</div>`,
    skip: { to: DESK.main, label: 'Skip to the steps' },
    idle: 'It can’t read files or make packets then.',
    foot: 'The results are those of the commands of backroom, to the byte.',
    promise: 'This page loads and sends nothing. It stores your work in this browser only.',
    floating: html`<div class="status running-only"><p id="${DESK.status}" role="status"></p><button type="button" data-action="undo" id="${DESK.undo}" hidden>Undo</button></div>
<section class="projector" id="${DESK.projector}" aria-label="For the projector" tabindex="-1" hidden></section>
`,
    data,
    script,
  })
}

interface Step {
  readonly id: string
  readonly title: string
  readonly body: () => Markup
}

const STEPS: readonly Step[] = [
  { id: 'collect', title: 'Collect', body: collectStep },
  { id: 'discuss', title: 'Discuss', body: discussStep },
]

function collectStep(): Markup {
  return html`<p>Drop what students handed in: CSV files, Excel workbooks (.xlsx), and packets saved as .html. If somebody handed in twice, the later answers count.</p>
${dropZone('students', 'Files of students', 'Choose files', true)}
<div id="${DESK.collected}"></div>
${buttons(action('download-class', 'Download class.csv'), action('remove-all', 'Remove all files'))}`
}

function discussStep(): Markup {
  return html`<p>Show the class where it disagrees. Units are letters until you reveal the episodes.</p>
<div id="${DESK.disagreement}"></div>`
}

function action(name: string, label: string): Markup {
  return html`<button type="button" data-action="${name}">${label}</button>`
}

/** A place for files: to drop them, or to choose them. */
function dropZone(name: 'students' | SingleFile, label: string, choose: string, multiple: boolean): Markup {
  return html`<div class="drop" data-drop="${name}"><label for="file-${name}">${label}</label>
<input type="file" id="file-${name}" data-files="${name}" aria-label="${choose}: ${label}"${multiple ? html` multiple` : ''}><span class="muted">or drop them here</span></div>`
}
