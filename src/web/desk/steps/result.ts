import { classMedian } from '../../../desk/median.ts'
import { isRefusal, type Refusal, type Remark } from '../../../desk/remarks.ts'
import { TIES, type Ties } from '../../../model/ties.ts'
import { html, type Markup } from '../../../rendering/document/markup.ts'
import { printAdjudicated } from '../../../results/codings/class-coding.ts'
import { buttons } from '../../frame.ts'
import { action, choiceField } from '../controls.ts'
import { DESK } from '../data.ts'
import { remarkList, shownOrRefused } from '../remark-list.ts'
import type { Step, View } from '../step.ts'

/** The id of the coding, and the name of its file. */
const ID = 'class'

const TIE_WORDS: Readonly<Record<Ties, string>> = {
  open: 'stays open',
  lower: 'is the lower one',
  upper: 'is the upper one',
}

export const resultStep: Step = {
  id: 'coding',
  title: 'The class as a coding',
  body: ({
    catalog,
  }) => html`<p>The middle answer of the class for each question, or what it decided. The file class.yaml works with every command: <code>backroom assess --case ${catalog.episodes[0]?.case ?? ''} --coding class.yaml</code></p>
<div class="fields">${choiceField(
    'ties',
    'If the two middle answers differ, the answer …',
    'Not used if the class decided something above.',
    (['open', ...TIES] as const).map((each) => [each, TIE_WORDS[each]]),
  )}</div>
<div id="${DESK.result}"></div>
${buttons(action('save-coding', 'Download class.yaml'))}`,
  show: (view) => {
    const coding = codingOf(view)
    const none = html`<p class="muted">This needs rows and the key.</p>`
    return { result: coding === null ? none : shownOrRefused(coding, ({ said }) => said) }
  },
  actions: {
    'save-coding': (doing, button) => {
      const coding = codingOf(doing)
      if (coding === null || isRefusal(coding)) return doing.say('There is no coding to save yet.')
      doing.save(button, { name: `${ID}.yaml`, type: 'application/yaml', content: coding.yaml })
    },
  },
}

/** The file, and what to say of it: of the decisions if there are any, otherwise of the median. */
function codingOf({ data, state, work }: View): { readonly yaml: string; readonly said: Markup } | Refusal | null {
  const { solved, deciding } = work
  if (solved === null || isRefusal(solved)) return solved
  if (state.rulings.length > 0 && deciding !== null && !isRefusal(deciding)) {
    const yaml = printAdjudicated(ID, deciding.adjudicated(state.rulings))
    return { yaml, said: html`<p>class.yaml holds what the class decided, and medians elsewhere.</p>` }
  }
  const { ties } = state.fields
  const median = classMedian(data.catalog.framework, solved.rows, ID, TIES.find((each) => each === ties) ?? 'open')
  return isRefusal(median) ? median : { yaml: median.yaml, said: tiesMarkup(median.remarks, state.isRevealed) }
}

/** Ties name episodes, so they are told only after the reveal. */
function tiesMarkup(remarks: readonly Remark[], isRevealed: boolean): Markup {
  if (remarks.length === 0) return html`<p>No answer is a tie.</p>`
  return isRevealed ? remarkList(remarks) : html`<p>Some answers are ties. Reveal the episodes to see which.</p>`
}
