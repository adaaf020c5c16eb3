import type { Agreement } from '../../../analysis/congruence-results.ts'
import type { Retrieval, RetrievedCase } from '../../../analysis/retrieval-results.ts'
import type { Framework } from '../../../model/framework.ts'
import { type Block, item, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, percent as percentOf, series } from '../../../rendering/words.ts'
import { basisOf } from '../../assessment/wording.ts'
import { percent, share } from '../figures.ts'
import type { PartContext } from '../part.ts'

/** The plain answer, what it says about similarity, the figures, and where it failed. */
export function precedentsBlocks(
  retrieval: Retrieval,
  { subject: { leftOut: undecided }, framework }: PartContext,
): readonly Block[] {
  if (framework === null) return []
  return [
    { kind: 'paragraph', text: [tone(answerOf(retrieval), 'strong'), ` ${meaningOf(retrieval)}`] },
    { kind: 'paragraph', text: [methodOf(retrieval, framework)] },
    {
      kind: 'table',
      columns: ['Guess', 'Right', 'Rate'],
      rows: figuresOf(retrieval, framework).map(([name, { agreeing, decided, rate }]): readonly Rich[] => [
        [tone(name, 'strong')],
        [share(agreeing, decided)],
        [percent(rate)],
      ]),
    },
    ...tiesBlock(retrieval),
    ...failedBlocks(retrieval, framework),
    ...(undecided.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              `Left out, because the outcome is undecided or unknown (${undecided.length}): ${series(undecided)}.`,
            ],
          } as const,
        ]),
  ]
}

/** How often the nearest one shared the outcome: also the headline. */
export function sharedIn({ nearest: [first] }: Retrieval): string {
  return first === undefined ? '' : `In ${share(first.agreeing, first.decided)} episodes`
}

function answerOf({ nearest: [first], constant }: Retrieval): string {
  return `The nearest precedent shared the outcome in ${share(first?.agreeing ?? 0, first?.decided ?? 0)} episodes; always guessing the more common outcome is right in ${constant.agreeing}.`
}

/** What this says about similarity on the framework's conditions. */
function meaningOf({ nearest: [first], constant, cases }: Retrieval): string {
  const better = (first?.agreeing ?? 0) - constant.agreeing
  const says =
    better > 0
      ? 'Similarity on the framework’s conditions says more about the outcome than the base rate does'
      : better < 0
        ? 'Similarity on the framework’s conditions says less about the outcome than the base rate does'
        : 'Similarity on the framework’s conditions says no more about the outcome than the base rate does'
  const by = better === 0 ? '' : `, by ${counted(Math.abs(better), 'episode')}`
  return `${says}${by}. With ${counted(cases.length, 'episode')}, a small difference can be chance.`
}

function methodOf({ weights }: Retrieval, { conditions }: Framework): string {
  const weighed = conditions.flatMap(({ id }) => (weights === null ? [] : [`${id} ${weights[id]}`]))
  const how = weights === null ? 'All conditions weigh the same.' : `Weights: ${weighed.join(', ')}.`
  return `Each episode is left out once, and the others are ranked as precedents: a similar situation first, then by similarity, then by date. ${how}`
}

function figuresOf(retrieval: Retrieval, { outcome }: Framework): readonly (readonly [string, Agreement])[] {
  const { nearest, constant, sameConfiguration, otherConfiguration } = retrieval
  return [
    ...nearest.map((each) => {
      const name = each.neighbors === 1 ? 'The nearest precedent' : `Most of the nearest ${each.neighbors}`
      return [name, each] as const
    }),
    [`Always: ${outcome.wording[constant.says === 'yes' ? 'met' : 'not-met']}`, constant],
    ['The nearest, in a similar situation', sameConfiguration],
    ['The nearest, in another situation', otherConfiguration],
  ]
}

function tiesBlock({ cases }: Retrieval): readonly Block[] {
  const tied = cases.filter((each) => each.tied).map((each) => each.case)
  if (tied.length === 0) return []
  return [
    {
      kind: 'paragraph',
      text: [
        `In ${counted(tied.length, 'episode')}, precedents with different outcomes are equally near, so only the date decides which is first: ${series(tied)}.`,
      ],
    },
  ]
}

function failedBlocks({ cases }: Retrieval, framework: Framework): readonly Block[] {
  const failed = cases.filter(({ nearest, right }) => nearest.length > 0 && !right.includes(1))
  return [
    { kind: 'heading', text: 'Where the nearest precedent had another outcome', aside: null },
    failed.length === 0
      ? { kind: 'paragraph', text: ['In no episode.'] }
      : { kind: 'list', ordered: false, items: failed.map((each) => failedItem(each, framework)) },
  ]
}

function failedItem({ case: id, outcome, nearest: [first], right }: RetrievedCase, framework: Framework): ListItem {
  const { outcome: scale } = framework
  const fit = first?.similarity == null ? '' : ` (${fitOf(framework, first.similarity, first.compared)})`
  const majorities = right.length === 0 ? '' : ` Most of the nearest ${series(right.map(String), 'or')} shared it.`
  return item(tone(id, 'strong'), `: ${scale.wording[outcome]}. Nearest: ${first?.case ?? ''}${fit}.${majorities}`)
}

function fitOf(framework: Framework, similarity: number, compared: number): string {
  return [percentOf(similarity), basisOf(framework, compared) ?? ''].join(' ').trim()
}
