import type {
  FirstOnly,
  SolutionOf,
  SolutionSet,
  SolutionTerm,
  TruthTable,
} from '../../../analysis/solution-results.ts'
import { plain } from '../../../rendering/document/document.ts'
import type { Cell, Table } from '../../../rendering/table.ts'
import { counted } from '../../../rendering/words.ts'
import { rowCautions } from '../brief/cautions.ts'
import { modelsInWords, omitted } from '../figures.ts'
import type { AnalysisPart, PartContext } from '../part.ts'
import { cautionOf } from './against-cutoffs.ts'
import { solutionBlocks } from './blocks.ts'

/** For so many models of a kind, a caution is printed. */
const CAUTIONS = 3

export const solution: AnalysisPart<'solution'> = {
  blocks: solutionBlocks,
  table: solutionRows,
  missingInTable: missingOf,
}

function solutionRows({ conservative, parsimonious, intermediate }: SolutionSet): Table {
  const between = 'solutions' in intermediate ? intermediate.solutions : []
  return [
    ['solution', 'model', 'term', 'inclS', 'PRI', 'covS', 'covU', 'cases'],
    ...modelRows('conservative', conservative),
    ...modelRows('parsimonious', parsimonious),
    ...between.flatMap((each) => modelRows(`intermediate ${each.from.join(' ')}`, each)),
  ]
}

/** A row for each term, and a row without a term for the whole solution. */
function modelRows(kind: string, found: SolutionOf): Table {
  if (!('models' in found)) return []
  return found.models.flatMap((model, index) => {
    const name = `M${index + 1}`
    const termRow = ({ term, inclS, PRI, covS, covU, cases }: SolutionTerm): readonly Cell[] => {
      return [kind, name, term, inclS, PRI, covS, covU, cases.join('; ')]
    }
    const { inclS, PRI, covS } = model.solution
    return [...model.terms.map(termRow), [kind, name, '', inclS, PRI, covS, null, '']]
  })
}

/** What must be known of the rows and of the models, and what is left out. */
function missingOf(set: SolutionSet, { table, framework }: PartContext): readonly string[] {
  const rows = table === null ? [] : rowCautions(table, framework).map(({ title }) => plain(title))
  return [
    ...rows,
    ...Object.entries(set).flatMap(([kind, found]) => belowCutoffsOf(kind, found, table)),
    ...leftOutOf(set),
  ]
}

/** The models that are less consistent than their rows, by their names in the table. */
function belowCutoffsOf(
  kind: string,
  found: SolutionSet[keyof SolutionSet],
  table: TruthTable | null,
): readonly string[] {
  if (table === null) return []
  const solutions = 'solutions' in found ? found.solutions : 'models' in found ? [found] : []
  const below = solutions.flatMap((each) => {
    const name = 'from' in each ? `${kind} ${each.from.join(' ')}` : kind
    return each.models.flatMap((model, index) => {
      const caution = cautionOf(model.solution, table.cutoffs)
      return caution === null ? [] : [`${name}, M${index + 1}: ${plain(caution)}`]
    })
  })
  const more = below.length - CAUTIONS
  return more > 0 ? [...below.slice(0, CAUTIONS), `The same is true of ${counted(more, 'more model')}.`] : below
}

function leftOutOf(set: SolutionSet): readonly string[] {
  return Object.entries(set).flatMap(([kind, found]: readonly [string, SolutionSet[keyof SolutionSet]]) => {
    if ('none' in found) return [`No ${kind} solution: ${found.none}.`]
    if ('tooLarge' in found)
      return [
        `No ${kind} solution: the search for the ${found.tooLarge} was too large or was interrupted (see --first and --effort).`,
      ]
    const solutions = 'solutions' in found ? found.solutions : [found]
    return [
      ...solutions.flatMap(({ models, modelCount, firstOnly }) =>
        firstOnly !== null
          ? [`${firstLine(kind, firstOnly)} Others were not looked for (--first).`]
          : models.length === modelCount
            ? []
            : [
                `The ${kind} solution has ${modelsInWords(modelCount)} models; the table has ${models.length} (--max-models).`,
              ],
      ),
      ...('solutions' in found && found.omittedPairs !== 0 && solutions.every(({ firstOnly }) => firstOnly === null)
        ? [`Intermediate solutions not tried: ${omitted(found.omittedPairs)}.`]
        : []),
    ]
  })
}

function firstLine(kind: string, { atLeast, proven }: FirstOnly): string {
  const size = proven
    ? 'is a minimum model'
    : `is not proven to be the shortest: no model has fewer than ${counted(atLeast, 'term')}`
  return `The ${kind} solution ${size}.`
}
