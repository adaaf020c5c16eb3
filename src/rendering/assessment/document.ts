import type { Assessment, Change, Hinge, OtherCoding, Precedent, Tally } from '../../assessment/assessment.ts'
import type { Case, Coding } from '../../model/case.ts'
import type { Answer, Condition, ConditionState, Framework, Headline, Role, Verdict } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import type { Block, Document, ListItem, Rich, Span } from '../document/document.ts'
import { tone } from '../document/document.ts'
import { capitalized, counted, decimal, series, uncapitalized, years } from '../words.ts'

export interface AssessmentView {
  readonly assessment: Assessment
  readonly framework: Framework
  /** The case that the scenario is an episode of, for its rationales; null when there is none. */
  readonly scenarioCase: Case | null
  /** How many precedents to tell of. */
  readonly top: number
}

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
    ...record(assessment),
    ...changes(framework, assessment),
    { kind: 'heading', text: 'Limits', aside: null },
    { kind: 'paragraph', text: [tone(framework.limits, 'muted')] },
  ]
}

function headline(framework: Framework, value: Headline): Span {
  return tone(framework.headlines[value], value)
}

function conditionOf(framework: Framework, id: string): Condition {
  return framework.conditions.find((condition) => condition.id === id) as Condition
}

function verdictOf(framework: Framework, id: string): Verdict {
  return framework.verdicts.find((verdict) => verdict.id === id) as Verdict
}

function codingLabel(framework: Framework, id: string): string {
  return framework.codings.find((coding) => coding.id === id)?.label ?? id
}

function indicated(framework: Framework, possible: readonly string[]): string {
  return series(
    possible.map((id) => verdictOf(framework, id).indicates),
    'or',
  )
}

function indication(framework: Framework, { possible, hingesOn }: Assessment): Rich {
  const conditions = series(hingesOn.map(({ condition }) => uncapitalized(conditionOf(framework, condition).label)))
  const open = hingesOn.length === 0 ? '.' : `; which of them hinges on ${conditions}.`
  return ['The framework indicates ', tone(indicated(framework, possible), 'strong'), open]
}

function scenario({ assessment, framework }: AssessmentView): readonly Block[] {
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
        `What happened: ${episode.result} By this coding ${happened} (${episode.outcome.answer}).`,
      ],
    },
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

/** Which conditions are necessary, and which only raise the likelihood. */
function roles({ conditions }: Framework): string {
  const named = (role: Role): readonly string[] =>
    conditions.filter((condition) => condition.role === role).map(({ label }) => uncapitalized(label))
  const [necessary, raising] = [named('necessary'), named('raises-likelihood')]
  const sentences = [
    necessary.length === 0 ? '' : `${capitalized(series(necessary))}: necessary.`,
    raising.length === 0 ? '' : `${capitalized(series(raising))}: raises the likelihood.`,
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
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
  const each = Object.entries(all).map(
    ([id, [low, high]]) => `${id} ${low === high ? decimal(low) : `${decimal(low)} to ${decimal(high)}`}`,
  )
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
        `${series(answers, 'or')}: `,
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

function otherCodings({ assessment, framework, scenarioCase }: AssessmentView): readonly Block[] {
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
  const [here, there] = [assessment.coding, other.coding].map((id) => codingLabel(framework, id)) as [string, string]
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
          `Here ${answer}, by ${here}. ${rationale(assessment.coding, condition)}`,
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

function precedents({ assessment, framework, top }: AssessmentView): readonly Block[] {
  const shown = assessment.precedents.slice(0, top)
  const heading: Block = {
    kind: 'heading',
    text: shown.length === 1 ? 'Nearest precedent' : 'Nearest precedents',
    aside: `(coded from ${codingLabel(framework, assessment.coding)})`,
  }
  if (top === 0) return []
  if (shown.length === 0) {
    return [heading, { kind: 'paragraph', text: ['No other episode has this coding.'] }]
  }
  return [
    heading,
    { kind: 'list', ordered: true, items: shown.map((precedent) => precedentItem(framework, precedent)) },
    ...furtherPrecedents(assessment, top),
  ]
}

/** How many more there are than are told of. */
function furtherPrecedents({ precedents: all }: Assessment, top: number): readonly Block[] {
  const further = all.slice(top)
  if (further.length === 0) return []
  const same = further.filter(({ sameConfiguration }) => sameConfiguration).length
  const text = `${counted(further.length, 'more episode')}, ${same === 0 ? 'none' : same} of them with the same configuration: --top ${all.length} shows all.`
  return [{ kind: 'paragraph', text: [tone(text, 'muted')] }]
}

function precedentItem(framework: Framework, precedent: Precedent): ListItem {
  const { similarity, sameConfiguration, compared, outcome } = precedent
  const nearness =
    similarity === null
      ? 'Nothing to compare'
      : `Similarity ${decimal(similarity)} over ${counted(compared, 'condition')}`
  return {
    title: [
      tone(`${precedent.president}, ${years(precedent.period.from, precedent.period.until)}`, 'strong'),
      `: ${precedent.title} `,
      tone(`(${episodeId(precedent)})`, 'muted'),
    ],
    lines: [
      [`${nearness}${sameConfiguration ? ', same configuration' : ''}. `, ...comparison(framework, precedent)],
      [
        'What happened: ',
        `${precedent.result} `,
        tone(capitalized(framework.outcome.wording[outcome.state]), outcome.state),
        ` (${outcome.answer}).`,
      ],
    ],
  }
}

function comparison(framework: Framework, { differences, answers }: Precedent): Rich {
  const label = (id: string): string => uncapitalized(conditionOf(framework, id).label)
  const unknown = framework.conditions.filter(({ id, memberships }) => !Object.hasOwn(memberships, answers[id] ?? ''))
  const differing = differences.map(
    ({ condition, answer, precedent }) => `${label(condition)} (${precedent}; here ${answer})`,
  )
  const agreeing = framework.conditions
    .filter(({ id }) => !unknown.some((condition) => condition.id === id))
    .filter(({ id }) => !differences.some(({ condition }) => condition === id))
    .map(({ id }) => label(id))
  const parts = [
    agreeing.length === 0 ? '' : `Agrees on ${series(agreeing)}.`,
    differing.length === 0 ? '' : `Differs on ${series(differing)}.`,
    unknown.length === 0 ? '' : `Not coded: ${series(unknown.map(({ id }) => label(id)))}.`,
  ]
  return [parts.filter((part) => part !== '').join(' ')]
}

function record({ record: found, conditions }: Assessment): readonly Block[] {
  if (found.configuration === null) {
    const open = conditions.filter(({ state }) => state === 'undecided' || state === 'unknown').length
    return [
      {
        kind: 'paragraph',
        text: [`With ${counted(open, 'condition')} left open, these answers are no single row of the truth table.`],
      },
    ]
  }
  const total = found.opened.count + found.notOpened.count + found.undecided.count
  if (total === 0) return [{ kind: 'paragraph', text: ['No episode on record has this configuration.'] }]
  const lines: readonly [string, ConditionState, Tally][] = [
    ['A back channel was opened', 'met', found.opened],
    ['None was opened', 'not-met', found.notOpened],
    ['Undecided', 'undecided', found.undecided],
  ]
  return [
    {
      kind: 'list',
      ordered: false,
      items: lines
        .filter(([, , { count }]) => count > 0)
        .map(([text, state, { count, episodes }]) => ({
          title: [tone(text, state), ` in ${count} of ${counted(total, 'episode')}: ${series(episodes)}.`],
          lines: [],
        })),
    },
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
