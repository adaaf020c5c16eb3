import { MAX_SPARE } from '../../../classroom/answer-key.ts'
import { isRefusal, note } from '../../../desk/remarks.ts'
import { html } from '../../../rendering/document/markup.ts'
import { buttons } from '../../frame.ts'
import { action, textField } from '../controls.ts'
import { DESK } from '../data.ts'
import { makePackets } from '../dealing.ts'
import { remarkList } from '../remark-list.ts'
import type { Step } from '../step.ts'
import { FOR_TEACHERS, zipPackets } from '../zipping.ts'

export const packetsStep: Step = {
  id: 'packets',
  title: 'Make packets',
  body: () => html`<p>Each student gets a packet: a web page with the evidence on some episodes, without names and endings, and with a form for the answers. It works on a phone, and students install nothing.</p>
<div class="fields numbers">${textField('coders', 'Students', '', 'numeric')}
${textField('spare', 'Spare packets', `for latecomers, up to ${MAX_SPARE}`, 'numeric')}</div>
<details><summary>More choices</summary>
<div class="fields">${textField('perCoder', 'Episodes for each student', 'empty: 4', 'numeric')}
${textField('units', 'Episodes in all', 'empty: as many as the class can share', 'numeric')}
${textField('overlap', 'Coders for each episode, at least', 'empty: 3, or 5 in a large class', 'numeric')}
${textField('seed', 'Seed', 'a secret phrase that makes the same packets again; empty: a random one', 'text')}</div></details>
${buttons(action('make-packets', 'Make packets'), action('save-packets', 'Download packets.zip'))}
<p class="muted">In the zip file, the folder “students” has the packets to hand out. The folder “teacher” has the answer key, a roster to fill in, and a table for answers on paper. Keep it to yourself.</p>
<div id="${DESK.dealt}"></div>`,
  show: ({ state: { single, fields, plan } }) => ({
    dealt:
      single.key === null || fields.seed === ''
        ? html``
        : html`${remarkList(plan.map(note))}
<details data-fold="seed"><summary>The seed of these packets</summary><p><code>${fields.seed}</code></p><p class="muted">Keep it from students: it makes the key. With it and the same numbers, the same packets can be made again, here and by the command.</p></details>`,
  }),
  actions: {
    'make-packets': async (doing, button) => {
      const made = await working(doing.say, button, () => makePackets(doing.state, doing.data))
      if (isRefusal(made)) return doing.say(made.refusal)
      const { single, fields, plan } = doing.state
      const key = { path: 'key.json', modified: null, bytes: new TextEncoder().encode(made.key) }
      await doing.change(
        `Made ${made.files.size - FOR_TEACHERS.length} packets. Now download them.`,
        (now) => ({
          ...now,
          isRevealed: false,
          single: { ...now.single, key },
          plan: made.said,
          fields: { ...now.fields, seed: made.seed },
        }),
        (now) => ({
          ...now,
          single: { ...now.single, key: single.key },
          plan,
          fields: { ...now.fields, seed: fields.seed },
        }),
      )
    },
    'save-packets': async ({ state, data, say, save }, button) => {
      if (state.single.key === null || state.fields.seed === '') return say('First make the packets.')
      const made = await working(say, button, () => makePackets(state, data))
      if (isRefusal(made)) return say(made.refusal)
      const key = new TextDecoder().decode(state.single.key.bytes)
      if (key !== made.key) return say('The numbers have changed since these packets were made. Make packets again.')
      say('')
      save(button, { name: 'packets.zip', type: 'application/zip', content: zipPackets(made.files) })
    },
  },
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
