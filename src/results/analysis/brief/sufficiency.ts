import type { IntermediateSolutions, Solution, SolutionSet, TruthTable } from '../../../analysis/solution-results.ts'
import type { Framework } from '../../../model/framework.ts'
import { type Block, item, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { figure } from '../figures.ts'
import { setLabel } from '../set-label.ts'
import { nearestRow } from '../truth-table/nearest-row.ts'
import { TOLD, type Words } from './words.ts'

const READING = ' A*B: A and B. A + B: A or B. ~A: not A.'

/** Which combinations of conditions lead to the outcome, if any. */
export function sufficiencyBlocks(
  table: TruthTable,
  solution: SolutionSet,
  framework: Framework | null,
  { happened }: Words,
): readonly Block[] {
  const [cut] = table.cutoffs.inclCut
  return [
    { kind: 'heading', text: 'What is sufficient?', aside: `(whenever present, ${happened}: ${cut} or more)` },
    {
      kind: 'list',
      ordered: false,
      items: [item(...('none' in solution.conservative ? noneOf(table, framework) : found(solution, framework)))],
    },
  ]
}

function noneOf({ rows, conditions }: TruthTable, framework: Framework | null): Rich {
  const nearest = nearestRow(rows)
  if (nearest === null) return [tone('None', 'strong'), ': no combination has enough cases.']
  const set = conditions.map((name) => `${nearest.configuration[name] === 1 ? '' : '~'}${name}`).join('*')
  return [tone('None', 'strong'), `. The highest figure is ${figure(nearest.incl)}, for ${setLabel(set, framework)}.`]
}

function found({ conservative, parsimonious, intermediate }: SolutionSet, framework: Framework | null): Rich {
  const reading = framework === null ? READING : ''
  if ('models' in parsimonious) {
    const expected = 'solutions' in intermediate ? intermediateOf(intermediate, framework) : ''
    return [
      tone('Sufficient', 'strong'),
      `, in the simplest (parsimonious) solution: ${modelsOf(parsimonious, framework)}.${expected}${reading}`,
    ]
  }
  const why =
    'none' in parsimonious
      ? 'Every observed combination leads to the outcome, so no condition makes a difference'
      : 'The simplest (parsimonious) solution is too large to compute'
  const observed =
    'models' in conservative ? `. From the observed combinations alone: ${modelsOf(conservative, framework)}` : ''
  return [`${why}${observed}.${reading}`]
}

function intermediateOf({ solutions: [first, ...others] }: IntermediateSolutions, framework: Framework | null): string {
  if (first === undefined) return ''
  const more = others.length === 0 ? '' : `, or ${counted(others.length, 'more solution')}`
  return ` With the directional expectations (intermediate): ${modelsOf(first, framework)}${more}.`
}

/** In the framework's words if there is one; otherwise as expressions. */
function modelsOf({ models, modelCount }: Solution, framework: Framework | null): string {
  const shown = models.slice(0, TOLD).map(({ expression, terms }) =>
    framework === null
      ? expression
      : series(
          terms.map(({ term }) => setLabel(term, framework)),
          'or',
        ),
  )
  if (shown.length === modelCount) return series(shown, 'or')
  const more = modelCount === null ? 'very many' : (modelCount - shown.length).toLocaleString('en')
  return series([...shown, `one of ${more} more models`], 'or')
}
