import type { Agreement, UnitTally } from '../../classroom/results.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { type BarGroup, type Document, type Slide, titled } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'
import { scaleLabel } from './document.ts'

export interface TallyView {
  readonly framework: Framework
  readonly agreement: Agreement
}

/** What the class answered, unit by unit, for a projector: a bar and a number for each answer. */
export function tallyDocument({ agreement, framework }: TallyView): Document {
  const { coders, tallies, rows } = agreement
  return [
    titled('Tally', `${counted(coders.length, 'coder')}, ${counted(tallies.length, 'unit')}, ${counted(rows, 'row')}`),
    ...tallies.map((tally) => unitSlide(framework, tally)),
  ]
}

function unitSlide(framework: Framework, { unit, letter, coders, answers, blank }: UnitTally): Slide {
  const name = letter === null ? unit : `Unit ${letter}${letter === unit ? '' : ` (${unit})`}`
  return {
    kind: 'slide',
    title: name,
    aside: counted(coders, 'coder'),
    groups: Object.entries(answers).map(([scale, tally]) => barGroup(framework, scale, tally, blank[scale] ?? 0)),
  }
}

/** All answers of the scale; “Not sure” and “No answer” only if somebody is there, so the bars add up to the coders. */
function barGroup(
  framework: Framework,
  scale: string,
  tally: Readonly<Record<string, number>>,
  blank: number,
): BarGroup {
  const counts = [
    ...Object.entries(tally).map(([answer, count]) => ({
      label: framework.answers[answer] ?? 'Not sure',
      answer,
      count,
    })),
    { label: 'No answer', answer: null, count: blank },
  ].filter(({ answer, count }) => (answer !== UNKNOWN && answer !== null) || count > 0)
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return {
    label: scaleLabel(framework, scale),
    bars: counts.map(({ label, count }) => ({ label, count, share: total === 0 ? 0 : count / total })),
  }
}
