/** What the live page adds to the style of every page. */
export const PAGE_STYLE = `
body > header, main, body > footer { max-width: 80rem; }
body > header { padding-top: clamp(1.5rem, 4vw, 3rem); }
body > header p { max-width: 52rem; margin-bottom: 0.5rem; }
body > header > p:first-of-type { font-size: clamp(1rem, 0.9rem + 0.5vw, 1.1rem); }
main { padding-top: 1.5rem; }
main > section { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
section > h2:first-child { margin-top: 0; }
main > section > p, main > section > details, main > section > pre, .precedents { max-width: 60rem; }
.skip { position: absolute; left: -100vw; top: 0; z-index: 3; padding: 0.6rem 1rem; background: var(--card); }
.skip:focus { left: 0; }
.notice { border-left: 4px solid var(--not-yet); padding: 0.5rem 1rem; margin-bottom: 1rem; background: var(--card); }
.notice > :last-child { margin-bottom: 0; }
.failed { position: sticky; top: 0; z-index: 3; border: 1px solid var(--error); border-left-width: 4px; }
html:not(.running) .failed { animation: late 1s step-end; }
@keyframes late { from { visibility: hidden; } }
html:not(.running) button, html:not(.running) .running-only { display: none; }
.columns { display: grid; gap: 2.5rem clamp(2rem, 4vw, 4rem); }
.columns > section { min-width: 0; }
fieldset { border: 0; margin: 0 0 2.25rem; padding: 0; min-width: 0; }
legend { padding: 0; font-size: 1.12rem; font-weight: 650; line-height: 1.35; }
.eyebrow { display: block; color: var(--accent); font-size: 0.92rem; margin-bottom: 0.15rem; }
.role { font-size: 0.88rem; margin: 0.2rem 0 0.6rem; }
.choice { display: grid; cursor: pointer; line-height: 1.45; border: 1px solid var(--rule); border-top-width: 0; background: var(--card); overflow: hidden; }
.choice:first-child { border-top-width: 1px; border-radius: 8px 8px 0 0; }
.choice:last-child { border-radius: 0 0 8px 8px; }
.choice > * { grid-area: 1 / 1; }
.choice > span { padding: 0.6rem 0.85rem 0.6rem 2.75rem; }
.choice .muted { display: block; font-size: 0.92em; }
.choice input { width: 1.15rem; height: 1.15rem; margin: 0.75rem 0 0 0.85rem; accent-color: var(--accent); z-index: 1; }
.choice:hover { border-color: var(--control); box-shadow: 0 -1px 0 var(--control); }
.choice :checked + span { box-shadow: inset 4px 0 0 var(--accent); background: var(--tint); }
.choice:focus-within { outline: 3px solid var(--accent); outline-offset: -1px; position: relative; z-index: 1; }
.choice input:focus-visible { outline: none; }
.lead { border: 1px solid var(--rule); border-top: 5px solid var(--tone, var(--control)); border-radius: 8px; background: var(--card); padding: 0.8rem 1.25rem; }
.lead h2 { margin: 0 0 0.3rem; font-size: 1.45rem; }
.lead p { margin-bottom: 0.4rem; line-height: 1.45; }
.lead .source { display: none; }
.lead p:last-child, .lead .buttons { margin-bottom: 0; }
#result > h3 { margin: 1.1rem 0 0.3rem; }
#result .scales > div { padding: 0.35rem 0; }
#result li { margin-bottom: 0.25rem; }
#result ul { margin-bottom: 0.75rem; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.6rem; margin-bottom: 1rem; }
button, input:not([type=radio]), select { font: inherit; color: inherit; border: 1px solid var(--control); border-radius: 6px; background: var(--card); padding: 0.45rem 0.8rem; min-height: 2.75rem; max-width: 100%; }
button { cursor: pointer; font-weight: 600; color: var(--accent); }
button:hover { background: var(--tint); }
label { display: block; }
.fields { display: grid; gap: 0.5rem 2rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); max-width: 60rem; }
.fields label { font-weight: 600; margin-bottom: 0.25rem; }
.fields label .muted { display: block; font-weight: 400; font-size: 0.92em; }
.fields input, .fields select { width: 100%; }
.values dt { font-weight: 600; }
.values dd { margin: 0 0 1rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
.values .buttons { margin: 0; }
.values code { background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: 0.5rem 0.8rem; overflow-wrap: anywhere; font-size: 0.875rem; }
summary { cursor: pointer; padding: 0.5rem 0; color: var(--accent); font-weight: 600; min-height: 2.75rem; }
details[data-fold] > div:not(:empty) { border-left: 3px solid var(--rule); padding-left: clamp(0.75rem, 3vw, 1.25rem); margin: 0.25rem 0 1rem; }
details[data-fold] > div > :first-child { margin-top: 0; }
.precedents { margin-top: 1rem; }
.charts { display: grid; gap: 1.5rem clamp(1.5rem, 4vw, 3.5rem); grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); margin-bottom: 1rem; }
figure { margin: 0; display: flex; flex-direction: column; max-width: 26rem; }
figure svg { margin-top: auto; width: 100%; height: auto; }
figcaption { font-weight: 650; margin-bottom: 0.5rem; color: inherit; }
.message { display: block; font-weight: 400; color: var(--muted); }
figure dt { font-weight: 650; }
figure dd { margin: 0; }
figure text { fill: var(--ink); font-size: 12px; text-anchor: middle; }
.axis { stroke: var(--control); }
.dot { --dot: var(--muted); }
.dot.met { --dot: var(--yes); }
.dot.undecided { --dot: var(--not-yet); }
.dot .fill { fill: var(--dot); }
.dot .rim { fill: none; stroke: var(--dot); stroke-width: 1.75; }
.given { fill: var(--tint); stroke: var(--accent); stroke-width: 1.5; stroke-dasharray: 4 3; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.legend li { display: flex; align-items: center; gap: 0.5rem; margin: 0; }
.legend svg { width: 1.1rem; height: 1.1rem; flex: none; }
#json { max-height: 30rem; overflow: auto; white-space: pre; overflow-wrap: normal; }
.told { flex: 0 0 100%; margin: 0; }
.told:empty { display: none; }
.wrong { display: block; color: var(--error); font-weight: 600; }
.wrong:empty { display: none; }
input[aria-invalid=true], select[aria-invalid=true] { border: 2px solid var(--error); }
.glance { position: sticky; bottom: 0; z-index: 2; display: block; margin-inline: calc(-1 * clamp(1rem, 4vw, 2rem)); padding: 0.7rem clamp(1rem, 4vw, 2rem); background: var(--card); border-top: 1px solid var(--control); text-decoration: none; line-height: 1.3; }
.glance > * { display: block; }
.glance strong, .small-bars > span > span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.small-bars { display: flex; gap: 0.75rem; margin-block: 0.3rem; font-size: 0.75rem; color: var(--ink); }
.small-bars > span { flex: 1 1 0; min-width: 0; display: grid; gap: 0.15rem; }
.small-bars .bar { width: 100%; min-width: 0; max-width: none; height: 0.4rem; }
.small-change { font-size: 0.85rem; color: var(--ink); }
.glance[hidden] { display: none; }
@media (max-height: 34rem) { .small-bars, .small-change { display: none; } }
@media (max-height: 20rem) { .glance { display: none; } }
@media (min-width: 1000px) {
  .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-items: start; }
  #result { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; }
  #result .scales .muted { display: none; }
  #result .scales > div { display: grid; grid-template-columns: minmax(7rem, 10rem) 1fr; gap: 0 1rem; align-items: center; }
  #result .scales dd:first-of-type > strong { min-width: 5.5rem; }
  #result .bar { flex-basis: 3rem; min-width: 3rem; }
  #result .measure { font-size: 0.88rem; }
  .glance { display: none; }
}
@media print {
  .skip, .glance, .buttons, .failed, .empty, .screen-only, details:not([open]), button { display: none; }
  .columns { display: flex; flex-direction: column; gap: 0; }
  .columns #result { order: -1; margin-bottom: 1.5rem; }
  .answered, .complete .columns > :first-child, .half-answered .scales .muted, .half-answered [aria-labelledby=chart-heading] { display: none; }
  #result { position: static; max-height: none; overflow: visible; }
  .choice, fieldset > legend, .answered { break-inside: avoid; }
  .choice { border: 0; overflow: visible; line-height: 1.3; background: none; }
  .choice > span { padding: 0.4mm 0 0.4mm 6mm; }
  .choice .muted { display: inline; }
  .choice input { appearance: none; -webkit-appearance: none; width: 3.6mm; height: 3.6mm; margin: 0.8mm 0 0; border: 0.3mm solid var(--ink); border-radius: 0.6mm; }
  .choice :checked { background: var(--ink); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .choice :checked + span { box-shadow: none; background: none; }
  .charts { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 6mm; break-inside: avoid; }
  #json { max-height: none; white-space: pre-wrap; overflow-wrap: anywhere; }
  main > section { margin-top: 1rem; padding-top: 0.75rem; }
  body > header, main { padding-block: 0; }
  body > footer { padding-block: 0.75rem 0; }
  body > footer p { margin: 0; }
  body > footer p + p { display: none; }
  body > header p { max-width: none; }
  fieldset { margin-bottom: 1rem; }
  .lead { padding-block: 0.5rem; }
  .columns #result { margin-bottom: 0.75rem; }
  .scales > div, #result .scales > div { padding-block: 0.3rem; }
  h2 { margin-block: 0.5rem 0.3rem; }
}
`
