import { keep, kept } from './keeping.ts'
import type { DeskState } from './state.ts'

/** The desk that all tabs of this browser share. Each tab notices what another one has changed. */
export class Tabs {
  readonly #name: string
  /** What was kept when this tab last looked. */
  #known: string | null

  constructor(name: string) {
    this.#name = name
    this.#known = stored(name)
  }

  /** False if the browser does not allow it, or has no room. */
  keep(state: DeskState): boolean {
    const isKept = keep(this.#name, state)
    this.#known = stored(this.#name)
    return isKept
  }

  /** The desk as another tab has left it; null if none has changed it. */
  changed(): DeskState | null {
    const now = stored(this.#name)
    if (now === this.#known) return null
    this.#known = now
    return kept(this.#name)
  }
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}
