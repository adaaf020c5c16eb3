import { type Analysis, PARTS, WHOLE } from '../../analysis/results.ts'
import type { Framework } from '../../model/framework.ts'
import { firstSentence } from '../../model/sentences.ts'
import { type Block, type Document, type Rich, tone } from '../../rendering/document/document.ts'
import { counted, series, uncapitalized } from '../../rendering/words.ts'
import { briefBlocks, wholeOf } from './brief/blocks.ts'
import { congruenceBlocks } from './congruence.ts'
import { necessityBlocks } from './necessity.ts'
import { precedentsBlocks, sharedIn } from './precedents.ts'
import { robustnessBlocks } from './robustness.ts'
import { solutionBlocks } from './solution.ts'
import { truthTableBlocks } from './truth-table.ts'
import type { AnalysisView } from './view.ts'

/** The plain answers first. If one part or details were requested, the figures behind them follow. */
export function analysisDocument({ analysis, framework, details }: AnalysisView): Document {
  const { congruence, necessity, truthTable, solution, robustness, precedents, subject } = analysis
  if (precedents !== null && framework !== null) {
    return [
      {
        kind: 'title',
        text: 'Do the nearest precedents share the outcome?',
        answer: [tone(sharedIn(precedents), 'strong')],
      },
      ...precedentsBlocks(precedents, subject.leftOut, framework),
      limits(framework),
    ]
  }
  const whole = wholeOf(analysis)
  const answers = [
    { kind: 'title', ...headline(analysis, framework) } as const,
    ...(whole === null ? [] : briefBlocks(whole, framework)),
  ]
  if (whole !== null && !details) {
    return [...answers, { kind: 'paragraph', text: [tone(shortLimits(framework) + moreOf(framework), 'muted')] }]
  }
  return [
    ...answers,
    ...subjectBlocks(analysis, framework),
    ...(congruence === null ? [] : congruenceBlocks(congruence)),
    ...(necessity === null ? [] : necessityBlocks(necessity, framework)),
    ...(truthTable === null ? [] : truthTableBlocks(truthTable)),
    ...(solution === null ? [] : solutionBlocks(solution)),
    ...(robustness === null ? [] : robustnessBlocks(robustness)),
    ...(framework === null ? [] : [limits(framework)]),
  ]
}

function headline(
  { necessity, subject }: Analysis,
  framework: Framework | null,
): { readonly text: string; readonly answer: Rich } {
  const { outcome, cases } = subject
  if (framework === null || necessity === null || necessity.claims.length === 0) {
    return { text: 'Analysis', answer: [`of ${outcome} over ${counted(cases, 'case')} (${subject.source})`] }
  }
  const verdicts = necessity.claims.map(({ verdict }) => verdict)
  const text = 'Do the necessary conditions hold in the record?'
  if (verdicts.every((verdict) => verdict === 'borne-out')) return { text, answer: [tone('Yes', 'yes')] }
  if (verdicts.some((verdict) => verdict === 'borne-out')) return { text, answer: [tone('In part', 'undetermined')] }
  return { text, answer: [tone('No', 'no')] }
}

function subjectBlocks({ subject, truthTable }: Analysis, framework: Framework | null): readonly Block[] {
  const { source, cases, outcome, conditions, leftOut, crossover, expectations } = subject
  const label = framework?.codings.find(({ id }) => id === source)?.label
  const origin = framework === null ? `the file ${source}` : `the case library, coded from ${label ?? source}`
  const expected = expectations.length === 0 ? '' : ` Directional expectations: ${expectations.join(', ')}.`
  const sentences = [
    `${counted(cases, 'case')} of ${origin}. Outcome: ${outcome}. Conditions: ${conditions.join(', ')}.${expected}`,
    leftOut.length === 0 ? '' : `Left out, because an answer is unknown: ${series(leftOut)}.`,
  ].filter((sentence) => sentence !== '')
  const moved =
    crossover === null ? [] : crossover.recoded.map((each) => `${each.case} (${each.conditions.join(', ')})`)
  return [
    { kind: 'paragraph', text: [sentences.join(' ')] },
    ...(crossover === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              tone('Recoded', 'warning'),
              `: conditions at exactly 0.5 count as ${crossover.membership} here (--crossover ${crossover.to}). `,
              moved.length === 0 ? 'None.' : `${series(moved)}.`,
            ],
          } as const,
        ]),
    ...(framework === null || truthTable === null ? [] : [notation(framework)]),
  ]
}

/** Explains the expressions in capitals. */
function notation({ conditions, outcome }: Framework): Block {
  const [first] = conditions
  const example = first === undefined ? '' : `, ${first.id.toUpperCase()} is ${uncapitalized(first.label)}`
  return {
    kind: 'paragraph',
    text: [
      tone(
        `OUTCOME is ${uncapitalized(outcome.label)}${example}, and so on. A*B: A and B. A + B: A or B. ~A: not A.`,
        'muted',
      ),
    ],
  }
}

function moreOf(framework: Framework | null): string {
  const parts = series(framework === null ? WHOLE : PARTS, 'or')
  return `For everything, add --details; for one part, add its name: ${parts}.`
}

function shortLimits(framework: Framework | null): string {
  return framework === null ? '' : `${firstSentence(framework.limits)} `
}

function limits({ limits: text }: Framework): Block {
  return { kind: 'paragraph', text: [tone(text, 'muted')] }
}
