import type { Assessment, EpisodeReference, Indication } from '../../assessment/assessment.ts'
import {
  type Answer,
  type Condition,
  type Framework,
  isPrediction,
  UNKNOWN,
  type Verdict,
} from '../../model/framework.ts'
import { lastName } from '../../model/library.ts'
import { capitalized, counted, series, uncapitalized, years } from '../../rendering/words.ts'

/** The most conditions that a headline names; if there are more, they are counted. */
export const NAMED = 2

export function conditionOf(framework: Framework, id: string): Condition {
  return framework.conditions.find((condition) => condition.id === id)!
}

/** A condition in a sentence. */
export function conditionName(framework: Framework, id: string): string {
  return uncapitalized(conditionOf(framework, id).label)
}

export function verdictOf(framework: Framework, id: string): Verdict {
  return framework.verdicts.find((verdict) => verdict.id === id)!
}

/** A verdict by its name, which is the same on every screen: `open a back channel`. */
function verdictName(framework: Framework, id: string): string {
  const { headline, label } = verdictOf(framework, id)
  return headline ?? uncapitalized(label)
}

/** A verdict as a thing, to be listed with others: `formal diplomacy`. */
export function verdictNoun(framework: Framework, id: string): string {
  return uncapitalized(verdictOf(framework, id).label)
}

/** A verdict with its answer to the framework's question: `Yes: open a back channel`. */
export function adviceOf(framework: Framework, id: string): string {
  return `${framework.headlines[verdictOf(framework, id).initiate]}: ${verdictName(framework, id)}`
}

/** What the answers indicate, in one line: the verdict, those that remain, or what it depends on. */
export function verdictLine(
  framework: Framework,
  { headline: value, channel, possible, hingesOn }: Omit<Indication, 'degrees'> & Partial<Pick<Assessment, 'hingesOn'>>,
): string {
  if (channel !== null) return adviceOf(framework, channel)
  const word = framework.headlines[value]
  if (value !== 'undetermined' || hingesOn === undefined) {
    return `${word}: ${series(
      possible.map((id) => verdictNoun(framework, id)),
      'or',
    )}`
  }
  return `${word}: it depends on ${hinges(framework, hingesOn)}`
}

function hinges(framework: Framework, hingesOn: Assessment['hingesOn']): string {
  if (hingesOn.length > NAMED) return counted(hingesOn.length, 'answer')
  return series(hingesOn.map(({ condition }) => conditionName(framework, condition)))
}

/** The headline, with the verdict's id if the headline alone is not enough: "No, formal", but only "No initiative". */
export function indicatedShort(
  { headlines, verdicts }: Framework,
  { headline, channel }: Pick<Indication, 'headline' | 'channel'>,
): string {
  const label = headlines[headline]
  if (channel === null || verdicts.filter(({ initiate }) => initiate === headline).length < 2) return label
  const name = channel.replaceAll('-', ' ')
  return name.startsWith(`${uncapitalized(label)} `) ? capitalized(name) : `${label}, ${name}`
}

/** On how many conditions a similarity rests: `on 1 of 3 conditions`; null for all. */
export function basisOf({ conditions }: Framework, compared: number): string | null {
  return compared === conditions.length ? null : `on ${compared} of ${counted(conditions.length, 'condition')}`
}

/** An answer as people read it. */
export function answerLabel({ answers }: Framework, answer: Answer | undefined): string {
  return answer === undefined || answer === UNKNOWN ? 'Not sure' : (answers[answer] ?? capitalized(answer))
}

/** An episode's title is the library's. Beside another coding it would tell what that coding does not know. */
export function showsTitles(framework: Framework, coding: string): boolean {
  return coding === framework.defaultCoding
}

/** The heading of outcomes in a coding. */
export function outcomeHeading(framework: Framework, coding: string): string {
  return isPrediction(framework, coding) ? 'Predicted' : (framework.outcome.short ?? framework.outcome.label)
}

export function codingLabel(framework: Framework, id: string): string {
  return framework.codings.find((coding) => coding.id === id)?.label ?? id
}

type NamedEpisode = Pick<EpisodeReference, 'president' | 'period'>

/** An episode in a sentence or a title: `Richard Nixon, 1969–72`. */
export function episodeName({ president, period }: NamedEpisode): string {
  return `${president}, ${years(period.from, period.until)}`
}

/** An episode where there is little space: `Nixon 1969–72`. */
export function shortEpisodeName({ president, period }: NamedEpisode): string {
  return `${lastName({ president })} ${years(period.from, period.until)}`
}
