import { part } from './dom.ts'
import type { Action } from './page-data.ts'
import { copy, download } from './saving.ts'

/** What buttons do. */
type Actions = Readonly<Partial<Record<Action, (button: HTMLElement) => void | Promise<void>>>>

export interface Rows {
  /** The file's name when they are saved. */
  readonly name: string
  /** What to do if the file does not come: `copy the rows instead.` */
  readonly instead: string
  /** Brings the rows up to date, or asks for what is missing in them. False if something is. */
  prepare(): boolean
  /** What the reader should know of rows that are handed in. Missing if there is nothing to say. */
  note?(): string
}

/** Makes the buttons work, including those that are added later. `own` are those of one kind of page. */
export function listenToButtons(rows: Rows, own: Actions): void {
  const textOf = (name: 'json' | 'rows'): string => part(name, HTMLElement).textContent ?? ''
  const actions: Actions = {
    print: () => window.print(),
    'copy-link': (button) => copy(button, 'link'),
    'copy-command': (button) => copy(button, 'command'),
    'copy-json': (button) => copy(button, 'json'),
    'copy-rows': (button) => {
      if (rows.prepare()) return copy(button, 'rows', rows.note?.())
    },
    'download-json': (button) => {
      const instead = 'copy the JSON instead.'
      download(button, { name: 'assessment.json', type: 'application/json', content: textOf('json'), instead })
    },
    'download-rows': (button) => {
      const { name, instead } = rows
      if (!rows.prepare()) return
      const note = rows.note?.() ?? ''
      download(button, { name, type: 'text/csv', content: textOf('rows'), instead, note })
    },
    ...own,
  }
  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
    const action = Object.entries(actions).find(([name]) => name === button?.dataset.action)?.[1]
    if (button !== null) await action?.(button)
  })
}
