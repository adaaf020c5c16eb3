import type { Agreement, UnitTally } from '../../classroom/results.ts'
import { answerIn } from '../../model/coding-row.ts'
import { type Framework, UNKNOWN } from '../../model/framework.ts'
import { codesOf } from '../../model/library.ts'
import { questionLabel } from '../../model/question-label.ts'
import { type BarGroup, type Document, type Slide, titled } from '../../rendering/document/document.ts'
import { counted } from '../../rendering/words.ts'
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

/** Where the class disagrees, one disagreement on a slide, the widest first: so many of them. */
export function spreadSlides({ agreement, framework, known }: TallyView, top: number): Document {
  return agreement.spreads.slice(0, top).flatMap(({ unit, scale, steps }): readonly Slide[] => {
    const tally = agreement.tallies.find((each) => each.unit === unit)
    if (tally === undefined) return []
    const episode = known.get(unit) ?? null
    return [
      {
        kind: 'slide',
        ...headOf(tally, episode, [`${counted(steps, 'step')} apart`]),
        groups: barGroups(framework, tally, [scale], episode),
      },
    ]
  })
}

function unitSlide(framework: Framework, tally: UnitTally, episode: KnownEpisode | null): Slide {
  return {
    kind: 'slide',
    ...headOf(tally, episode, []),
    groups: barGroups(framework, tally, Object.keys(tally.answers), episode),
  }
}

/** What a slide about a unit is called, and what is said below: the episode if it is known, the coders, and `more`. */
function headOf(
  { unit, letter, coders }: UnitTally,
  episode: KnownEpisode | null,
  more: readonly string[],
): Pick<Slide, 'title' | 'aside'> {
  const title = letter === unit ? [] : [episode?.title ?? unit]
  return {
    title: [...(letter === null ? [] : [`Unit ${letter}`]), ...title].join(': '),
    aside: [...(episode === null ? [] : [episode.name]), counted(coders, 'coder'), ...more].join(', '),
  }
}

/**
 * All answers of each scale. “Not sure” and “No answer” only if somebody is there, so the bars add up to the coders; if
 * there is somebody on one scale, on all, so that rows side by side are the same answers.
 */
function barGroups(
  framework: Framework,
  { answers, blank }: UnitTally,
  scales: readonly string[],
  episode: KnownEpisode | null,
): readonly BarGroup[] {
  const isSeen = (counts: (scale: string) => number | undefined): boolean =>
    scales.some((scale) => (counts(scale) ?? 0) > 0)
  const seen = {
    unknown: isSeen((scale) => answers[scale]?.[UNKNOWN]),
    blank: isSeen((scale) => blank[scale]),
  }
  return scales.map((scale) =>
    barGroup(framework, scale, { given: answers[scale] ?? {}, blank: blank[scale] ?? 0, seen }, episode),
  )
}

function barGroup(
  framework: Framework,
  scale: string,
  {
    given,
    blank,
    seen,
  }: {
    readonly given: Readonly<Record<string, number>>
    readonly blank: number
    readonly seen: { readonly unknown: boolean; readonly blank: boolean }
  },
  episode: KnownEpisode | null,
): BarGroup {
  const coded = framework.codings.flatMap(({ id, label }) => {
    const codes = episode === null ? null : codesOf(episode, id)
    return codes === null ? [] : [{ label, answer: answerIn(codes, scale) }]
  })
  const counts = [
    ...Object.entries(given)
      .filter(([answer]) => answer !== UNKNOWN || seen.unknown)
      .map(([answer, count]) => ({ label: framework.answers[answer] ?? 'Not sure', answer, count })),
    ...(seen.blank ? [{ label: 'No answer', answer: null, count: blank }] : []),
  ]
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  return {
    label: questionLabel(framework, scale),
    bars: counts.map(({ label, answer, count }) => ({
      label,
      count,
      share: total === 0 ? 0 : count / total,
      marks: coded.flatMap((code) => (code.answer !== null && code.answer === answer ? [code.label] : [])),
    })),
  }
}
