import type { Condition, Framework, Headline, Verdict } from '../../model/framework.ts'
import { type Span, tone } from '../../rendering/document/document.ts'
import { series } from '../../rendering/words.ts'

export function headline(framework: Framework, value: Headline): Span {
  return tone(framework.headlines[value], value)
}

export function conditionOf(framework: Framework, id: string): Condition {
  return framework.conditions.find((condition) => condition.id === id)!
}

export function verdictOf(framework: Framework, id: string): Verdict {
  return framework.verdicts.find((verdict) => verdict.id === id)!
}

export function codingLabel(framework: Framework, id: string): string {
  return framework.codings.find((coding) => coding.id === id)?.label ?? id
}

export function indicated(framework: Framework, possible: readonly string[]): string {
  return series(
    possible.map((id) => verdictOf(framework, id).indicates),
    'or',
  )
}
