import type { Finding, Findings } from '../../classroom/results.ts'
import type { Framework } from '../../model/framework.ts'
import { scaleLabel } from '../../model/question-label.ts'
import { type Document, type ListItem, tone } from '../../rendering/document/document.ts'
import { capitalized, counted, STATE_WORDS, series, uncapitalized } from '../../rendering/words.ts'

export interface FindingsView {
  readonly framework: Framework
  readonly findings: Findings
}

/** The weak spots of a table of cases, and what they mean. */
export function findingsDocument({ framework, findings: { coding, cases, findings } }: FindingsView): Document {
  return [
    {
      kind: 'title',
      text: 'Weak spots',
      answer: [
        tone(
          `in ${counted(cases, 'episode')} coded from ${framework.codings.find(({ id }) => id === coding)?.label ?? coding}`,
          'muted',
        ),
      ],
    },
    findings.length === 0
      ? { kind: 'paragraph', text: ['None: every condition varies, and no pattern of conditions has both outcomes.'] }
      : { kind: 'list', ordered: true, items: findingItems(framework, findings) },
  ]
}

type TooFew = Extract<Finding, { readonly kind: 'too-few' }>

/** Scales with too few episodes share one item, because usually all scales have too few. */
function findingItems(framework: Framework, findings: readonly Finding[]): readonly ListItem[] {
  const few = findings.filter((finding) => finding.kind === 'too-few')
  const others = findings.filter((finding) => finding.kind !== 'too-few')
  return [
    ...(few.length === 0 ? [] : [tooFewItem(framework, few)]),
    ...others.map((finding) => findingItem(framework, finding)),
  ]
}

function tooFewItem(framework: Framework, few: readonly TooFew[]): ListItem {
  const scales = few.map(({ scale, cases }) => `${uncapitalized(scaleLabel(framework, scale))} (${cases})`)
  return {
    title: [
      tone('Too few episodes to tell', 'warning'),
      `: fewer than two are settled (met or not met) on ${series(scales)}.`,
    ],
    lines: [['At least two settled episodes are needed to see whether they vary.']],
  }
}

function findingItem(framework: Framework, finding: Exclude<Finding, TooFew>): ListItem {
  const label = (scale: string): string => uncapitalized(scaleLabel(framework, scale))
  switch (finding.kind) {
    case 'no-variation':
      return {
        title: [
          tone('No variation', 'warning'),
          `: ${label(finding.scale)} is ${STATE_WORDS[finding.state]} in all ${finding.cases} settled episodes.`,
        ],
        lines: [['What never varies cannot explain a difference. Add episodes in which it varies.']],
      }
    case 'contradiction': {
      const sides = Object.entries(finding.configuration).map(([id, state]) => `${label(id)} ${STATE_WORDS[state]}`)
      return {
        title: [tone('Contradictory configuration', 'warning'), `: ${series(sides)}.`],
        lines: [
          [
            `${capitalized(framework.words.record.met)} in ${series(finding.opened)}, and not in ${series(finding.notOpened)}.`,
          ],
          ['Either something that is not coded makes the difference, or a code is wrong.'],
        ],
      }
    }
    case 'outcome-words':
      return {
        title: [
          tone('Outcome inside a condition', 'warning'),
          `: ${label(finding.scale)} in ${finding.unit} mentions “${finding.words}”.`,
        ],
        lines: [[finding.text], ['A condition that is coded from the outcome cannot explain it.']],
      }
  }
}
