import type { Agreement, UnitTally } from '../../classroom/results.ts'
import { answerIn } from '../../model/coding-row.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { codesOf } from '../../model/library.ts'
import { type BarGroup, type Document, type Slide, titled } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'
import { scaleLabel } from './document.ts'
import type { KnownEpisode } from './view.ts'

export interface TallyView {
  readonly framework: Framework
  readonly agreement: Agreement
  /** Full id → episode. Units that are letters are not in it. */
  readonly known: ReadonlyMap<string, KnownEpisode>
}

/** What the class answered, unit by unit, for a projector: a bar and a number for each answer. */
export function tallyDocument({ agreement, framework, known }: TallyView): Document {
  const { coders, tallies, rows } = agreement
  return [
    titled('Tally', `${counted(coders.length, 'coder')}, ${counted(tallies.length, 'unit')}, ${counted(rows, 'row')}`),
    ...tallies.map((tally) => unitSlide(framework, tally, known.get(tally.unit) ?? null)),
  ]
}

function unitSlide(framework: Framework, tally: UnitTally, episode: KnownEpisode | null): Slide {
  const { unit, letter, coders, answers, blank } = tally
  const title = letter === unit ? [] : [episode?.title ?? unit]
  return {
    kind: 'slide',
    title: [...(letter === null ? [] : [`Unit ${letter}`]), ...title].join(': '),
    aside: [...(episode === null ? [] : [episode.name]), counted(coders, 'coder')].join(', '),
    groups: Object.entries(answers).map(([scale, given]) =>
      barGroup(framework, scale, given, blank[scale] ?? 0, episode),
    ),
  }
}

/** All answers of the scale; “Not sure” and “No answer” only if somebody is there, so the bars add up to the coders. */
function barGroup(
  framework: Framework,
  scale: string,
  tally: Readonly<Record<string, number>>,
  blank: number,
  episode: KnownEpisode | null,
): BarGroup {
  const coded = framework.codings.flatMap(({ id, label }) => {
    const codes = episode === null ? null : codesOf(episode, id)
    return codes === null ? [] : [{ label, answer: answerIn(codes, scale) }]
  })
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
    bars: counts.map(({ label, answer, count }) => ({
      label,
      count,
      share: total === 0 ? 0 : count / total,
      marks: coded.flatMap((code) => (code.answer !== null && code.answer === answer ? [code.label] : [])),
    })),
  }
}
