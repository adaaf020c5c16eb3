import { type Analysis, PART_FIELDS, PARTS, WHOLE } from '../../analysis/results.ts'
import type { Framework } from '../../model/framework.ts'
import { firstSentence } from '../../model/sentences.ts'
import { type Block, type Document, tone } from '../../rendering/document/document.ts'
import { counted, series, uncapitalized } from '../../rendering/words.ts'
import { briefBlocks } from './brief/blocks.ts'
import { pagePictures } from './brief/page-pictures.ts'
import { wholeOf } from './brief/whole.ts'
import { dataCautions } from './data-cautions.ts'
import { contextOf, ofPart, ofParts } from './parts.ts'
import type { AnalysisView } from './view.ts'

/** The plain answers first. If one part or details were requested, the figures behind them follow. */
export function analysisDocument(view: AnalysisView): Document {
  const { analysis, framework, details } = view
  const own = ownTitle(view)
  const context = contextOf(view)
  const whole = wholeOf(analysis)
  const answers = [
    own ?? headline(analysis, framework),
    ...interruptedBlocks(analysis),
    ...cautionBlocks(analysis, framework),
    ...(whole === null ? [] : briefBlocks(whole, framework)),
  ]
  if (whole !== null && !details) {
    return [
      ...answers,
      ...pagePictures(whole.congruence, whole.truthTable),
      {
        kind: 'paragraph',
        text: framework === null ? [] : [tone(firstSentence(framework.limits), 'muted')],
        inTerminal: [tone(`${framework === null ? '' : ' '}${moreOf(view)}`, 'muted')],
      },
    ]
  }
  return [
    ...answers,
    ...(own === null ? subjectBlocks(analysis, framework) : []),
    ...ofParts(analysis, (room, found) => room.blocks(found, context)).flat(),
    ...(framework === null ? [] : [limits(framework)]),
  ]
}

function interruptedBlocks({ interrupted }: Analysis): readonly Block[] {
  if (!interrupted) return []
  return [
    {
      kind: 'paragraph',
      text: [tone('Interrupted', 'warning'), ': this is what was known by then. It is not complete.'],
    },
  ]
}

/** What the coding and the data cannot show, before any answer. */
function cautionBlocks(analysis: Analysis, framework: Framework | null): readonly Block[] {
  const ofCoding = codingCaution(analysis, framework)
  const ofData = dataCautions(analysis, framework)
  const text = [
    ...(ofCoding === null ? [] : [tone(ofCoding, 'warning')]),
    ...(ofCoding === null || ofData.length === 0 ? [] : [' ']),
    ...ofData,
  ]
  return text.length === 0 ? [] : [{ kind: 'paragraph', text }]
}

function codingCaution({ subject: { source, predicted } }: Analysis, framework: Framework | null): string | null {
  if (framework !== null && predicted) return onlyPredicted(framework, source)
  return framework?.codings.find(({ id }) => id === source)?.caution ?? null
}

function onlyPredicted({ codings, defaultCoding }: Framework, source: string): string {
  const labelOf = (id: string): string => codings.find((coding) => coding.id === id)?.label ?? id
  return (
    `The outcome in ${labelOf(source)} is a prediction, not what happened. So agreement with the framework is no test of it: ` +
    `both are expectations. What happened is in ${labelOf(defaultCoding)}: the same command with --coding ${defaultCoding}.`
  )
}

/** The title of a part that stands alone with its own question. */
function ownTitle({ analysis, part }: AnalysisView): Block | null {
  const title = part === undefined ? null : ofPart(analysis, part, (room, found) => room.title?.(found) ?? null)
  return title === null ? null : { kind: 'title', text: title.text, answer: [tone(title.answer, 'strong')] }
}

function headline({ necessity, subject }: Analysis, framework: Framework | null): Block {
  const { outcome, cases } = subject
  if (framework === null || necessity === null || necessity.claims.length === 0) {
    const answer = [`of ${outcome} over ${counted(cases, 'case')} (${subject.source})`]
    return { kind: 'title', text: 'Analysis', answer }
  }
  const verdicts = necessity.claims.map(({ verdict }) => verdict)
  const coding = framework.codings.find(({ id }) => id === subject.source)
  const title = {
    kind: 'title',
    text: `Do the necessary conditions hold in ${coding?.label ?? subject.source}?`,
  } as const
  if (verdicts.every((verdict) => verdict === 'not-defined'))
    return { ...title, answer: [tone('Not defined: no case has the outcome', 'undetermined')] }
  if (coding?.caution || subject.predicted)
    return { ...title, answer: [tone('They cannot be tested there', 'undetermined')] }
  if (verdicts.every((verdict) => verdict === 'borne-out')) return { ...title, answer: [tone('Yes', 'yes')] }
  if (verdicts.some((verdict) => verdict === 'borne-out'))
    return { ...title, answer: [tone('In part', 'undetermined')] }
  return { ...title, answer: [tone('No', 'no')] }
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

function moreOf({ analysis, framework }: AnalysisView): string {
  const own = WHOLE.filter((part) => analysis[PART_FIELDS[part]] !== null)
  const parts = (framework === null ? own : PARTS).join(', ')
  const theory = analysis.theory === null ? ' To test what you expect, add --rule "A*B + ~C" (your conditions).' : ''
  return `For more, add --details or a part: ${parts}.${theory}`
}

function limits({ limits: text }: Framework): Block {
  return { kind: 'paragraph', text: [tone(text, 'muted')] }
}
