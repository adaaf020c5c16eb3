/** The keys of presenters, by `KeyboardEvent.key`: to the slide before, or on to the next. */
export const SLIDE_KEYS: Readonly<Record<string, 'back' | 'on'>> = {
  ArrowLeft: 'back',
  PageUp: 'back',
  ArrowRight: 'on',
  PageDown: 'on',
  ' ': 'on',
}

/** The same as a hint. */
export const TURNING = '→ or Space shows the next, ← the one before'

/**
 * The program of a page with slides one below the other, after its title. The next slide is the first whose top is below
 * that of the window, so the first key shows the first slide in full. A slide that is shown can be some pixels off.
 */
export const SLIDES_SCRIPT = `
const keys = new Map(Object.entries(${JSON.stringify(SLIDE_KEYS)}));
document.addEventListener('keydown', (event) => {
  const move = keys.get(event.key);
  if (move === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const slides = [...document.querySelectorAll('.slide')];
  const topOf = (slide) => slide.getBoundingClientRect().top;
  if (move === 'on') slides.find((slide) => topOf(slide) > 24)?.scrollIntoView();
  else {
    const before = slides.filter((slide) => topOf(slide) < -24).pop();
    if (before === undefined) window.scrollTo(0, 0);
    else before.scrollIntoView();
  }
});
`
