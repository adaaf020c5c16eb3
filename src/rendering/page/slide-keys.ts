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
 * The program of a page with slides one below the other. The slide that is shown is the last whose top is in
 * the upper half of the window, or above it.
 */
export const SLIDES_SCRIPT = `
const keys = new Map(Object.entries(${JSON.stringify(SLIDE_KEYS)}));
document.addEventListener('keydown', (event) => {
  const move = keys.get(event.key);
  if (move === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const slides = [...document.querySelectorAll('.slide')];
  const at = slides.filter((slide) => slide.getBoundingClientRect().top < innerHeight / 2).length - 1;
  if (move === 'back' && at < 1) window.scrollTo(0, 0);
  else slides[Math.min(slides.length - 1, move === 'on' ? at + 1 : at - 1)].scrollIntoView();
});
`
