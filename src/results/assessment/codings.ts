import type { Assessment, OtherCoding } from '../../assessment/assessment.ts'
import type { Coding } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, type ListItem, tone } from '../../rendering/document/document.ts'
import type { AssessmentView } from './view.ts'
import { answerLabel, codingLabel, conditionOf, verdictLine } from './wording.ts'

type Codings = Readonly<Record<string, Coding>>

/** Where the episode’s other codings differ and why, condition by condition, and their verdicts. */
export function otherCodings({ assessment, framework, scenarioCase }: AssessmentView): readonly Block[] {
  const { scenario } = assessment
  if (scenario === null) return []
  const codings = scenarioCase?.episodes.find(({ id }) => id === scenario.episode)?.codings ?? {}
  return scenario.otherCodings.flatMap((other): readonly Block[] => {
    const there = codingLabel(framework, other.coding)
    const { state, answer } = other.outcome
    return [
      { kind: 'heading', text: 'Coded differently', aside: `(from ${there})` },
      {
        kind: 'list',
        ordered: false,
        items: other.differences.map((difference) => item(framework, assessment, other, difference, codings)),
      },
      {
        kind: 'paragraph',
        text: [
          `Coded from ${there}, the verdict is `,
          tone(`“${verdictLine(framework, other)},”`, 'strong'),
          ` and ${framework.outcome.wording[state]} (${answerLabel(framework, answer)}).`,
        ],
      },
    ]
  })
}

function item(
  framework: Framework,
  { coding }: Assessment,
  { coding: otherCoding }: OtherCoding,
  { condition, answer, other }: OtherCoding['differences'][number],
  codings: Codings,
): ListItem {
  const line = (id: string, code: string) => [
    tone(`${answerLabel(framework, code)}`, 'strong'),
    ` in ${codingLabel(framework, id)}. ${codings[id]?.conditions[condition]?.rationale ?? ''}`.trimEnd(),
  ]
  return {
    title: [tone(conditionOf(framework, condition).label, 'strong')],
    lines: [line(coding, answer), line(otherCoding, other)],
  }
}
