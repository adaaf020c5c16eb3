import type {
  Counterfactuals,
  IntermediateSolution,
  IntermediateSolutions,
} from '../../../analysis/solution-results.ts'
import { type Block, tone } from '../../../rendering/document/document.ts'
import { omitted } from '../figures.ts'
import { shortened } from '../shortened.ts'

/** How many pairs of models, and how many rows, are named without --details. */
const NAMED = { pairs: 4, rows: 12 } as const

/** Each intermediate solution, with the pairs of models that lead to it, and what it assumes and does not. */
export function intermediateBlocks(
  { solutions, omittedPairs }: IntermediateSolutions,
  details: boolean,
  modelsOf: (solution: IntermediateSolution) => readonly Block[],
): readonly Block[] {
  const single = solutions.length === 1 && solutions[0]?.from.length === 1
  return [
    ...solutions.flatMap((solution) => [
      ...(single ? [] : [pairsBlock(solution, details)]),
      ...modelsOf(solution),
      ...counterfactualBlocks(solution.counterfactuals, details),
    ]),
    ...(omittedPairs === 0 || solutions.some(({ firstOnly }) => firstOnly !== null)
      ? []
      : [{ kind: 'paragraph', text: [`Not tried: ${omitted(omittedPairs)}.`] } as const]),
  ]
}

function pairsBlock({ from }: IntermediateSolution, details: boolean): Block {
  const text = `Between these models (C: conservative, P: parsimonious): ${shortened(from, NAMED.pairs, details)}.`
  return { kind: 'paragraph', text: [tone(text, 'muted')] }
}

/** The assumptions of the parsimonious models: those in line with the expectations, and the others. */
function counterfactualBlocks(pairs: readonly Counterfactuals[], details: boolean): readonly Block[] {
  const shown = details ? pairs : pairs.slice(0, 1)
  const more = pairs.length - shown.length
  return [
    ...shown.map((each): Block => ({ kind: 'paragraph', text: [pairText(each, pairs.length > 1, details)] })),
    ...(more === 0
      ? []
      : [{ kind: 'paragraph', text: [tone(`For the other pairs of models (${more}): --details.`, 'muted')] } as const]),
  ]
}

function pairText({ pair, easy, difficult }: Counterfactuals, named: boolean, details: boolean): string {
  const of = named ? ` of ${pair}` : ''
  if (easy === null || difficult === null) return `The counterfactuals${of} are too many to list.`
  if (easy.length + difficult.length === 0) return `No counterfactuals${of}: the parsimonious model assumes nothing.`
  const rows = (numbers: readonly number[]): string =>
    numbers.length === 0
      ? 'none'
      : `${numbers.length === 1 ? 'row' : 'rows'} ${shortened(numbers.map(String), NAMED.rows, details)}`
  return `Of what the parsimonious model${of} assumes, easy counterfactuals, in line with the expectations and assumed here too: ${rows(easy)}. Difficult ones, not assumed here: ${rows(difficult)}.`
}
