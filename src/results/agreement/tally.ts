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

function unitSlide(framework: Framework, { unit, letter, coders, answers }: UnitTally): Slide {
  const name = letter === null ? unit : `Unit ${letter}${letter === unit ? '' : ` (${unit})`}`
  return {
    kind: 'slide',
    title: name,
    aside: counted(coders, 'coder'),
    groups: Object.entries(answers).map(([scale, tally]) => barGroup(framework, scale, tally)),
  }
}

/** All answers of the scale; “Not sure” only if somebody gave it. */
function barGroup(framework: Framework, scale: string, tally: Readonly<Record<string, number>>): BarGroup {
  const total = Object.values(tally).reduce((sum, count) => sum + count, 0)
  return {
    label: scaleLabel(framework, scale),
    bars: Object.entries(tally)
      .filter(([answer, count]) => answer !== UNKNOWN || count > 0)
      .map(([answer, count]) => ({
        label: framework.answers[answer] ?? 'Not sure',
        count,
        share: total === 0 ? 0 : count / total,
      })),
  }
}
