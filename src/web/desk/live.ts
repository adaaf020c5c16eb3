import { download } from '../saving.ts'
import { clearTold } from '../telling.ts'
import { DESK, type DeskData, type DeskPart } from './data.ts'
import { deskPart, show } from './dom.ts'
import { FieldMarks } from './field-marks.ts'
import { listenToFiles } from './files.ts'
import { kept } from './keeping.ts'
import { Projector } from './projector.ts'
import {
  type DeskState,
  EMPTY_DESK,
  FIELDS,
  type Field,
  type KeptFile,
  placeFile,
  SINGLE_FILES,
  takeOver,
} from './state.ts'
import { Status } from './status.ts'
import type { Doing, Saved, StepAction } from './step.ts'
import { STEPS } from './steps.ts'
import { Tabs } from './tabs.ts'
import { type Work, workOn } from './work.ts'

type Change = (now: DeskState) => DeskState

/** Runs the desk: each change makes a new state, and the page shows what follows from it. */
export async function startDesk(data: DeskData): Promise<void> {
  const name = `backroom-desk-${data.catalog.digest.slice(0, 12)}`
  const tabs = new Tabs(name)
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
    const isKept = tabs.keep(state)
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
  // A desk that was cleared in another tab must not come back from this one.
  const catchUp = async (): Promise<void> => {
    const other = tabs.changed()
    if (other === null) return
    const isSameKey = toText(other.single.key) === toText(state.single.key)
    state = { ...other, isRevealed: state.isRevealed && isSameKey }
    undoable.length = 0
    await update()
    say('Another tab has changed this desk.')
  }
  const change = async (said: string, to: Change, back?: Change): Promise<void> => {
    await catchUp()
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
    await catchUp()
    await own[action]?.(button)
    const now = doing()
    if (now !== null) await ofSteps.get(action)?.(now, button)
  })
  document.addEventListener('input', async ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const { dataset, value } = target
    const { field } = dataset
    if (field === undefined || !isField(field)) return
    await catchUp()
    await take({ ...state, fields: { ...state.fields, [field]: value } })
  })
  listenToFiles(change, async () => {
    await catchUp()
    return state
  })
  addEventListener('storage', catchUp)
  // A page that comes back with the Back button heard nothing in the meantime.
  addEventListener('pageshow', catchUp)
  await update()
}

/** Shows the names of the files, and the choices in the fields, except in the one in which somebody may be typing. */
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
    const isTypedIn = element === document.activeElement && document.hasFocus()
    if (field !== undefined && isField(field) && !isTypedIn) element.value = fields[field]
  }
}

/** Null if there is no file. */
function toText(file: KeptFile | null): string | null {
  return file === null ? null : new TextDecoder().decode(file.bytes)
}

function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name)
}

function isPart(name: string): name is DeskPart {
  return Object.hasOwn(DESK, name)
}
