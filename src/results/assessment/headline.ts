import type { Assessment } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { publishedIn, shortNameOf } from '../../model/source.ts'
import type { Headline } from '../../rendering/document/document.ts'
import { capitalized, series } from '../../rendering/words.ts'
import type { AssessmentView } from './view.ts'
import { conditionName, NAMED, verdictLine, verdictNoun, verdictOf } from './wording.ts'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

export function headlineBlock({ framework, assessment }: AssessmentView): Headline {
  const { source } = framework
  return {
    kind: 'headline',
    question: framework.question,
    text: verdictLine(framework, assessment),
    aside: `${series(source.authors.map(shortNameOf))} (${publishedIn(source)}, ${source.year})`,
  }
}

/** What the verdict means, or which ones are still possible. */
export function why(framework: Framework, { channel, headline, possible, hingesOn }: Assessment): string {
  if (channel !== null) return verdictOf(framework, channel).meaning
  const number = NUMBERS[possible.length] ?? String(possible.length)
  const dependence = series(hingesOn.map(({ condition }) => conditionName(framework, condition)))
  if (headline === 'undetermined') {
    const names = series(
      possible.map((id) => verdictNoun(framework, id)),
      'or',
    )
    const unsaid = hingesOn.length > NAMED ? ` It depends on ${dependence}.` : ''
    return `${capitalized(number)} verdicts remain possible: ${names}.${unsaid}`
  }
  const all = possible.length === 2 ? 'Both' : `All ${number}`
  return `${all} verdicts that remain possible mean ${framework.headlines[headline]}. Which one it is depends on ${dependence}.`
}
