import type { EpisodeRow } from '../../assessment/assessment.ts'
import { CONDITION_STATES, type ConditionState, type Framework } from '../../model/framework.ts'
import { nameOf } from '../../model/source.ts'
import { type Block, type Document, type Rich, titled, tone } from '../../rendering/document/document.ts'
import { STATE_WORDS, series } from '../../rendering/words.ts'
import { adviceOf, codingLabel, shortEpisodeName, verdictLine } from '../assessment/wording.ts'
import type { DecisionTableView } from './result.ts'

/** What happened in an episode, in a sign. */
const SIGNS: Readonly<Record<ConditionState, string>> = { met: '+', 'not-met': '−', undecided: '±', unknown: '?' }

/** What each verdict needs, the episodes that fall into its row, and those that fall between rows. */
export function decisionTableDocument({ framework, decisions }: DecisionTableView): Document {
  const { title, source, conditions } = framework
  const { rows, between, coding } = decisions
  return [
    titled('Decision table', `${title}, after ${series(source.authors.map(nameOf))} (${source.year})`),
    {
      kind: 'paragraph',
      text: [
        'A verdict follows if each condition is as its row says; “any” means that the condition does not matter. Each ',
        `verdict is shown with the episodes whose codes fit it, coded from ${codingLabel(framework, coding)}.`,
      ],
    },
    {
      kind: 'table',
      columns: ['Verdict', ...conditions.map(({ label, short }) => short ?? label)],
      rows: rows.map(({ verdict, pattern }) => [
        [tone(adviceOf(framework, verdict), 'strong')],
        ...conditions.map(({ id }): Rich => {
          const required = pattern[id] ?? null
          return [required === null ? tone('any', 'muted') : tone(STATE_WORDS[required], required)]
        }),
      ]),
      below: {
        column: 'Episodes',
        rows: rows.map(({ episodes }) =>
          episodes.length === 0 ? [[tone('No episode.', 'muted')]] : byOutcome(episodes),
        ),
      },
    },
    ...betweenRows(framework, between),
    ...legend(framework, [...rows.flatMap(({ episodes }) => episodes), ...between]),
  ]
}

/** A line for each outcome that there is, with its sign and its episodes. */
function byOutcome(episodes: readonly EpisodeRow[]): readonly Rich[] {
  return CONDITION_STATES.flatMap((state): readonly Rich[] => {
    const names = episodes.filter(({ outcome }) => outcome.state === state).map(shortEpisodeName)
    return names.length === 0 ? [] : [[tone(SIGNS[state], state), ` ${names.join(', ')}`]]
  })
}

/** Episodes that fit no single row, by the verdicts that remain possible. */
function betweenRows(framework: Framework, between: readonly EpisodeRow[]): readonly Block[] {
  if (between.length === 0) return []
  const possible = (row: EpisodeRow): readonly string[] =>
    framework.verdicts.map(({ id }) => id).filter((id) => row.possible.includes(id))
  const groups = new Map<string, EpisodeRow[]>()
  for (const row of between) {
    const key = possible(row).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [
    { kind: 'heading', text: 'Between rows', aside: '(several verdicts are possible)' },
    {
      kind: 'list',
      ordered: false,
      items: [...groups.values()].map((rows) => ({
        title: [tone(verdictLine(framework, { ...rows[0]!, possible: possible(rows[0]!) }), 'strong')],
        lines: byOutcome(rows),
      })),
    },
  ]
}

/** What the signs mean that are there. */
function legend({ outcome }: Framework, episodes: readonly EpisodeRow[]): readonly Block[] {
  const states = CONDITION_STATES.filter((state) => episodes.some((each) => each.outcome.state === state))
  if (states.length === 0) return []
  const meanings = states.map((state) => `${SIGNS[state]} ${outcome.wording[state]}`)
  return [{ kind: 'paragraph', text: [tone(meanings.join('; '), 'muted')] }]
}
