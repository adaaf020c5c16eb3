import { html, Markup } from '../../rendering/document/markup.ts'
import { livePage } from '../frame.ts'
import { DESK, type DeskData } from './data.ts'
import { STEPS } from './steps.ts'
import { DESK_STYLE } from './style.ts'

/**
 * Everything for a class in one page: preparing, packets, collecting, discussing, revealing, and grading. `notices` are the licenses
 * of the packages in its program.
 */
export function deskPage(data: DeskData, script: string, notices: string): string {
  return livePage({
    title: 'The teacher’s desk',
    style: DESK_STYLE,
    lead: html`<p>Run the coding exercise with your class: make packets, collect what students hand in, see where they disagree, reveal the episodes, and grade. Only what follows from your class’s coding needs <a href="#coding">two commands</a>.</p>
<p class="muted">Nothing leaves this computer. This browser keeps what is on the desk, until you clear it.</p>`,
    main: html`<nav class="running-only" aria-label="Steps"><ol class="steps">${STEPS.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<div id="${DESK.main}" tabindex="-1">
${STEPS.map(
  (
    { id, title, body },
    index,
  ) => html`<section class="running-only step" id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading"><span class="number">${index + 1}</span> ${title}</h2>
${body(data)}</section>
`,
)}</div>
<p class="running-only clearing buttons"><button type="button" data-action="clear">Clear the desk</button><button type="button" data-action="undo" id="${DESK['undo-last']}" hidden>Undo the last change</button></p>
<details class="screen-only"><summary>Licenses of the packages in this page</summary>
<pre tabindex="0" role="group" aria-label="Licenses">${Markup.lines(notices)}</pre></details>`,
    skip: { to: DESK.main, label: 'Skip to the steps' },
    idle: 'It can’t read files or make packets.',
    foot: 'The results are those of the commands, to the byte.',
    promise: 'This page loads and sends nothing. It stores your work in this browser only.',
    floating: html`<div class="status running-only" id="${DESK.bar}"><p id="${DESK.status}" role="status"></p><button type="button" data-action="undo" id="${DESK.undo}" hidden>Undo</button></div>
<div role="main" class="projector slides" id="${DESK.projector}" aria-label="For the projector" tabindex="-1" hidden><div class="slide-buttons"><button type="button" data-action="slide-back">Back</button><button type="button" data-action="slide-on">Next</button><button type="button" data-action="slide-end">Close</button></div><div class="shown" aria-live="polite"></div></div>
`,
    data,
    script,
  })
}
