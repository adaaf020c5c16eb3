import { download } from '../saving.ts'
import { clearTold } from '../telling.ts'
import { DESK, type DeskData, type DeskPart } from './data.ts'
import { deskPart, show } from './dom.ts'
import { FieldMarks } from './field-marks.ts'
import { listenToFiles } from './files.ts'
import { keep, kept } from './keeping.ts'
import { Projector } from './projector.ts'
import { type DeskState, EMPTY_DESK, FIELDS, type Field, placeFile, SINGLE_FILES, takeOver } from './state.ts'
import { Status } from './status.ts'
import type { Doing, Saved, StepAction } from './step.ts'
import { STEPS } from './steps.ts'
import { type Work, workOn } from './work.ts'

type Change = (now: DeskState) => DeskState

/** Runs the desk: each change makes a new state, and the page shows what follows from it. */
export async function startDesk(data: DeskData): Promise<void> {
  const name = `backroom-desk-${data.catalog.digest.slice(0, 12)}`
  const undoable: Change[] = []
  const projector = new Projector()
  const status = new Status()
  const marks = new FieldMarks()
  let state = kept(name)
  let work: Work | null = null
  let turn = 0

  const say = (text: string): void => status.say(text, false)
  const take = async (next: DeskState): Promise<boolean> => {
    state = next
    const isKept = keep(name, state)
    await update()
    return isKept
  }
  const update = async (): Promise<void> => {
    turn++
    const mine = turn
    const found = await workOn(state, data)
    // If something changed in the meantime, that will be shown.
    if (mine !== turn) return
    work = found
    showFields(state)
    marks.show(found.wrong)
    for (const step of STEPS) {
      const shown = step.show({ data, state, work: found })
      for (const [part, markup] of Object.entries(shown)) if (isPart(part)) show(part, markup)
    }
    deskPart('undo-last').hidden = undoable.length === 0
  }
  const change = async (said: string, to: Change, back?: Change): Promise<void> => {
    if (back !== undefined) undoable.push(back)
    clearTold()
    const hadFocus = document.activeElement !== document.body
    const isKept = await take(to(state))
    const lost = isKept ? '' : ' This browser can’t keep it: download what you need before you close this page.'
    status.say(said + lost, back !== undefined)
    // The button is gone with what it removed.
    const isLost = hadFocus && document.activeElement === document.body
    if (back !== undefined && isLost) deskPart('undo').focus({ preventScroll: true })
  }
  const save = (button: HTMLElement, file: Saved): void => {
    download(button, { ...file, instead: 'allow downloads for this page, or use another browser.' })
  }
  const doing = (): Doing | null =>
    work === null
      ? null
      : { data, state, work, change, say, save, project: (slides, button) => projector.show(slides, button) }

  const own: Readonly<Record<string, (button: HTMLElement) => void | Promise<void>>> = {
    undo: async () => {
      const back = undoable.pop()
      if (back === undefined) return
      await take(back(state))
      status.say('Undone.', undoable.length > 0)
    },
    clear: async () => {
      const before = state
      await change(
        'The desk is clear.',
        () => EMPTY_DESK,
        () => before,
      )
    },
    'remove-file': async ({ dataset: { name: place } }) => {
      const which = SINGLE_FILES.find((each) => each === place)
      const file = which === undefined ? null : state.single[which]
      if (which === undefined || file === null) return
      const before = state
      await change(
        `Removed ${file.path}.`,
        (now) => placeFile(now, which, null),
        (now) => takeOver(now, which, before),
      )
    },
    'slide-back': () => projector.move('back'),
    'slide-on': () => projector.move('on'),
    'slide-end': () => projector.move('end'),
  }
  const ofSteps: ReadonlyMap<string, StepAction> = new Map(STEPS.flatMap(({ actions }) => Object.entries(actions)))

  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null
    const action = button?.dataset.action ?? ''
    if (button === null || button.getAttribute('aria-disabled') === 'true') return
    await own[action]?.(button)
    const now = doing()
    if (now !== null) await ofSteps.get(action)?.(now, button)
  })
  document.addEventListener('input', async ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const { field } = target.dataset
    if (field !== undefined && isField(field)) {
      await take({ ...state, fields: { ...state.fields, [field]: target.value } })
    }
  })
  listenToFiles(change, () => state)
  await update()
}

/** Shows the names of the files, and the choices in the fields, except in the one that has the focus. */
function showFields({ fields, single }: DeskState): void {
  for (const name of SINGLE_FILES) {
    const file = single[name]
    for (const element of document.querySelectorAll<HTMLElement>(`[data-name="${name}"]`)) {
      if (element instanceof HTMLButtonElement) element.hidden = file === null
      else element.textContent = file?.path ?? ''
    }
  }
  for (const element of document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-field]')) {
    const { field } = element.dataset
    if (field !== undefined && isField(field) && element !== document.activeElement) element.value = fields[field]
  }
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name)
}

function isPart(name: string): name is DeskPart {
  return Object.hasOwn(DESK, name)
}
