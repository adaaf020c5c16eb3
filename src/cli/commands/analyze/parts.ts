import { necessityReport } from '../../../analysis/claims.ts'
import { congruenceOf } from '../../../analysis/congruence.ts'
import { type Found, PARTS, type Part } from '../../../analysis/results.ts'
import { solutionsOf } from '../../../analysis/solutions.ts'
import type { AnalyzeOptions } from './options.ts'
import { robustnessOf } from './robustness.ts'
import type { Work } from './work.ts'

/** How a part that works on sets of memberships is found. */
export interface PartOfSets {
  /** The options that change it, besides those of the subject. */
  readonly options: readonly (keyof AnalyzeOptions)[]
  readonly find: (work: Work) => Partial<Found> | Promise<Partial<Found>>
}

const CODES_ROWS = ['inclCut', 'priCut', 'nCut'] as const

/** Every part but precedents, which has a subject of its own. */
export const PARTS_OF_SETS: Readonly<Record<Exclude<Part, 'precedents'>, PartOfSets>> = {
  congruence: {
    options: ['rule', 'svg'],
    find: ({ data, subject: { rule, ruleFrom } }) => ({ congruence: congruenceOf(data, rule, ruleFrom) }),
  },
  necessity: {
    options: [],
    find: ({ data, subject: { claims } }) => ({ necessity: necessityReport(data, claims) }),
  },
  'truth-table': {
    options: [...CODES_ROWS, 'svg'],
    find: ({ table }) => ({ truthTable: table }),
  },
  solution: {
    options: [...CODES_ROWS, 'dirExp', 'maxModels'],
    find: ({ data, table, wish }) => ({ truthTable: table, solution: solutionsOf(data, table, wish) }),
  },
  robustness: {
    options: [...CODES_ROWS, 'dirExp', 'samples', 'seed'],
    find: async (work) => ({ robustness: await robustnessOf(work) }),
  },
}

/** The options of the subject, which change every part that works on sets. */
const SUBJECT_OPTIONS = ['data', 'outcome', 'conditions', 'crossover'] as const

/** The parts that an option changes; null if it changes all. */
export function partsChangedBy(option: keyof AnalyzeOptions): readonly Part[] | null {
  const parts = PARTS.filter((part) => optionsOf(part).includes(option))
  return parts.length === 0 ? null : parts
}

function optionsOf(part: Part): readonly (keyof AnalyzeOptions)[] {
  return part === 'precedents' ? ['weights'] : [...SUBJECT_OPTIONS, ...PARTS_OF_SETS[part].options]
}
