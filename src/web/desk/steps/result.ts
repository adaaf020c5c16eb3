import { type Adjudication, undecidedTies } from '../../../classroom/adjudication.ts'
import { classMedian } from '../../../desk/median.ts'
import { isRefusal, notes, type Refusal } from '../../../desk/remarks.ts'
import { tiesInWords } from '../../../desk/ties.ts'
import type { Framework } from '../../../model/framework.ts'
import { TIES, type Ties } from '../../../model/ties.ts'
import { html, Markup } from '../../../rendering/document/markup.ts'
import { counted } from '../../../rendering/words.ts'
import { printAdjudicated } from '../../../results/codings/class-coding.ts'
import { buttons } from '../../frame.ts'
import { action, choiceField } from '../controls.ts'
import { DESK } from '../data.ts'
import { neededMarkup } from '../needs.ts'
import { shownUnit } from '../question.ts'
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
  body: () => html`<p>The middle answer of the class for each question, or what it decided.</p>
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
    return {
      result:
        coding === null
          ? neededMarkup(view.work)
          : shownOrRefused(coding, ({ said }) => html`${said}${commandsMarkup(view)}`),
    }
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
  const { framework } = data.catalog
  if (solved === null || isRefusal(solved)) return solved
  if (deciding === null || isRefusal(deciding)) return deciding
  const adjudication = deciding.adjudicated(state.rulings)
  if (state.rulings.length > 0) {
    return {
      yaml: printAdjudicated(ID, adjudication),
      said: html`<p>class.yaml holds what the class decided, and medians elsewhere.</p>
${tiesMarkup(framework, adjudication, 'open')}`,
    }
  }
  const ties = TIES.find((each) => each === state.fields.ties) ?? 'open'
  const median = classMedian(framework, solved.rows, ID, ties)
  return isRefusal(median) ? median : { yaml: median.yaml, said: tiesMarkup(framework, adjudication, ties) }
}

/** What reads the file. An example with an episode would give it away, so it waits for the reveal. */
function commandsMarkup({ state, work: { deciding } }: View): Markup {
  const [first] = deciding === null || isRefusal(deciding) ? [] : deciding.adjudicated(state.rulings).units
  const example =
    state.isRevealed && first !== undefined ? [`backroom assess --case ${first.unit} --coding ${ID}.yaml`] : []
  const commands = [...example, `backroom analyze congruence --coding ${ID}.yaml`]
  return html`<p>The desk does not assess an episode by this coding, and does not test the framework against it. ${commands.length === 1 ? 'This command tests the framework' : 'These commands do'}, with the file class.yaml:</p>
<pre tabindex="0" role="group" aria-label="Commands"><code>${Markup.lines(commands.join('\n'))}</code></pre>`
}

/** Which answers are ties, and what that means for verdicts. Units have their letters, so nothing is revealed. */
function tiesMarkup(framework: Framework, adjudication: Adjudication, ties: Ties): Markup {
  const tied = undecidedTies(framework, adjudication)
  const names = new Map(adjudication.units.map((each) => [each.unit, shownUnit(each)]))
  const count = tied.reduce((sum, each) => sum + each.ties.length, 0)
  if (count === 0) return html`<p>No answer is a tie.</p>`
  const lines = tied.map((each) => tiesInWords(framework, names.get(each.unit) ?? each.unit, each, ties))
  return html`<p>${counted(count, 'answer')} ${count === 1 ? 'is a tie' : 'are ties'}:</p>
${remarkList(notes(lines, lines.length))}`
}
