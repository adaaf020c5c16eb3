import { part } from './dom.ts'
import type { Action } from './page-data.ts'

/** How long a message stays, in milliseconds. Screen readers speak it. */
const TOLD_FOR = 5000

/** What the reader can copy or download. */
type Shown = 'link' | 'command' | 'json' | 'rows'

export interface Rows {
  /** The file's name when they are saved. */
  readonly name: string
  /** What must be filled in first, and how to ask for it; null if they are ready. */
  missing(): { readonly field: 'coder' | 'unit'; readonly request: string } | null
}

/** Makes the buttons work, including those that are added later. */
export function listenToButtons(rows: Rows): void {
  const whenReady = (save: () => void | Promise<void>): void | Promise<void> => {
    const missing = rows.missing()
    if (missing === null) return save()
    part(missing.field, HTMLElement).focus()
    tell(missing.request)
  }
  const actions: Readonly<Record<Action, () => void | Promise<void>>> = {
    print: () => window.print(),
    'copy-link': () => copy('link'),
    'copy-command': () => copy('command'),
    'copy-json': () => copy('json'),
    'copy-rows': () => whenReady(() => copy('rows')),
    'download-json': () => download('json', 'assessment.json', 'application/json'),
    'download-rows': () => whenReady(() => download('rows', rows.name, 'text/csv')),
  }
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
    const action = Object.entries(actions).find(([name]) => name === button?.dataset.action)?.[1]
    await action?.()
  })
}

function textOf(shown: Shown): string {
  return part(shown, HTMLElement).textContent ?? ''
}

/** Copies to the clipboard. If the browser forbids that, selects the text for the reader to copy. */
async function copy(shown: Shown): Promise<void> {
  try {
    await navigator.clipboard.writeText(textOf(shown))
    tell('Copied.')
  } catch {
    getSelection()?.selectAllChildren(part(shown, HTMLElement))
    tell('Selected: copy it with your keyboard.')
  }
}

function download(shown: Shown, name: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([textOf(shown)], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), TOLD_FOR)
  tell(`Saved as ${name}.`)
}

function tell(text: string): void {
  const place = part('told', HTMLElement)
  place.textContent = text
  setTimeout(() => {
    if (place.textContent === text) place.textContent = ''
  }, TOLD_FOR)
}
