import { clipped } from '../model/clipped.ts'
import { part } from './dom.ts'

/** Says so on the page when its program fails, because only developers look into the console. */
export function reportFailures(): void {
  window.addEventListener('error', ({ message }) => report(message))
  window.addEventListener('unhandledrejection', ({ reason }) => report(String(reason)))
}

/** Shows what works only with the program, and takes back the notice that it isn’t running. */
export function showRunning(): void {
  document.documentElement.classList.add('running')
  part('failed', HTMLElement).hidden = true
}

function report(message: string): void {
  const place = part('failed', HTMLElement)
  place.textContent = `This page has failed, so it may not follow your answers anymore. Reload it. If it fails again, open it in another browser. (${clipped(message)})`
  place.hidden = false
}
