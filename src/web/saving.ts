import { part } from './dom.ts'
import type { PART } from './page-data.ts'
import { tell } from './telling.ts'

/** How long a browser may take to start a download, in milliseconds. */
const STARTS_WITHIN = 5000

/** A file for the reader. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
  /** What to do if no file comes. */
  readonly instead: string
  /** What else the reader should know, as sentences. */
  readonly note?: string
}

/** Copies the text of a part. If the browser forbids that, selects the text for the reader to copy. */
export async function copy(button: HTMLElement, name: keyof typeof PART, note = ''): Promise<void> {
  const place = part(name, HTMLElement)
  try {
    await navigator.clipboard.writeText(place.textContent ?? '')
    tell(button, sentences('Copied.', note))
  } catch {
    const folded = place.closest('details')
    if (folded !== null) folded.open = true
    getSelection()?.selectAllChildren(place)
    // Without a clipboard, as in frames and from plain http, this older way may still work.
    tell(
      button,
      sentences(
        document.execCommand('copy')
          ? 'Copied.'
          : 'Selected. Now copy it: press Ctrl+C or ⌘C, or hold your finger on it.',
        note,
      ),
    )
  }
}

/** Starts a download. Whether a file was saved can’t be known: a frame, for one, may forbid it without a word. */
export function download(button: HTMLElement, { name, type, content, instead, note = '' }: Download): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), STARTS_WITHIN)
  tell(button, sentences(`Look for ${name} in your downloads. If it isn’t there, ${instead}`, note))
}

function sentences(said: string, note: string): string {
  return note === '' ? said : `${said} ${note}`
}
