import { MOST_BARS, MOST_STACKED } from '../document/html-slide.ts'

/**
 * The look of slides: each fills a screen, and its bars are as large as the height of the screen allows. A title has up
 * to three lines. A table is 1.9 of its letters high for the caption, and 1.85 for each bar.
 */
export const SLIDES_STYLE = `
.slides { max-width: none; padding-block: 0; }
.slide { padding-block: 2vh; display: flex; flex-direction: column; }
.slides .slide { min-height: 100vh; }
.slides .slide h2 { font-size: clamp(1.3rem, min(3.6vw, 5vh), 3rem); line-height: 1.2; margin: 0; }
.slides .slide > p { font-size: clamp(1rem, min(1.6vw, 3vh), 1.5rem); margin: 0 0 2vh; }
.slides > .turning { margin: 0; }
.slide .groups { flex: 1; display: grid; gap: 2vh 4vw; align-content: start; }
.slide .groups table { align-self: start; }
.slide .groups table:only-child { grid-column: 1 / -1; }
.slide tbody tr { height: 1.85em; }
.slide th, .slide td { border: 0; padding-block: 0; line-height: 1.15; vertical-align: middle; }
.slide caption { line-height: 1.6; }
.slide tbody th { width: 7em; white-space: nowrap; }
.slide .share { width: 100%; }
.slide .count { min-width: 5.2em; white-space: nowrap; font-variant-numeric: tabular-nums; font-weight: 650; }
.slide .count .muted { font-size: 0.75em; font-weight: 400; }
.slide .none { color: var(--muted); }
.slide .coded { background: var(--tint); }
.slide .coded th { box-shadow: inset 4px 0 0 var(--accent); padding-left: 0.5em; font-weight: 650; }
.slide .coded small { font-size: 1em; font-weight: 650; color: var(--ink); }
.slide .coded small + small::before { content: "+ "; }
.slide .codes { display: block; font-size: 0.62em; line-height: 1; }
.slide svg { display: block; width: 100%; height: 1em; }
.slide .track { fill: var(--track); }
.slide .full { fill: var(--accent); }
${upTo(MOST_BARS, (bars) => `.bars-${bars} { --bars: ${bars}; }`)}
${upTo(MOST_STACKED, (stacked) => `.stacked-${stacked} { --stacked: ${stacked}; }`)}
@media (max-width: 699px) { .slide .codes { white-space: normal; } }
@media screen and (min-width: 700px) {
  html:has(.slides) { scroll-snap-type: y proximity; }
  .slides > h1, .slides .slide { scroll-snap-align: start; }
  .slides > h1 { min-height: 55vh; margin: 0; padding-top: 40vh; }
  .slides > .turning { height: 45vh; }
  .slide .groups { grid-template-columns: 1fr 1fr; }
  .slides .slide table { font-size: min(1.7vw, calc(68vh / (var(--stacked) * (1.9 + var(--bars) * 1.85)))); }
  .slides .slide .groups table:only-child { font-size: min(2.6vw, calc(68vh / (1.9 + var(--bars) * 1.85))); }
}
@media print {
  .slides .slide { min-height: 0; break-after: page; }
  .slides .slide:last-of-type { break-after: auto; }
  .slide .groups { flex: none; grid-template-columns: 1fr 1fr; gap: 8mm; }
  .slides .slide .groups table { break-inside: avoid; font-size: 1rem; }
}`

function upTo(most: number, rule: (number: number) => string): string {
  return Array.from({ length: most }, (_, index) => rule(index + 1)).join('\n')
}
