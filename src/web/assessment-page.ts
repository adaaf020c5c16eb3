import { allEpisodes } from '../assessment/episodes.ts'
import { type Condition, type Framework, roleWords } from '../model/framework.ts'
import { nameOf, publishedIn } from '../model/source.ts'
import { curly } from '../rendering/curly.ts'
import { printHtml } from '../rendering/document/html.ts'
import { linkTo } from '../rendering/document/links.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { capitalized, series } from '../rendering/words.ts'
import { caseListDocument } from '../results/case-list/document.ts'
import { chartMarkup } from './chart.ts'
import { button, buttons, livePage, questionForm } from './frame.ts'
import { type AssessmentData, PART } from './page-data.ts'
import { precedentsMarkup } from './precedents.ts'
import { questionGroup } from './questions.ts'
import { emptyResult } from './result.ts'
import { savingSection } from './saving-section.ts'

/** The whole assessment as one file. `script` is the bundled program of the page. */
export function assessmentPage(data: AssessmentData, script: string): string {
  const { framework, digest } = data.catalog
  const { source } = framework
  return livePage({
    title: framework.title,
    style: '',
    lead: html`<p>${curly(framework.about)}</p>
<p class="muted">Based on ${series(source.authors.map(nameOf))}, ${linkTo(source.url, source.title)}, ${publishedIn(source)}, ${source.year}.</p>`,
    main: html`<p class="unseen" role="status" id="${PART.announcement}"></p>
<div class="columns">
<section aria-labelledby="questions-heading"><h2 id="questions-heading">Questions</h2>
${questionForm(framework.conditions.map((condition, index) => question(framework, condition, index)))}
<a class="glance" id="${PART.glance}" href="#${PART.result}" hidden></a></section>
<section class="running-only" aria-label="Assessment" id="${PART.result}" tabindex="-1">${emptyResult(framework)}</section>
</div>
${precedentSection(data)}
<div class="running-only" id="${PART.reasons}"></div>
${chartSection(data)}
${sharingSection()}
${savingSection(data)}
${exerciseSection(data)}
${sourceSection(framework, digest)}`,
    foot: 'The framework indicates; it does not advise.',
    floating: '',
    data,
    script,
  })
}

function question(framework: Framework, condition: Condition, index: number): Markup {
  const { id, label, role } = condition
  const note = capitalized(roleWords(framework, role))
  return questionGroup({ id, title: `${index + 1}. ${label}`, note, scale: condition }, framework.answers)
}

function precedentSection({ catalog, coding }: AssessmentData): Markup {
  const label = catalog.framework.codings.find(({ id }) => id === coding)?.label ?? coding
  return html`<section class="running-only" aria-labelledby="precedents-heading"><h2 id="precedents-heading">Closest precedents <small>coded from ${label}</small></h2>
<div id="${PART.precedents}">${precedentsMarkup(catalog.framework, null)}</div></section>`
}

function chartSection({ catalog, coding }: AssessmentData): Markup {
  const { framework } = catalog
  const rows = allEpisodes(catalog, coding)
  return html`<section aria-labelledby="chart-heading"><h2 id="chart-heading">The precedents by condition</h2>
<div id="${PART.chart}">${chartMarkup(framework, rows, {})}</div>
<details><summary>The same as a table</summary>
${printHtml(caseListDocument({ framework, coding, rows, exercises: [] }), { level: 2, name: 'The precedents by condition' })}</details></section>`
}

/** Where the source speaks of each condition, and which cases these are, for those who check. */
function sourceSection({ conditions, context, words }: Framework, digest: string): Markup {
  return html`<section class="screen-only" aria-labelledby="places-heading"><details><summary id="places-heading">Where ${words.source} says this</summary>
<dl>${[...conditions, ...context].map(({ label, passages }) => html`<div><dt>${curly(label)}</dt><dd>${passages}</dd></div>`)}
<div><dt>Version of the cases</dt><dd>${digest.slice(0, 12)}</dd></div></dl></details></section>`
}

function sharingSection(): Markup {
  return html`<section class="running-only screen-only" aria-labelledby="share-heading"><h2 id="share-heading">Share and reuse</h2>
<dl class="values">
<div><dt>A link with your answers</dt><dd><code id="${PART.link}"></code> ${buttons(button('copy-link', 'Copy the link'))}</dd></div>
<div><dt>The same on the command line</dt><dd><code id="${PART.command}"></code> ${buttons(button('copy-command', 'Copy the command'))}</dd></div>
</dl>
<details><summary>The assessment as JSON</summary>
${buttons(button('download-json', 'Download JSON'), button('copy-json', 'Copy JSON'))}
<pre id="${PART.json}" tabindex="0" role="group" aria-label="The assessment as JSON"></pre></details></section>`
}

function exerciseSection({ exercises }: AssessmentData): Markup {
  if (exercises.length === 0) return html``
  return html`<section class="running-only screen-only" aria-labelledby="exercises-heading"><h2 id="exercises-heading">For you to code</h2>
<p>Evidence without codes. Read it, answer the questions above, and save your coding.</p>
${exercises.map(({ id, title }) => html`<details data-fold="${id}"><summary>${curly(title)}</summary><div></div></details>\n`)}</section>`
}
