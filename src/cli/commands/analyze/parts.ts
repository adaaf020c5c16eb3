import { necessityReport } from '../../../analysis/claims.ts'
import { congruenceOf } from '../../../analysis/congruence.ts'
import { quotedFormula } from '../../../analysis/quoted.ts'
import { type Found, PARTS, type Part } from '../../../analysis/results.ts'
import { sufficiencyReport } from '../../../analysis/sufficient-sets.ts'
import { evaluateTheory } from '../../../analysis/theory.ts'
import { clustersOf } from './clusters.ts'
import { fitOf } from './fit.ts'
import type { AnalyzeOptions } from './options.ts'
import { quotedIn, ruleIn } from './quoted.ts'
import { robustnessOf } from './robustness.ts'
import { selectionOf } from './selection.ts'
import type { Work } from './work.ts'

/** How a part that works on sets of memberships is found. */
export interface PartOfSets {
  /** The options that change it, besides those of the subject. */
  readonly options: readonly (keyof AnalyzeOptions)[]
  /** Does it test a rule? A whole analysis without one leaves it out. */
  readonly needsRule?: true
  readonly find: (work: Work) => Partial<Found> | Promise<Partial<Found>>
}

const CODES_ROWS = ['inclCut', 'priCut', 'nCut', 'exclude', 'necessary'] as const

/** The options that say what is necessary. */
const NECESSITY_CUTS = ['necessityCut', 'ronCut', 'covCut'] as const

/** The options that say how to look for models. */
const SEARCHES = ['first', 'effort'] as const

/** The options that choose the model to work on. */
const QUOTES = ['solution', 'model'] as const

/** Every part but precedents, which has a subject of its own. */
export const PARTS_OF_SETS: Readonly<Record<Exclude<Part, 'precedents'>, PartOfSets>> = {
  congruence: {
    options: ['rule', 'svg'],
    needsRule: true,
    find: ({ data, subject }) => {
      const { formula, from } = ruleIn(subject, 'congruence')
      return { congruence: congruenceOf(data, formula, from) }
    },
  },
  necessity: {
    options: ['sets', ...NECESSITY_CUTS, 'details'],
    find: async ({ data, named, session, subject: { claims }, necessityCuts }) => {
      const report = necessityReport(data, claims, { named, cuts: necessityCuts })
      return { necessity: await session.follow(report, () => 'Looking for necessary combinations') }
    },
  },
  sufficiency: {
    options: ['sets', 'inclCut', 'priCut'],
    find: ({ data, named, wish: { cutoffs } }) => ({ sufficiency: sufficiencyReport(data, named, cutoffs) }),
  },
  'truth-table': {
    options: [...CODES_ROWS, 'svg'],
    find: ({ table }) => ({ truthTable: table }),
  },
  solution: {
    options: [...CODES_ROWS, 'dirExp', 'maxModels', ...SEARCHES, 'details'],
    find: async ({ table, solutions }) => ({ truthTable: table, solution: await solutions() }),
  },
  theory: {
    options: [...CODES_ROWS, 'dirExp', 'rule', ...SEARCHES, ...QUOTES],
    needsRule: true,
    find: async (work) => {
      const { data, subject } = work
      const { formula, from } = ruleIn(subject, 'theory')
      const quoted = (await quotedIn(work))?.quoted ?? null
      const evaluation = evaluateTheory(formula, quotedFormula(quoted, data.conditions), data)
      return { theory: { ...evaluation, theoryFrom: from, quoted } }
    },
  },
  robustness: {
    options: [...CODES_ROWS, ...NECESSITY_CUTS, 'dirExp', 'samples', 'seed', 'svg', 'details'],
    find: async (work) => ({ robustness: await robustnessOf(work) }),
  },
  fit: {
    options: [...CODES_ROWS, 'dirExp', 'rule', ...SEARCHES, ...QUOTES, 'tests'],
    find: async (work) => ({ fit: await fitOf(work) }),
  },
  selection: {
    options: [...CODES_ROWS, ...NECESSITY_CUTS, 'dirExp', 'rule', ...SEARCHES, ...QUOTES, 'sets', 'details'],
    find: async (work) => ({ selection: await selectionOf(work) }),
  },
  clusters: {
    options: [...CODES_ROWS, 'necessityCut', 'dirExp', 'rule', ...SEARCHES, ...QUOTES, 'sets', 'by', 'units'],
    find: async (work) => ({ clusters: await clustersOf(work) }),
  },
}

/** The options of the subject, which change every part that works on sets. */
const SUBJECT_OPTIONS = ['data', 'recipe', 'outcome', 'conditions', 'crossover'] as const

/** The parts that an option changes; null if it changes all. */
export function partsChangedBy(option: keyof AnalyzeOptions): readonly Part[] | null {
  const parts = PARTS.filter((part) => optionsOf(part).includes(option))
  return parts.length === 0 ? null : parts
}

function optionsOf(part: Part): readonly (keyof AnalyzeOptions)[] {
  return part === 'precedents' ? ['weights'] : [...SUBJECT_OPTIONS, ...PARTS_OF_SETS[part].options]
}
