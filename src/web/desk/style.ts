/** What the desk adds to the style of live pages. */
export const DESK_STYLE = `
body > header, main, body > footer { max-width: 66rem; }
main > nav { max-width: none; }
.steps { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; counter-reset: step; font-weight: 600; }
.steps li { counter-increment: step; margin: 0; }
.steps li::before { content: counter(step) " "; color: var(--muted); font-weight: 400; }
.steps a { display: inline-block; padding: 0.4rem 0; }
#desk:focus { outline: none; }
.step { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
.number { display: inline-block; min-width: 1.6em; margin-right: 0.35em; border-radius: 1em; background: var(--tint); color: var(--accent); text-align: center; font-family: system-ui, "Liberation Sans", sans-serif; font-size: 0.8em; }
.clearing.buttons { margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
.drop { border: 2px dashed var(--control); border-radius: 8px; background: var(--card); padding: 0.75rem 1.1rem; margin-bottom: 1rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; }
.drop { position: relative; }
.drop p { flex: 1 1 16rem; margin: 0; }
.drop .chooser { position: absolute; left: 1rem; bottom: 0.5rem; width: 1px; height: 1px; min-height: 0; padding: 0; border: 0; opacity: 0; }
.choose { border: 1px solid var(--control); border-radius: 6px; padding: 0.5rem 0.8rem; font-weight: 600; color: var(--accent); cursor: pointer; }
.choose:hover { background: var(--tint); }
.drop:focus-within { border-color: var(--accent); }
.drop .chooser:focus-visible ~ .choose { outline: 3px solid var(--accent); outline-offset: 2px; }
.fields { align-items: end; }
.fields.numbers { grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); }
.drop.over { border-color: var(--accent); background: var(--tint); }
.count { font-weight: 600; }
.remarks { padding-left: 1.2rem; }
.remarks li { margin-bottom: 0.3rem; }
ul.files { list-style: none; padding: 0; }
ul.files > li { border-bottom: 1px solid var(--rule); padding: 0.3rem 0; margin: 0; }
ul.files p { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin: 0; overflow-wrap: anywhere; }
ul.files p button { margin-left: auto; }
.episodes { list-style: none; padding: 0; columns: 22rem; }
.episodes li { margin-bottom: 0.3rem; break-inside: avoid; }
.episodes li { display: grid; grid-template-columns: 2em minmax(0, 1fr); }
.question-to-decide { border: 1px solid var(--rule); border-radius: 8px; background: var(--card); padding: 0.9rem 1.1rem; margin-bottom: 1rem; }
.deciding input, .deciding select { width: 100%; }
.question-to-decide h3 { margin: 0 0 0.4rem; }
.question-to-decide p, .question-to-decide ul { margin-bottom: 0.4rem; }
.deciding { display: grid; gap: 0.4rem 0.75rem; grid-template-columns: minmax(0, 1fr); align-items: center; }
.deciding label { font-weight: 600; }
@media (min-width: 700px) { .deciding { grid-template-columns: auto minmax(8rem, auto) auto minmax(0, 1fr) auto; align-items: start; } .deciding label { padding-top: 0.6rem; } }
.status { position: fixed; right: 1rem; bottom: 1rem; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.status.saying { z-index: 2; width: auto; height: auto; clip-path: none; max-width: min(36rem, 100vw - 2rem); display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; padding: 0.5rem 1rem; background: var(--card); border: 1px solid var(--control); border-radius: 8px; }
.status p { margin: 0; }
.digest { overflow-wrap: anywhere; }
.projecting body > :not(.projector) { display: none; }
.projector { min-height: 100vh; padding: 0 clamp(1rem, 4vw, 4rem); }
.projector:focus { outline: none; }
.projector .slide[hidden] { display: none; }
.projector .shown > :not(.slide) { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.slide-buttons { position: fixed; right: 1rem; top: 1rem; z-index: 2; display: flex; gap: 0.5rem; }
@media (min-width: 700px) { .projector .slide h2, .projector .slide > p { padding-right: 16rem; } }
@media (max-width: 699px) { .slide-buttons { position: sticky; top: 0; justify-content: flex-end; padding-block: 0.5rem; background: var(--page); } }
@media print { .status, .drop, .slide-buttons { display: none; } }
`
