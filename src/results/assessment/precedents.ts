import type { Assessment, Precedent, Tally } from '../../assessment/assessment.ts'
import type { Answers, ConditionState, Framework } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import { type Block, type ListItem, type Rich, tone } from '../../rendering/document/document.ts'
import { capitalized, counted, decimal, series, uncapitalized, years } from '../../rendering/words.ts'
import type { AssessmentView } from './view.ts'
import { codingLabel, conditionOf } from './wording.ts'

/** The nearest episodes: what agrees, what differs, what happened then. */
export function precedents({ assessment, framework, top }: AssessmentView): readonly Block[] {
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
    {
      kind: 'list',
      ordered: true,
      items: shown.map((precedent) => precedentItem(framework, precedent, assessment.answers)),
    },
    ...furtherPrecedents(assessment, top),
  ]
}

/** How many more there are than are told of. */
function furtherPrecedents({ precedents: all, record: { configuration } }: Assessment, top: number): readonly Block[] {
  const further = all.slice(top)
  if (further.length === 0) return []
  const same = further.filter(({ sameConfiguration }) => sameConfiguration).length
  const alike = configuration === null ? '' : `, ${same === 0 ? 'none' : same} of them with the same configuration`
  const text = `${counted(further.length, 'more episode')}${alike}: --top ${all.length} shows all.`
  return [{ kind: 'paragraph', text: [tone(text, 'muted')] }]
}

function precedentItem(framework: Framework, precedent: Precedent, answers: Answers): ListItem {
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
      [`${nearness}${sameConfiguration ? ', same configuration' : ''}. `, ...comparison(framework, precedent, answers)],
      [
        'What happened: ',
        `${precedent.result} `,
        tone(capitalized(framework.outcome.wording[outcome.state]), outcome.state),
        ` (${outcome.answer}).`,
      ],
    ],
  }
}

function comparison(framework: Framework, { differences, answers }: Precedent, here: Answers): Rich {
  const label = (id: string): string => uncapitalized(conditionOf(framework, id).label)
  const unknown = framework.conditions.filter(
    ({ id, memberships }) =>
      !Object.hasOwn(memberships, answers[id] ?? '') || !Object.hasOwn(memberships, here[id] ?? ''),
  )
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
    unknown.length === 0 ? '' : `Left open: ${series(unknown.map(({ id }) => label(id)))}.`,
  ]
  return [parts.filter((part) => part !== '').join(' ')]
}

/** What happened in the episodes of the same configuration. */
export function record({ words }: Framework, { record: found, conditions }: Assessment): readonly Block[] {
  if (found.configuration === null) {
    const open = conditions.filter(({ state }) => state === 'undecided' || state === 'unknown').length
    return [
      {
        kind: 'paragraph',
        text: [`These answers leave ${counted(open, 'condition')} open, so there is no configuration to look up yet.`],
      },
    ]
  }
  const total = found.opened.count + found.notOpened.count + found.undecided.count
  if (total === 0) return [{ kind: 'paragraph', text: ['No episode on record has this configuration.'] }]
  const lines: readonly [string, ConditionState, Tally][] = [
    [words.record.met, 'met', found.opened],
    [words.record['not-met'], 'not-met', found.notOpened],
    [words.record.undecided, 'undecided', found.undecided],
  ]
  return [
    {
      kind: 'list',
      ordered: false,
      items: lines
        .filter(([, , { count }]) => count > 0)
        .map(([text, state, { count, episodes }]) => ({
          title: [tone(capitalized(text), state), ` in ${count} of ${counted(total, 'episode')}: ${series(episodes)}.`],
          lines: [],
        })),
    },
  ]
}
