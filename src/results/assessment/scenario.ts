import type { Assessment, OtherCoding } from '../../assessment/assessment.ts'
import type { Coding } from '../../model/case.ts'
import type { Framework } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import { type Block, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, series, uncapitalized, years } from '../../rendering/words.ts'
import type { AssessmentView } from './view.ts'
import { codingLabel, conditionOf, headline, indicated } from './wording.ts'

/** Which episode is assessed, and what happened in it. */
export function scenario({ assessment, framework }: AssessmentView): readonly Block[] {
  const episode = assessment.scenario
  if (episode === null) return []
  const replaced = series(episode.replaced.map((id) => uncapitalized(conditionOf(framework, id).label)))
  const happened = framework.outcome.wording[episode.outcome.state]
  return [
    {
      kind: 'paragraph',
      text: [
        'Scenario: ',
        tone(`${episode.president}, ${years(episode.period.from, episode.period.until)}`, 'strong'),
        ` (${episodeId(episode)}), coded from ${codingLabel(framework, assessment.coding)}`,
        replaced === '' ? '. ' : `, with another answer on ${replaced}. `,
        `What happened: ${episode.result} By this coding ${happened} (${episode.outcome.answer}).${agreement(assessment)}`,
      ],
    },
  ]
}

/** Whether what the framework indicates and the coded outcome agree, where both are settled. */
function agreement({ headline: indicates, scenario: episode }: Assessment): string {
  const state = episode?.outcome.state
  if (indicates === 'undetermined' || (state !== 'met' && state !== 'not-met')) return ''
  return (indicates === 'yes') === (state === 'met')
    ? ' What the framework indicates and this outcome agree.'
    : ' What the framework indicates and this outcome disagree.'
}

/** On what the episode's other codings differ, why, and what that makes of the result. */
export function otherCodings({ assessment, framework, scenarioCase }: AssessmentView): readonly Block[] {
  const episode = assessment.scenario
  if (episode === null || episode.otherCodings.length === 0) return []
  const codings = scenarioCase?.episodes.find(({ id }) => id === episode.episode)?.codings ?? {}
  const items = episode.otherCodings.map((other) => otherCoding(framework, assessment, other, codings))
  return [
    { kind: 'heading', text: 'Coded differently', aside: null },
    { kind: 'list', ordered: false, items },
  ]
}

function otherCoding(
  framework: Framework,
  assessment: Assessment,
  other: OtherCoding,
  codings: Readonly<Record<string, Coding>>,
): ListItem {
  const here = codingLabel(framework, assessment.coding)
  const there = codingLabel(framework, other.coding)
  const on = series(other.differences.map(({ condition }) => uncapitalized(conditionOf(framework, condition).label)))
  const rationale = (coding: string, condition: string): string =>
    codings[coding]?.conditions[condition]?.rationale ?? ''
  return {
    title:
      other.differences.length === 0
        ? [tone(capitalized(there), 'strong'), ' gives the same answers.']
        : [tone(capitalized(there), 'strong'), ` differs on ${on}.`],
    lines: [
      ...other.differences.map(
        ({ condition, answer, other: otherAnswer }): Rich => [
          tone(`${conditionOf(framework, condition).label}: `, 'strong'),
          `${otherAnswer} by ${there}. ${rationale(other.coding, condition)} `,
          `${capitalized(answer)} by ${here}. ${rationale(assessment.coding, condition)}`,
        ],
      ),
      [
        'Why it matters: ',
        `by ${there} the answer is `,
        headline(framework, other.headline),
        ` (${indicated(framework, other.possible)}), and ${framework.outcome.wording[other.outcome.state]} (${other.outcome.answer}).`,
      ],
    ],
  }
}
