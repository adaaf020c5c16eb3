import type { Change } from '../../assessment/assessment.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, type ComparedCell, type ListItem, tone } from '../../rendering/document/document.ts'
import { counted, series } from '../../rendering/words.ts'
import { answerCell, conditionColumns } from './comparing.ts'
import type { AssessmentView } from './view.ts'
import { adviceOf, answerLabel, conditionName } from './wording.ts'

/** A row for each other verdict: the answers that would lead to it. */
export function changesTable({ framework, assessment }: AssessmentView): readonly Block[] {
  const { changes, answers, channel } = assessment
  if (changes.length === 0) return []
  return [
    {
      kind: 'comparison',
      title: title(channel),
      columns: conditionColumns(framework),
      rows: changes.map(({ verdict, answers: changed }) => ({
        name: adviceOf(framework, verdict),
        marked: false,
        cells: framework.conditions.map(({ id }): ComparedCell => {
          const nearest = nearestOf(framework, id, changed[id] ?? [])
          return nearest === undefined ? { text: '', relation: null } : answerCell(framework, id, nearest, answers[id])
        }),
        remark: null,
      })),
      mark: null,
      than: null,
      notes: [],
    },
  ]
}

/** Of several answers that work, the one nearest to the middle of the scale. */
function nearestOf({ conditions }: Framework, id: string, serving: readonly string[]): string | undefined {
  const memberships = conditions.find((condition) => condition.id === id)?.memberships ?? {}
  return serving.toSorted((a, b) => Math.abs((memberships[a] ?? 0) - 0.5) - Math.abs((memberships[b] ?? 0) - 0.5))[0]
}

function title(channel: string | null): string {
  return channel === null ? 'What would settle it' : 'What would change the verdict'
}

/** The same in sentences, with every answer that works and its distance in steps. */
export function changesList({ framework, assessment }: AssessmentView): readonly Block[] {
  const { changes, channel } = assessment
  if (changes.length === 0) return []
  return [
    { kind: 'heading', text: title(channel), aside: '(the smallest change)' },
    { kind: 'list', ordered: false, items: changes.map((change) => changeItem(framework, change)) },
  ]
}

function changeItem(framework: Framework, change: Change): ListItem {
  const { verdict, steps } = change
  return {
    title: [
      tone(adviceOf(framework, verdict), 'strong'),
      ` ${conditionOfChange(framework, change)} (${counted(steps, 'step')} away).`,
    ],
    lines: [],
  }
}

/** `if receptivity in Beijing were “No” or “Mostly no”`. */
export function conditionOfChange(framework: Framework, { answers }: Change): string {
  const moves = Object.entries(answers).map(([id, to]) => {
    const labels = to.map((answer) => `“${answerLabel(framework, answer)}”`)
    return `${conditionName(framework, id)} were ${series(labels, 'or')}`
  })
  return `if ${series(moves)}`
}
