import { OUTCOME } from '../model/coding-row.ts'
import { curly } from '../rendering/curly.ts'
import { printHtml } from '../rendering/document/html.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { series } from '../rendering/words.ts'
import { evidenceList } from '../results/packet/document.ts'
import { bracketsNote, outcomeTests, readingTime } from '../results/packet/notes.ts'
import { button, buttons, livePage, questionForm, rowsMarkup } from './frame.ts'
import { type PacketQuestion, placeOf, questionsOf } from './packet.ts'
import { PACKET_STYLE } from './packet-style.ts'
import { PART, type PacketData } from './page-data.ts'
import { choices } from './questions.ts'
import { EMPTY_COPY } from './saved-copy.ts'

type Unit = PacketData['packet']['units'][number]

/** A coder’s blind packet as one file: each question with its evidence, and the rows to hand in. */
export function packetPage(data: PacketData, script: string): string {
  const { framework, packet } = data
  const { coder, packet: name, keyDigest, units } = packet
  const each = `${units.length === 1 ? 'unit' : 'units'} ${series(units.map(({ unit }) => unit))}`
  return livePage({
    title: 'Coding packet',
    style: PACKET_STYLE,
    lead: html`<p>Read the evidence on each question, and answer from it alone. Names, dates, and the ending are left out. ${bracketsNote(units)}The evidence takes ${readingTime(units)} to read.</p>
<p class="muted">Coder ${coder}, packet ${name}, ${each}. <span class="running-only own-tab">The address of this page holds your answers: bookmark it to keep them.</span></p>
<p class="on-paper">Tick one box for each question, and hand in these sheets.</p>`,
    main: html`<p class="notice" id="${PART.framed}" hidden>This packet is open inside another page, which may not let it save files or keep your answers. Download the packet and open it in a tab of its own. If you answer here, copy the rows at the end.</p>
<div class="progress running-only"><p role="status" id="${PART.announcement}"></p> <a id="${PART.next}" href="#hand-in"></a>
<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="1"/><rect id="${PART.meter}" width="0" height="1"/></svg></div>
${questionForm(units.map((unit) => unitMarkup(data, unit)))}
<section class="running-only" id="hand-in" tabindex="-1" aria-labelledby="rows-heading"><h2 id="rows-heading">Hand in</h2>
<p>Save your answers as a file and hand it in where your teacher collects them.</p>
${buttons(button('download-rows', 'Download CSV'), button('copy-rows', 'Copy the rows'), button('save-page', 'Save this page with my answers'), button('print', 'Print'))}
${rowsMarkup('The rows')}</section>`,
    foot: `${curly(framework.title)}. The answer key is sealed: the SHA-256 of its file is ${keyDigest}.`,
    floating: html`<script type="application/json" id="${PART.answers}">${EMPTY_COPY}</script>\n`,
    data,
    script,
  })
}

/** On paper, each sheet of a unit begins with its coder and letter: loose sheets get mixed up. */
function unitMarkup(data: PacketData, { unit, evidence }: Unit): Markup {
  const { coder, units } = data.packet
  const number = units.findIndex((each) => each.unit === unit) + 1
  const questions = questionsOf(data).filter((question) => question.unit === unit)
  return html`<section class="packet-unit" aria-labelledby="${unit}.heading"><div class="sheet-head"><div><h2 id="${unit}.heading">Unit ${unit} <small>${number} of ${units.length}, ${readingTime([{ evidence }])} to read</small></h2><p class="on-paper">Coder ${coder}</p></div></div>
${questions.map((question) => itemMarkup(data, question, toRead(data, question, evidence)))}</section>
`
}

/** The evidence on a condition. The outcome has none of its own. */
function toRead({ framework }: PacketData, { about, label, unit }: PacketQuestion, evidence: Unit['evidence']): Markup {
  if (about === OUTCOME) {
    const tests = outcomeTests(framework)
    return html`<p class="muted">Predict it from all of the evidence on unit ${unit}.${tests === '' ? '' : html` <span class="tests">${curly(tests)}</span>`}</p>`
  }
  return printHtml([evidenceList(evidence[about] ?? [])], { level: 3, name: label })
}

/** A question, what to read for it, and its answers. */
function itemMarkup({ framework }: PacketData, question: PacketQuestion, read: Markup): Markup {
  const { id, unit, label, scale } = question
  // The outcome has little to read, so paper keeps it in one piece.
  return html`<div class="item${question.about === OUTCOME ? ' whole' : ''}" id="${placeOf(question)}" tabindex="-1">
<h3 id="${id}.question"><span class="eyebrow">${curly(label)}</span> ${curly(scale.question)}</h3>
<div class="read">${read}</div>
<fieldset aria-describedby="${id}.question"><legend>${curly(label)}, unit ${unit}</legend>
<button type="button" class="meanings" data-action="meanings" aria-expanded="false">Meanings</button>
${choices({ id, scale, examples: false }, framework.answers)}<p class="muted chosen" aria-hidden="true"></p></fieldset>
</div>
`
}
