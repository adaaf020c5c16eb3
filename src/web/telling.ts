import { part } from './dom.ts'

/** Says what a button did, in the place beside it. Screen readers speak it. It stays until something else happens. */
export function tell(button: HTMLElement, text: string): void {
  clearTold()
  const place = button.closest('.buttons')?.querySelector('.told')
  if (place) place.textContent = text
}

/** Takes back what was said, because it is no longer true. */
export function clearTold(): void {
  for (const place of document.querySelectorAll('.told')) place.textContent = ''
}

/** Says what an answer changed. A repeated text would be spoken again, so it is left alone. */
export function announce(text: string): void {
  const place = part('announcement', HTMLElement)
  if (place.textContent !== text) place.textContent = text
}
