import { deskPart } from './dom.ts'

/** How long a message stays, in milliseconds: at least, and for each letter. Whoever needs longer can point at it. */
const STAYS = 6000
const FOR_LETTER = 60

/** The last message, over the lower edge of the desk. It goes away by itself, because it covers something. */
export class Status {
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `isUndoable`: can what was said be undone? */
  say(text: string, isUndoable: boolean): void {
    deskPart('status').textContent = text
    deskPart('undo').hidden = !isUndoable
    deskPart('bar').classList.toggle('saying', text !== '')
    this.#wait(Math.max(STAYS, text.length * FOR_LETTER))
  }

  #wait(stays: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (deskPart('bar').matches(':hover, :focus-within')) this.#wait(stays)
      else this.say('', false)
    }, stays)
  }
}
