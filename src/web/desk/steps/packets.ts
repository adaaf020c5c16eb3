import { normalSeed, randomSeed } from '../../../classroom/seed.ts'
import { isRefusal, note } from '../../../desk/remarks.ts'
import { MAX_SPARE } from '../../../model/packet-limits.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { buttons } from '../../frame.ts'
import { action, textField } from '../controls.ts'
import { DESK } from '../data.ts'
import { type MadePackets, makePackets } from '../dealing.ts'
import { digestMarkup } from '../digest.ts'
import { deskPart } from '../dom.ts'
import { goToWrong } from '../field-marks.ts'
import { remarkList } from '../remark-list.ts'
import { type DeskState, placeFile, takeOver } from '../state.ts'
import type { Doing, Step } from '../step.ts'
import { FOR_TEACHERS, zipPackets } from '../zipping.ts'

export const packetsStep: Step = {
  id: 'packets',
  title: 'Make packets',
  body: () => html`<p>Each student gets a packet: a web page with the evidence on some episodes, without names and endings, and with a form for the answers. It works on a phone, and students install nothing.</p>
<div class="fields numbers">${textField('coders', 'Students', '', 'numeric')}
${textField('spare', 'Spare packets', `for latecomers, up to ${MAX_SPARE}`, 'numeric')}
${textField('perCoder', 'Episodes for each student', '2 for a lesson of 50 minutes, 3 for one of 75', 'numeric')}</div>
<details><summary>More choices</summary>
<div class="fields">
${textField('units', 'Episodes in all', 'empty: as many as the class can share', 'numeric')}
${textField('overlap', 'Coders for each episode, at least', 'empty: 3, or 5 in a large class', 'numeric')}
${textField('seed', 'Seed', 'a secret phrase that makes the same packets again; empty: a new one each time', 'text')}</div></details>
${buttons(action('make-packets', 'Make packets'), action('save-packets', 'Download packets.zip'))}
<div class="notice" id="${DESK.replacing}" hidden><p>The packets of the key on this desk may be handed out already. New packets get a new key, which does not fit answers to the old ones. For more spare packets, change only their number: then the key stays.</p>
${buttons(action('replace-key', 'Make new packets'), action('keep-key', 'Keep the key'))}</div>
<p class="muted">In the zip file, the folder “students” has the packets to hand out. The folder “teacher” has the answer key, a roster to fill in, and a table for answers on paper. Keep it to yourself.</p>
<div id="${DESK.dealt}"></div>`,
  show: ({ state: { made }, work: { key } }) => ({
    dealt:
      key === null || isRefusal(key)
        ? html``
        : html`${remarkList((made?.plan ?? []).map(note))}
${digestMarkup(key)}
${seedMarkup(key.key.seed)}`,
  }),
  actions: {
    'make-packets': async (doing, button) => {
      closeQuestion(null)
      if (await makeMore(doing, button)) return
      if (!mayBeHandedOut(doing.state)) return await make(doing, button)
      deskPart('replacing').hidden = false
      actionButton('keep-key')?.focus()
    },
    'replace-key': async (doing) => {
      const button = actionButton('make-packets')
      closeQuestion(button)
      if (button !== null) await make(doing, button)
    },
    'keep-key': () => closeQuestion(actionButton('make-packets')),
    'save-packets': async ({ state, data, work, say, save, change }, button) => {
      if (state.single.key === null || work.key === null || isRefusal(work.key)) return say('First make the packets.')
      const { seed } = work.key.key
      const made = await working(say, button, () => makePackets(state.fields, data, seed))
      if (isRefusal(made)) return say(made.refusal)
      if (!isKey(made, state)) return say('The numbers have changed since these packets were made. Make packets again.')
      await change('', (now) => ({ ...now, made: { plan: made.said, spare: made.spare, isSaved: true } }))
      save(button, { name: 'packets.zip', type: 'application/zip', content: zipPackets(made.files) })
    },
  },
}

/** Only packets that were made here and never downloaded are in nobody’s hands. */
function mayBeHandedOut({ students, single, made }: DeskState): boolean {
  return single.key !== null && (students.length > 0 || made === null || made.isSaved)
}

/** If only the number of spare packets was changed, the key and the other packets stay. False if more was changed. */
async function makeMore({ state, data, work, say, change }: Doing, button: HTMLElement): Promise<boolean> {
  const { key } = work
  if (key === null || isRefusal(key) || state.fields.spare.trim() === String(state.made?.spare)) return false
  const { seed } = key.key
  const typed = normalSeed(state.fields.seed)
  if (typed !== '' && typed !== normalSeed(seed)) return false
  const again = await working(say, button, () => makePackets(state.fields, data, seed))
  if (isRefusal(again) || !isKey(again, state)) return false
  const { made } = state
  await change(
    `The packets stay the same, now with ${again.spare} spare. Download them.`,
    (now) => ({ ...now, made: { plan: again.said, spare: again.spare, isSaved: made === null || made.isSaved } }),
    (now) => ({ ...now, made }),
  )
  return true
}

/** Is it the key on the desk? Spare packets do not change a key. */
function isKey({ key }: MadePackets, { single }: DeskState): boolean {
  return single.key !== null && new TextDecoder().decode(single.key.bytes) === key
}

/** Makes packets, with a new key. */
async function make({ state, data, work, say, change }: Doing, button: HTMLElement): Promise<void> {
  const typed = normalSeed(state.fields.seed)
  const made = await working(say, button, () => makePackets(state.fields, data, typed === '' ? randomSeed() : typed))
  if (isRefusal(made)) {
    say(made.refusal)
    return goToWrong('packets', work.wrong)
  }
  const file = { path: 'key.json', modified: null, bytes: new TextEncoder().encode(made.key) }
  await change(
    `Made ${made.files.size - FOR_TEACHERS.length} packets. Now download them.`,
    (now) => ({ ...placeFile(now, 'key', file), made: { plan: made.said, spare: made.spare, isSaved: false } }),
    (now) => takeOver(now, 'key', state),
  )
}

function actionButton(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-action="${name}"]`)
}

/** Takes back the question whether to replace the key. */
function closeQuestion(next: HTMLElement | null): void {
  deskPart('replacing').hidden = true
  next?.focus()
}

function seedMarkup(seed: string): Markup {
  return html`<details data-fold="seed"><summary>The seed of these packets</summary><p><code>${seed}</code></p><p class="muted">Keep it from students: it makes the key. With it and the same numbers, the same packets can be made again, here and by the command.</p></details>`
}

/** Says that work goes on. It takes about a second, by design: see `createSeal`. */
async function working<T>(say: (text: string) => void, button: HTMLElement, work: () => Promise<T>): Promise<T> {
  say('Working …')
  button.setAttribute('aria-disabled', 'true')
  try {
    return await work()
  } finally {
    button.removeAttribute('aria-disabled')
  }
}
