import type {
  Assumptions,
  Cutoffs,
  FirstOnly,
  Model,
  NoSolution,
  Solution,
  SolutionOf,
  SolutionSet,
  TooLarge,
  TruthTable,
} from '../../../analysis/solution-results.ts'
import { grouped } from '../../../model/grouped.ts'
import { type Block, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { figure, glossary, modelsInWords, rowNumbers } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { nearestRow } from '../truth-table/nearest-row.ts'
import { belowCutoffs } from './against-cutoffs.ts'
import { intermediateBlocks } from './intermediate.ts'

const REASONS: Readonly<Record<NoSolution['none'], string>> = {
  'no row is coded 1': 'No row of the truth table is coded 1: there is nothing to explain.',
  'no row is coded 0': 'No row of the truth table is coded 0: with remainders the solution would be “always”.',
  'no directional expectation': 'No directional expectation was given (--dir-exp "A,~B").',
}

/** A chart has room for this many columns, and for names of this length. */
const CHART_COLUMNS = 14
const CHART_NAME = 60

/** Without --details, further lines are left out, unless they are in a model that is shown. */
const CHART_LINES = 40

/** How many of the longer models are named without --details. */
const LONGER = 3

/** How the models are shown. */
interface Shown {
  readonly cutoffs: Cutoffs | null
  readonly details: boolean
}

/** The three solutions with all their models. */
export function solutionBlocks(
  { conservative, parsimonious, intermediate }: SolutionSet,
  { table, details }: Pick<PartContext, 'table' | 'details'>,
): readonly Block[] {
  if ('none' in conservative && conservative.none === 'no row is coded 1') return nothingCoded(table)
  const shown = { cutoffs: table?.cutoffs ?? null, details }
  return [
    { kind: 'heading', text: 'Conservative solution', aside: '(no logical remainder is used)' },
    glossary(
      'inclS: how far cases in a term have the outcome. PRI: the same, minus what also speaks for the opposite. covS: how much of the outcome it explains; covU: how much it alone explains. A term is essential if every model has it.',
    ),
    ...blocksOf(conservative, shown),
    { kind: 'heading', text: 'Parsimonious solution', aside: '(any logical remainder may be used)' },
    ...blocksOf(parsimonious, shown),
    { kind: 'heading', text: 'Intermediate solution', aside: '(only remainders that agree with the expectations)' },
    ...('solutions' in intermediate
      ? intermediateBlocks(intermediate, details, (solution) => modelBlocks(solution, shown))
      : blocksOf(intermediate, shown)),
  ]
}

/** Without a row coded 1, none of the solutions exists. Which row comes nearest? */
function nothingCoded(table: TruthTable | null): readonly Block[] {
  const nearest = nearestRow(table?.rows ?? [])
  const near =
    nearest === null
      ? 'No row has enough cases.'
      : `The highest inclusion is ${figure(nearest.incl, table?.cutoffs.inclCut[0])}, in row ${nearest.row}.`
  return [
    { kind: 'heading', text: 'Solutions', aside: null },
    { kind: 'paragraph', text: [`${REASONS['no row is coded 1']} ${near}`] },
  ]
}

function blocksOf(solution: SolutionOf, shown: Shown): readonly Block[] {
  if ('none' in solution) return [{ kind: 'paragraph', text: [REASONS[solution.none]] }]
  return 'tooLarge' in solution ? [tooLarge(solution)] : modelBlocks(solution, shown)
}

function tooLarge({ tooLarge: what, limit, conditions, on, off }: TooLarge): Block {
  const given = `${conditions} conditions, ${counted(on, 'row')} coded 1, ${grouped(off)} coded 0 or C`
  const ways = 'For one model, or bounds: --first. To search longer: --effort SECONDS.'
  return {
    kind: 'paragraph',
    text:
      limit === null
        ? [tone('Not complete', 'warning'), `: the search for the ${what} was interrupted (${given}). ${ways}`]
        : [
            tone('Too large', 'warning'),
            `: the search for the ${what} stopped at its limit of ${grouped(limit)} steps (${given}). ${ways} Or use fewer conditions, or a higher --n-cut.`,
          ],
  }
}

function modelBlocks(solution: Solution, { cutoffs, details }: Shown): readonly Block[] {
  const { models, modelCount, essential, piChart, allModels, firstOnly } = solution
  if (firstOnly !== null) return firstBlocks(firstOnly, models, cutoffs)
  const count = modelCount === null ? 'more than 9,007,199,254,740,991' : grouped(modelCount)
  const ambiguous =
    modelCount === 1
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              tone(`${count} models have equally few terms`, 'warning'),
              models.length === modelCount
                ? ''
                : `; ${models.length === 1 ? 'the first is' : `the first ${models.length} are`} shown (--max-models)`,
              essential.length === 0 ? '. No term is in all of them.' : `. In all of them: ${series(essential)}.`,
              ' Their figures can differ, so report all of them.',
            ],
          } as const,
        ]
  return [
    ...ambiguous,
    ...models.flatMap((model, index) => modelBlock(model, models.length === 1 ? '' : `M${index + 1}: `, cutoffs)),
    ...charts(piChart, models, details),
    ...longerModels(allModels, modelCount, details),
  ]
}

/** The one model that was looked for, and what is known of its size. */
function firstBlocks(
  { atLeast, proven }: FirstOnly,
  models: Solution['models'],
  cutoffs: Cutoffs | null,
): readonly Block[] {
  const known = proven
    ? [
        `No model has fewer than ${counted(atLeast, 'term')}. Others may have as many; they were not looked for (--first).`,
      ]
    : [
        tone('Not proven to be the shortest', 'warning'),
        `: no model has fewer than ${counted(atLeast, 'term')}. To search longer: --effort SECONDS.`,
      ]
  return [{ kind: 'paragraph', text: known }, ...models.flatMap((model) => modelBlock(model, '', cutoffs))]
}

function charts(lines: Solution['piChart'], models: Solution['models'], details: boolean): readonly Block[] {
  if (details || lines.length <= CHART_LINES) return [chart(lines)]
  const used = new Set(models.flatMap(({ terms }) => terms.map(({ term }) => term)))
  const shown = lines.filter(({ prime }) => used.has(prime))
  const text = `The chart has ${counted(lines.length, 'prime implicant')}; these are in the models above (--details shows all).`
  return [{ kind: 'paragraph', text: [tone(text, 'muted')] }, chart(shown)]
}

/** The prime implicant chart: which rows coded 1 each prime implicant covers. */
function chart(lines: Solution['piChart']): Block {
  const rows = [...new Set(lines.flatMap((line) => line.rows))].toSorted((a, b) => a - b)
  if (rows.length > CHART_COLUMNS || lines.some(({ prime }) => prime.length > CHART_NAME)) {
    const named = lines.map((line) => `${line.prime} (${line.rows.join(', ')})`)
    return {
      kind: 'paragraph',
      text: [tone(`Prime implicants, and the rows that they cover: ${named.join('; ')}.`, 'muted')],
    }
  }
  return {
    kind: 'table',
    columns: ['Prime implicant', ...rows.map(String)],
    rows: lines.map((line) => [[line.prime], ...rows.map((row) => [line.rows.includes(row) ? 'x' : ''])]),
  }
}

function longerModels(allModels: Solution['allModels'], modelCount: number | null, details: boolean): readonly Block[] {
  if (allModels === null) return []
  if ('tooLarge' in allModels) {
    return [
      {
        kind: 'paragraph',
        text: [tone('There are too many longer models without a redundant term to list.', 'muted')],
      },
    ]
  }
  if (allModels.count === modelCount) return []
  const longer = allModels.first.slice(modelCount ?? 0)
  const named =
    longer.length === 0
      ? ''
      : ` The first of the longer ones: ${longer.slice(0, details ? undefined : LONGER).join('; ')}.`
  return [
    {
      kind: 'paragraph',
      text: [
        tone(
          `Including longer ones, ${modelsInWords(allModels.count)} models have no redundant term.${named}`,
          'muted',
        ),
      ],
    },
  ]
}

function modelBlock(model: Model, name: string, cutoffs: Cutoffs | null): readonly Block[] {
  const { expression, terms, solution, deviant, assumptions } = model
  const rows = terms.map(({ term, inclS, PRI, covS, covU, cases }): readonly Rich[] => [
    [tone(term, 'strong')],
    ...[inclS, PRI, covS, covU].map((each) => [figure(each)]),
    [cases.join(', ')],
  ])
  const { inclS, PRI, covS } = solution
  return [
    { kind: 'paragraph', text: [name, tone(expression, 'strong')] },
    {
      kind: 'table',
      columns: ['Term', 'inclS', 'PRI', 'covS', 'covU', 'Cases'],
      rows: [...rows, [['Solution'], ...[inclS, PRI, covS].map((each) => [figure(each)]), [''], ['']]],
    },
    ...(cutoffs === null ? [] : belowCutoffs(solution, cutoffs)),
    ...(deviant.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [tone('In the solution, but without the outcome', 'warning'), `: ${series(deviant)}.`],
          } as const,
        ]),
    ...assumptionBlocks(assumptions),
  ]
}

function assumptionBlocks({ count, rows, contradictory }: Assumptions): readonly Block[] {
  if (count === 0) return []
  const listed = rows === null ? '' : `: ${rowNumbers(rows)}`
  return [
    { kind: 'paragraph', text: [`Simplifying assumptions: ${counted(count, 'remainder')}${listed}.`] },
    ...(contradictory === null
      ? [{ kind: 'paragraph', text: [tone('Not checked for contradictory assumptions: too many.', 'muted')] } as const]
      : []),
    ...(contradictory === null || contradictory.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              tone('Contradictory assumptions', 'warning'),
              `: a parsimonious model of the negated outcome assumes the opposite of ${rowNumbers(contradictory)}.`,
            ],
          } as const,
        ]),
  ]
}
