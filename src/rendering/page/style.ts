import { colorStyle } from './colors.ts'
import { SLIDES_STYLE } from './slides-style.ts'

/** The look of every page, for screens from 320 CSS pixels and for paper of any size. */
export const STYLE = `${colorStyle()}
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-block: 1rem 4rem; }
body {
  margin: 0; background: var(--page); color: var(--ink); line-height: 1.6; overflow-wrap: break-word;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
main, body > header, body > footer { max-width: 72rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2rem); }
@media screen {
  main > p, main > ul, main > ol, main > dl, main > pre, main > nav, main > h1, main > h2, main > h3 { max-width: 48rem; }
}
main { padding-block: clamp(1.25rem, 4vw, 2.5rem); }
body > footer { padding-block: 1.5rem 2rem; color: var(--muted); font-size: 0.9rem; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2em 0 0.5em; text-wrap: balance; font-weight: 650; }
h1, h2 { font-family: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Liberation Serif", Georgia, serif; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.1rem); margin-top: 0; }
h2 { font-size: 1.4rem; }
h3 { font-size: 1.12rem; }
h4, h5 { font-size: 1rem; }
h1 .muted { font-size: 0.65em; font-weight: 400; }
h1 + h2, h2 + h3, h3 + h4 { margin-top: 0.75em; }
small { font-size: 0.78em; font-weight: 400; color: var(--muted); font-family: system-ui, "Liberation Sans", sans-serif; }
p, ul, ol, dl { margin: 0 0 1rem; }
li > p { margin: 0.2rem 0 0; }
ul, ol { padding-left: 1.4rem; }
li { margin-bottom: 0.6rem; }
li::marker { color: var(--muted); }
a { color: var(--accent); text-underline-offset: 0.15em; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.muted { color: var(--muted); }
.yes, .met { --tone: var(--yes); }
.not-yet, .undecided, .warning { --tone: var(--not-yet); }
.no, .not-met { --tone: var(--no); }
.error { --tone: var(--error); }
.undetermined, .unknown { --tone: var(--undetermined); }
.question { display: block; font-size: 0.55em; font-weight: 400; color: var(--muted); font-family: system-ui, "Liberation Sans", sans-serif; }
.source { margin-top: -0.4rem; font-size: 0.92rem; }
.comparison tbody th { min-width: 9.5em; }
.comparison small { display: block; font-size: 0.88em; }
.marked::before { content: "• "; content: "• " / ""; }
.same::before { content: "= "; content: "= " / ""; }
.more::before { content: "↑ "; content: "↑ " / ""; }
.less::before { content: "↓ "; content: "↓ " / ""; }
.comparison thead td { border-bottom: 2px solid var(--control); }
.tone { color: var(--tone, inherit); }
pre {
  margin: 0.5rem 0; padding: 0.75rem 1rem; background: var(--card); border: 1px solid var(--rule); border-radius: 6px;
  white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.875rem;
}
code, pre { font-family: ui-monospace, "Cascadia Mono", Menlo, "DejaVu Sans Mono", monospace; }
mark { background: none; color: var(--error); font-weight: 700; text-decoration: underline wavy; }
.match { color: inherit; text-decoration: underline; }
.diagnostics { list-style: none; padding: 0; }
.diagnostics > li { border-left: 3px solid var(--control); padding-left: 1rem; margin-bottom: 1.5rem; }
.scales > div { padding: 0.75rem 0; border-top: 1px solid var(--rule); }
.scales > div:last-child { border-bottom: 1px solid var(--rule); }
.scales dt { font-weight: 650; }
.scales dd { margin: 0; }
.scales dd:first-of-type { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.9rem; }
.scales dd:first-of-type > strong { min-width: 6.2rem; }
.scales .muted { font-size: 0.92rem; }
.measure { font-variant-numeric: tabular-nums; white-space: nowrap; }
.bar { flex: 1 1 8rem; min-width: 6rem; max-width: 16rem; height: 0.7rem; border-radius: 2px; overflow: hidden; background: var(--track); }
.bar .full { fill: var(--tone); }
.bar .open { fill: none; stroke: var(--tone); stroke-width: 2px; vector-effect: non-scaling-stroke; stroke-dasharray: 4 3; }
.bar .crossover { fill: var(--ink); }
.leveled { display: grid; gap: 0.15rem; white-space: nowrap; }
.leveled .bar { min-width: 4rem; max-width: 7rem; height: 0.45rem; }
.wide { overflow-x: auto; position: relative; margin-bottom: 1rem; }
figure { display: inline-block; vertical-align: top; width: min(100%, 30rem); margin: 0 0 1rem; }
@media screen and (min-width: 40rem) { figure { margin-right: 2rem; } }
figure svg { width: 100%; height: auto; }
figure svg .label { stroke: var(--page); }
figure h2 { margin-top: 1.5rem; }
figcaption { color: var(--muted); font-size: 0.92rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; line-height: 1.4; }
.unseen:not(:focus):not(:active) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
caption { text-align: left; font-weight: 650; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.9rem 0.4rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--control); white-space: nowrap; }
.short { white-space: nowrap; }
tbody th { font-weight: 400; overflow-wrap: normal; }
${SLIDES_STYLE}
.contents { margin-block: 1rem 1.5rem; padding: 0.75rem 1rem; border: 1px solid var(--rule); border-radius: 6px; background: var(--card); }
.contents p { margin: 0 0 0.3rem; font-weight: 650; }
.contents ul { margin: 0; padding: 0; columns: 16rem; list-style: none; }
.contents .subheading { padding-left: 1rem; }
.contents li { margin: 0 0 0.2rem; break-inside: avoid; }
@media screen and (max-width: 64rem) {
  thead th { white-space: normal; }
}
${stackedUnder('46rem', '.stacks')}
${stackedUnder('64rem', '.stacks-early')}
@media print {
  @page { margin: 16mm; }
  html { font-size: 10pt; }
  .unseen { display: none; }
  body { background: none; }
  main, body > header, body > footer { max-width: none; padding-inline: 0; }
  h1, h2, h3, h4, h5, summary { break-after: avoid; }
  li, tr, .scales > div, pre, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
  .contents, .turning { display: none; }
  table { font-size: 0.8rem; }
  th, td { padding-right: 0.35rem; }
  thead th, .short { white-space: normal; }
  a { color: inherit; }
  svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`

/** Tables of this class as lists, in windows up to this width: each cell after its heading. */
function stackedUnder(width: string, table: string): string {
  return `@media screen and (max-width: ${width}) {
  ${table}, ${table} tbody { display: block; }
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table} tr { display: block; padding-block: 0.7rem; border-bottom: 1px solid var(--rule); }
  ${table} th, ${table} td { display: block; border: 0; padding: 0; }
  ${table} tbody th { font-weight: 650; margin-bottom: 0.2rem; overflow-wrap: anywhere; }
  ${table} tbody th[data-label]::before { content: attr(data-label) " "; }
  ${table} tbody td { display: flow-root; white-space: normal; padding-left: var(--label, 8rem); }
  ${table} tbody td::before { float: left; width: var(--label, 8rem); padding-right: 0.4rem; margin-left: calc(-1 * var(--label, 8rem)); content: attr(data-label); color: var(--muted); font-weight: 400; }
  ${table} tbody td:empty { display: none; }
  ${table} .leveled { display: grid; grid-template-columns: 5.5rem minmax(0, 7rem); align-items: center; }
  ${table} .leveled .bar { min-width: 0; width: 100%; }
}`
}
