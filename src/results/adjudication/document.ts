import { type AdjudicatedQuestion, type AdjudicatedUnit, verdictChanged } from '../../classroom/adjudication.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { questionLabel } from '../../model/question-label.ts'
import {
  type Block,
  type Document,
  item,
  type ListItem,
  type Rich,
  titled,
  tone,
} from '../../rendering/document/document.ts'
import { counted, series, uncapitalized } from '../../rendering/words.ts'
import { answerLabel, verdictLine } from '../assessment/wording.ts'
import type { AdjudicationView } from './result.ts'

/** Unit by unit: who coded what, the median, and what the class decided. The plain answer comes first. */
export function adjudicationDocument({ framework, adjudication, isRevealed = false }: AdjudicationView): Document {
  const { coders, units } = adjudication
  const all = units.flatMap(({ questions }) => questions)
  const having = (standing: AdjudicatedQuestion['standing']): number =>
    all.filter((each) => each.standing === standing).length
  return [
    titled('Adjudication', `${counted(units.length, 'unit')}, ${counted(coders, 'coder')}`),
    {
      kind: 'paragraph',
      text: [
        `Of ${counted(all.length, 'answer')}, ${having('decided')} decided and ${having('open')} open. The others are medians.`,
      ],
    },
    ...openOnes(framework, units),
    ...verdictChanges(framework, units, isRevealed),
    ...units.flatMap((unit) => unitBlocks(framework, unit, isRevealed)),
  ]
}

/** What still has no answer, by name. */
function openOnes(framework: Framework, units: readonly AdjudicatedUnit[]): readonly Block[] {
  const open = units.flatMap((unit) =>
    unit.questions
      .filter(({ standing }) => standing === 'open')
      .map(({ scale }) => `${uncapitalized(questionLabel(framework, scale))} in ${unit.letter ?? unit.unit}`),
  )
  return open.length === 0 ? [] : [{ kind: 'paragraph', text: [tone(`Open: ${series(open)}.`, 'warning')] }]
}

/** The verdicts that the decisions change. */
export function verdictChanges(
  framework: Framework,
  units: readonly AdjudicatedUnit[],
  isRevealed: boolean,
): readonly Block[] {
  const changed = units.filter(verdictChanged)
  if (!units.some(({ questions }) => questions.some(({ standing }) => standing === 'decided'))) return []
  if (changed.length === 0) {
    return [{ kind: 'paragraph', text: ['The decisions change no verdict: with the medians, each is the same.'] }]
  }
  return [
    {
      kind: 'paragraph',
      text: [`The decisions change the verdict on ${counted(changed.length, 'unit')}:`],
      introduces: true,
    },
    {
      kind: 'list',
      ordered: false,
      items: changed.map((unit) =>
        item(
          tone(unitName(unit, isRevealed), 'strong'),
          `: “${verdictLine(framework, unit.after)}”. With the medians: “${verdictLine(framework, unit.before)}”.`,
        ),
      ),
    },
  ]
}

/** A unit by its letter, with its episode if that is revealed. */
function unitName({ unit, letter }: AdjudicatedUnit, isRevealed: boolean): string {
  if (letter === null) return unit
  return isRevealed ? `Unit ${letter} (${unit})` : `Unit ${letter}`
}

function unitBlocks(framework: Framework, unit: AdjudicatedUnit, isRevealed: boolean): readonly Block[] {
  return [
    { kind: 'heading', text: unitName(unit, isRevealed), aside: `(${verdictLine(framework, unit.after)})` },
    { kind: 'list', ordered: false, items: unit.questions.map((question) => questionItem(framework, question)) },
  ]
}

function questionItem(framework: Framework, question: AdjudicatedQuestion): ListItem {
  const { scale, standing, answer, reason } = question
  const title = (counts: string, ...more: Rich): Rich => [
    tone(questionLabel(framework, scale), 'strong'),
    ': ',
    tone(counts, standing === 'open' ? 'warning' : 'strong'),
    ...more,
  ]
  const median = medianInWords(framework, question)
  const coders = [`Coders: ${codersInWords(framework, question)}.`]
  switch (standing) {
    case 'decided':
      return {
        title: title(answerLabel(framework, answer), `, decided; the median is ${median}.`),
        lines: [[`Why: ${reason}`], coders],
      }
    case 'open':
      return {
        title: title(`open, ${question.tie === null ? 'nobody answered' : `a tie of ${median}`}.`),
        lines: [coders],
      }
    case 'split':
      return { title: title(median, ', the median.'), lines: [coders] }
    case 'agreed':
      return { title: title(median, `; ${agreementInWords(question)}.`), lines: [coders] }
  }
}

/** One answer agrees with nobody, and who is not sure does not agree with the others. */
function agreementInWords({ coders }: AdjudicatedQuestion): string {
  const { [UNKNOWN]: unsure = [], ...given } = coders
  const sure = Object.values(given).flat().length
  if (sure === 1) return 'the only answer'
  return unsure.length === 0 ? 'all agree' : 'all who are sure agree'
}

/** `Mixed ann, bob; Yes cem`. */
function codersInWords(framework: Framework, { coders }: AdjudicatedQuestion): string {
  const given = Object.entries(coders).map(([answer, own]) => `${answerLabel(framework, answer)} ${own.join(', ')}`)
  return given.length === 0 ? 'none' : given.join('; ')
}

/** The median, or both answers of a tie. */
export function medianInWords(framework: Framework, { median, tie }: AdjudicatedQuestion): string {
  return tie === null
    ? answerLabel(framework, median)
    : series(
        tie.map((answer) => answerLabel(framework, answer)),
        'or',
      )
}
