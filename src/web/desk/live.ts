import { isRefusal } from '../../desk/remarks.ts'
import { html } from '../../rendering/document/markup.ts'
import { counted } from '../../rendering/words.ts'
import { printCodings } from '../../results/codings/csv.ts'
import { download } from '../saving.ts'
import { collectedMarkup } from './collected.ts'
import type { DeskData } from './data.ts'
import { disagreementMarkup } from './disagreement.ts'
import { deskPart, show } from './dom.ts'
import { type Incoming, slim, takeIn } from './intake.ts'
import { keep, kept } from './keeping.ts'
import { refusalNotice } from './remark-list.ts'
import { addStudents, type DeskState } from './state.ts'
import { type Work, workOn } from './work.ts'

/** Runs the desk: each change makes a new state, and the page shows what follows from it. */
export function startDesk(data: DeskData): void {
  const name = `backroom-desk-${data.catalog.digest.slice(0, 12)}`
  const before: DeskState[] = []
  let state = kept(name)
  let work: Work | null = null
  let turn = 0

  const say = (text: string): void => {
    deskPart('status').textContent = text
  }
  const update = async (): Promise<void> => {
    const mine = ++turn
    const found = await workOn(state, data)
    // Another change came in the meantime, and its result will be shown.
    if (mine !== turn) return
    work = found
    show('collected', collectedMarkup(found))
    showDisagreement(found)
    deskPart('undo').hidden = before.length === 0
  }
  const change = async (next: DeskState, said: string): Promise<void> => {
    before.push(state)
    state = next
    const isKept = keep(name, state)
    await update()
    say(isKept ? said : `${said} This browser does not keep it: download what you need before you close the page.`)
  }
  const undo = async (): Promise<void> => {
    const last = before.pop()
    if (last === undefined) return
    state = last
    keep(name, state)
    await update()
    say('Undone.')
  }
  const showDisagreement = ({ discussed }: Work): void => {
    const none = html`<p class="muted">Nothing is collected yet.</p>`
    show(
      'disagreement',
      discussed === null
        ? none
        : isRefusal(discussed)
          ? refusalNotice(discussed)
          : disagreementMarkup(discussed, Number(state.fields.top), data),
    )
  }
  const addFiles = async (incoming: readonly Incoming[]): Promise<void> => {
    const taken = await Promise.all(incoming.map(async (each) => await slim(await takeIn(each))))
    const { state: next, known } = addStudents(state, taken)
    const again = known === 0 ? '' : ` ${counted(known, 'file')} were here already.`
    await change(next, `${counted(incoming.length - known, 'file')} added.${again}`)
  }
  const actions: Readonly<Record<string, (button: HTMLElement) => void | Promise<void>>> = {
    undo,
    remove: ({ dataset: { path = '' } }) =>
      change({ ...state, students: state.students.filter((each) => each.path !== path) }, `Removed ${path}.`),
    'remove-all': () => change({ ...state, students: [] }, 'Removed all files of students.'),
    'download-class': (button) => {
      const found = work?.collection ?? null
      if (found === null || isRefusal(found)) return say('There is nothing to save yet.')
      download(button, {
        name: 'class.csv',
        type: 'text/csv',
        content: printCodings(
          found.rows.map(({ row }) => row),
          data.catalog.framework,
        ),
        instead: 'try another browser.',
      })
    },
  }

  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
    if (button !== null) await actions[button.dataset.action ?? '']?.(button)
  })
  document.addEventListener('change', async ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.dataset.files === undefined) return
    await addFiles([...(target.files ?? [])].map((file) => ({ path: file.name, file })))
    target.value = ''
  })
  void update()
}
