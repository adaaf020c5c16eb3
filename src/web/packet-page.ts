import { OUTCOME } from '../model/coding-row.ts'
import type { Scale } from '../model/framework.ts'
import { printHtml } from '../rendering/document/html.ts'
import { html, type Markup } from '../rendering/document/markup.ts'
import { series } from '../rendering/words.ts'
import { unitDocument } from '../results/unit/document.ts'
import { livePage, questionForm, rowsMarkup } from './frame.ts'
import { questionId } from './packet.ts'
import { PART, type PacketData } from './page-data.ts'
import { questionGroup } from './questions.ts'

/** A coder’s blind packet as one file: the evidence on each unit, the form, and the rows to hand in. */
export async function packetPage(data: PacketData, script: string): Promise<string> {
  const { framework, packet } = data
  const { coder, packet: name, keyDigest, units } = packet
  const each = series(units.map(({ unit }) => unit))
  return await livePage({
    title: 'Coding packet',
    lead: html`<p>Coder ${coder}, packet ${name}: ${units.length === 1 ? 'unit' : 'units'} ${each}.</p>
<p>Each unit is an episode without its name, dates, or ending. Code one at a time, from the evidence alone. Then predict the outcome. <span class="running-only">Your answers are in the address of this page: bookmark it to keep them.</span></p>`,
    main: html`${questionForm(units.map((unit) => unitMarkup(data, unit)))}
<section class="running-only" aria-labelledby="rows-heading"><h2 id="rows-heading">Hand in</h2>
<p role="status" id="${PART.announcement}"></p>
${rowsMarkup('The rows')}</section>`,
    foot: `${framework.title}. The answer key is sealed: the SHA-256 of its file is ${keyDigest}.`,
    floating: '',
    data,
    script,
  })
}

function unitMarkup({ framework }: PacketData, unit: PacketData['packet']['units'][number]): Markup {
  const group = (id: string, title: string, scale: Scale): Markup =>
    questionGroup(
      { id: questionId(unit.unit, id), title: `${title}, unit ${unit.unit}`, note: null, scale, examples: false },
      framework.answers,
    )
  const evidence = unitDocument({ framework, unit }).filter(({ kind }) => kind !== 'title')
  return html`<section class="packet-unit">
<div><h2>Unit ${unit.unit}</h2>
${printHtml(evidence, { level: 2, name: `Unit ${unit.unit}` })}</div>
<div>${framework.conditions.map((condition) => group(condition.id, condition.label, condition))}${group(OUTCOME, 'Prediction', framework.outcome)}</div>
</section>
`
}
