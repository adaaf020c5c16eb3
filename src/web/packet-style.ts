/** What the page of a blind packet adds to the style of live pages. */
export const PACKET_STYLE = `
html { scroll-padding-top: 3.4rem; }
main { padding-top: 0; }
body > header { padding-bottom: 0.5rem; }
.progress {
  position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 0.5rem;
  padding: 0.6rem 0 0.5rem; margin-bottom: 1rem; background: var(--page); font-size: 0.95rem;
}
.progress p { margin: 0; font-weight: 650; }
.progress svg { flex: 0 0 100%; height: 4px; margin-top: 0.35rem; fill: var(--accent); }
.progress .track { fill: var(--track); }
.packet-unit { margin-bottom: 2.5rem; }
.packet-unit h2 { margin: 0; padding-top: 1.25rem; border-top: 1px solid var(--rule); }
.item { padding: 1.25rem 0 1rem; scroll-margin-top: 0; }
.item h3 { margin: 0 0 0.6rem; max-width: 52rem; }
.item h3 .eyebrow { font-weight: 650; }
.item fieldset { margin: 0; }
.item legend { font-size: 0.92rem; float: left; }
.choices { clear: both; padding-top: 0.3rem; }
.read ul { padding-left: 1.1rem; }
.read li { margin-bottom: 0.45rem; }
.meanings, .chosen, .on-paper { display: none; }
@media screen and (min-width: 700px) {
  .item { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); grid-template-rows: auto 1fr; gap: 0 clamp(1.5rem, 4vw, 3.5rem); }
  .item h3 { grid-column: 1 / -1; }
  .item legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .item fieldset { align-self: start; }
}
@media screen and (min-width: 700px) and (min-height: 42rem) { .item fieldset { position: sticky; top: 4.5rem; } }
@media screen and (max-width: 699px) and (min-height: 30rem) {
  .running .item fieldset {
    position: sticky; bottom: 0; z-index: 1; margin: 0 -1rem; padding: 0.5rem 1rem 0.7rem; max-height: 75vh; overflow: auto;
    background: var(--page); border-top: 1px solid var(--control);
  }
  .running .meanings { display: block; float: right; min-height: 1.5rem; padding: 0 0.2rem; border: 0; font-size: 0.92rem; background: none; text-decoration: underline; }
  .running .meanings[aria-expanded=false] ~ .choices { display: flex; flex-wrap: wrap; gap: 0.4rem; padding-top: 0.4rem; }
  .running .meanings[aria-expanded=false] ~ .choices .choice { flex: 1 1 auto; min-width: max-content; border-width: 1px; border-radius: 8px; border-color: var(--control); }
  .running .meanings[aria-expanded=false] ~ .choices .choice > span { padding: 0.55rem 0.2rem 0.55rem 1.75rem; font-size: 0.92rem; white-space: nowrap; }
  .running .meanings[aria-expanded=false] ~ .choices .choice input { margin: 0.7rem 0 0 0.4rem; width: 1.05rem; height: 1.05rem; }
  .running .meanings[aria-expanded=false] ~ .choices .meaning { display: none; }
  .running .meanings[aria-expanded=false] ~ .chosen:not(:empty) { display: block; margin: 0.4rem 0 0; font-size: 0.88rem; line-height: 1.35; }
}
@media (max-height: 20rem) { .progress { position: static; } }
@media print {
  .progress, #hand-in, .own-tab { display: none; }
  .on-paper { display: block; }
  body > header { padding-top: 0; }
  .packet-unit { display: table; width: 100%; margin: 0; }
  .sheet-head { display: table-header-group; break-inside: avoid; }
  .sheet-head > div { display: flex; justify-content: space-between; align-items: baseline; border-top: 1px solid var(--rule); }
  .sheet-head p { margin: 0; font-weight: 650; }
  @page { margin: 12mm; }
  html { font-size: 9.5pt; }
  body > header p { margin-bottom: 0.5mm; line-height: 1.4; }
  .packet-unit h2 { padding-top: 0.5mm; border: 0; font-size: 1.2rem; }
  .item { padding: 1.5mm 0 0.5mm; }
  .whole, .item fieldset, .item h3, .packet-unit h2 { break-inside: avoid; }
  .read li:last-child { break-after: avoid; }
  .item h3 { margin-bottom: 1mm; max-width: none; text-wrap: wrap; }
  /* Firefox and WebKit leave a heading alone at the foot of a sheet, whatever its own rules say. So it claims room below. */
  .item h3::after { display: block; content: ""; height: 22mm; margin-bottom: -22mm; }
  .item legend { display: none; }
  .item .choices { columns: 2; column-gap: 8mm; padding: 0; }
  .read > p { margin-bottom: 1mm; line-height: 1.3; }
  .read ul { margin-bottom: 1mm; }
  .read li { margin-bottom: 0.4mm; line-height: 1.3; }
  .choice > span { padding-block: 0.2mm; }
}
`
