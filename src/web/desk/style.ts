/** What the desk adds to the style of live pages. */
export const DESK_STYLE = `
.steps { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; counter-reset: step; font-weight: 600; }
.steps li { counter-increment: step; margin: 0; }
.steps li::before { content: counter(step) " "; color: var(--muted); font-weight: 400; }
.steps a { display: inline-block; padding: 0.4rem 0; }
#desk:focus { outline: none; }
.step { max-width: 62rem; margin-top: 2.5rem; padding-top: 1.5rem; border-top: 1px solid var(--rule); }
.number { display: inline-block; min-width: 1.6em; margin-right: 0.35em; border-radius: 1em; background: var(--tint); color: var(--accent); text-align: center; font-family: system-ui, "Liberation Sans", sans-serif; font-size: 0.8em; }
.drop { border: 2px dashed var(--control); border-radius: 8px; background: var(--card); padding: 0.9rem 1.1rem; margin-bottom: 1rem; display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; }
.drop label { font-weight: 600; }
.drop input { flex: 0 1 auto; border: 0; padding: 0; background: none; }
.drop.over { border-color: var(--accent); background: var(--tint); }
.count { font-weight: 600; }
.remarks { padding-left: 1.2rem; }
.remarks li { margin-bottom: 0.3rem; }
ul.files { list-style: none; padding: 0; }
ul.files > li { border-bottom: 1px solid var(--rule); padding: 0.4rem 0; margin: 0; }
ul.files p { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; margin: 0; overflow-wrap: anywhere; }
ul.files button { margin-left: auto; }
.status { position: sticky; bottom: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 0.25rem 1rem; padding: 0.5rem 1rem; background: var(--card); border-top: 1px solid var(--control); }
.status p { margin: 0; }
.status p:empty, .projecting .status { display: none; }
`
