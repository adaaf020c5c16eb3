import type { Markup } from '../../rendering/document/markup.ts'
import { SLIDE_KEYS } from '../../rendering/page/slide-keys.ts'
import { fill } from '../dom.ts'
import { deskPart } from './dom.ts'

const KEYS: Readonly<Record<string, 'back' | 'on' | 'end'>> = { ...SLIDE_KEYS, Escape: 'end' }

/** Shows slides to a class, one at a time, instead of the desk. */
export class Projector {
  #at = 0
  #from: HTMLElement | null = null
  /** How far the desk was scrolled. */
  #scrolled = 0

  constructor() {
    document.addEventListener('keydown', (event) => {
      const { key, target } = event
      const move = KEYS[key]
      const isButton = key === ' ' && target instanceof HTMLButtonElement
      if (deskPart('projector').hidden || move === undefined || isButton) return
      event.preventDefault()
      this.move(move)
    })
  }

  /** `from` is the button that gets the focus back. */
  show(slides: Markup, from: HTMLElement): void {
    fill(this.#place(), slides)
    this.#from = from
    this.#scrolled = window.scrollY
    this.#at = 0
    this.#turn(true)
    this.#showSlide()
    deskPart('projector').focus()
  }

  move(move: 'back' | 'on' | 'end'): void {
    if (move === 'end') {
      this.#turn(false)
      window.scrollTo(0, this.#scrolled)
      this.#from?.focus()
      return
    }
    const last = this.#slides().length - 1
    this.#at = Math.min(last, Math.max(0, this.#at + (move === 'on' ? 1 : -1)))
    this.#showSlide()
  }

  #turn(on: boolean): void {
    deskPart('projector').hidden = !on
    document.documentElement.classList.toggle('projecting', on)
  }

  #showSlide(): void {
    for (const [index, slide] of this.#slides().entries()) slide.hidden = index !== this.#at
    window.scrollTo(0, 0)
  }

  #slides(): readonly HTMLElement[] {
    return [...this.#place().querySelectorAll<HTMLElement>('.slide')]
  }

  #place(): Element {
    const place = deskPart('projector').querySelector('.shown')
    if (place === null) throw new Error('The projector has no place for slides')
    return place
  }
}
