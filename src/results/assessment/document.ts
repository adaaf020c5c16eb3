import type { Assessment, Change, Hinge } from '../../assessment/assessment.ts'
import { type Answer, type Framework, ROLES, roleWords } from '../../model/framework.ts'
import { type Block, type Document, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, counted, extent, series, uncapitalized } from '../../rendering/words.ts'
import { precedents, record } from './precedents.ts'
import { otherCodings, scenario } from './scenario.ts'
import type { AssessmentView } from './view.ts'
import { conditionOf, headline, verdictOf } from './wording.ts'

/** The product's face: headline first, then why, then what it is compared with. */
export function assessmentDocument(view: AssessmentView): Document {
  const { assessment, framework } = view
  return [
    { kind: 'title', text: framework.question, answer: [headline(framework, assessment.headline)] },
    { kind: 'paragraph', text: indication(framework, assessment) },
    ...scenario(view),
    { kind: 'heading', text: 'Conditions', aside: null },
    { kind: 'scales', rows: assessment.conditions.map((condition) => scaleRow(framework, condition)) },
    { kind: 'paragraph', text: [tone(roles(framework), 'muted')] },
    { kind: 'heading', text: 'Why', aside: null },
    { kind: 'paragraph', text: [why(framework, assessment)] },
    { kind: 'paragraph', text: [tone(degrees(assessment), 'muted')] },
    ...hinges(framework, assessment.hingesOn),
    ...otherCodings(view),
    ...precedents(view),
    { kind: 'heading', text: 'The record of this configuration', aside: null },
    ...record(framework, assessment),
    ...changes(framework, assessment),
    { kind: 'heading', text: 'Limits', aside: null },
    { kind: 'paragraph', text: [tone(framework.limits, 'muted')] },
    { kind: 'paragraph', text: [tone(`${framework.question} `, 'strong'), headline(framework, assessment.headline)] },
  ]
}

function indication(framework: Framework, { possible, hingesOn }: Assessment): Rich {
  const { author, publisher, year } = framework.source
  const by = `By the framework of ${author} (${publisher}, ${year}) these answers`
  const [only] = possible
  if (possible.length === 1 && only !== undefined) {
    return [`${by} indicate `, tone(verdictOf(framework, only).indicates, 'strong'), '.']
  }
  const labels = possible.map((id) => uncapitalized(verdictOf(framework, id).label))
  const conditions = hingesOn.map(({ condition }) => uncapitalized(conditionOf(framework, condition).label))
  return [
    `${by} leave open: `,
    tone(series(labels, 'or'), 'strong'),
    `. Which of them hinges on ${series(conditions)}.`,
  ]
}

function scaleRow(framework: Framework, { id, answer, membership, state }: Assessment['conditions'][number]) {
  const condition = conditionOf(framework, id)
  return {
    label: condition.label,
    answer,
    interval: membership,
    state,
    note: condition.anchors[answer]?.text ?? 'Not answered; it may stand anywhere.',
  }
}

/** A sentence a role: which conditions are necessary, which only raise the likelihood, and so on. */
function roles(framework: Framework): string {
  const sentences = ROLES.flatMap((role) => {
    const named = framework.conditions.filter((condition) => condition.role === role)
    const labels = series(named.map(({ label }) => uncapitalized(label)))
    return named.length === 0 ? [] : [`${capitalized(labels)}: ${roleWords(framework, role)}.`]
  })
  return sentences.join(' ')
}

/** Two sentences that follow from the answers: how the conditions stand, and what that means. */
function why(framework: Framework, { conditions, headline, channel, possible }: Assessment): string {
  const standing = conditions.map(({ id, state }) => conditionOf(framework, id).wording[state])
  const agreement =
    headline === 'undetermined' ? '' : `, and the answer is ${uncapitalized(framework.headlines[headline])} in each`
  const meaning =
    channel === null
      ? `The answers leave ${counted(possible.length, 'verdict')} possible, ${series(possible.map((id) => uncapitalized(verdictOf(framework, id).label)))}${agreement}.`
      : verdictOf(framework, channel).meaning
  return `${capitalized(series(standing))}. ${meaning}`
}

function degrees({ degrees: all }: Assessment): string {
  const each = Object.entries(all).map(([id, degree]) => `${id} ${extent(degree, ' to ')}`)
  return `Degree of membership in each verdict: ${each.join(', ')}.`
}

function hinges(framework: Framework, all: readonly Hinge[]): readonly Block[] {
  if (all.length === 0) return []
  const items = all.map(({ condition, outcomes }): ListItem => {
    const groups = new Map<string, { readonly answers: Answer[]; readonly outcome: Hinge['outcomes'][number] }>()
    for (const outcome of outcomes) {
      const key = `${outcome.headline}/${outcome.channel}`
      const group = groups.get(key) ?? { answers: [], outcome }
      groups.set(key, group)
      group.answers.push(outcome.answer)
    }
    return {
      title: [tone(conditionOf(framework, condition).label, 'strong')],
      lines: [...groups.values()].map(({ answers, outcome }) => [
        groups.size === 1 ? 'any answer, while the others stay open: ' : `${series(answers, 'or')}: `,
        headline(framework, outcome.headline),
        outcome.channel === null ? '' : `, ${uncapitalized(verdictOf(framework, outcome.channel).label)}`,
      ]),
    }
  })
  return [
    { kind: 'heading', text: 'What it hinges on', aside: null },
    { kind: 'list', ordered: false, items },
  ]
}

function changes(framework: Framework, { changes: all, answers }: Assessment): readonly Block[] {
  if (all.length === 0) return []
  return [
    { kind: 'heading', text: 'What would change it', aside: null },
    { kind: 'list', ordered: false, items: all.map((change) => changeItem(framework, answers, change)) },
  ]
}

function changeItem(framework: Framework, answers: Assessment['answers'], change: Change): ListItem {
  const verdict = verdictOf(framework, change.verdict)
  const moves = Object.entries(change.answers).map(
    ([id, to]) => `${uncapitalized(conditionOf(framework, id).label)} from ${answers[id]} to ${series(to, 'or')}`,
  )
  return {
    title: [
      tone(verdict.label, 'strong'),
      ' (',
      headline(framework, verdict.initiate),
      `), ${counted(change.steps, 'step')}: ${series(moves)}.`,
    ],
    lines: [],
  }
}
