import type { RuleOrigin } from '../../../analysis/congruence-results.ts'
import { type CrossoverWay, moveCrossovers } from '../../../analysis/crossover.ts'
import { disputesIn } from '../../../analysis/disputes.ts'
import { libraryData, OUTCOME_SET } from '../../../analysis/library-data.ts'
import type { Crossover } from '../../../analysis/results.ts'
import { MAX_CONDITIONS, type Term, termName } from '../../../analysis/term.ts'
import type { Dispute } from '../../../analysis/variation.ts'
import { clipped } from '../../../model/clipped.ts'
import { composed } from '../../../model/composed.ts'
import { bareName, type Dataset, isNegated, negationOf, SIGNS_IN_NAMES, writableName } from '../../../model/dataset.ts'
import type { WantedSets } from '../../../reading/dataset.ts'
import type { SourceFile } from '../../../reading/source-file.ts'
import { MAX_CLASS_BYTES } from '../../../reading/text.ts'
import { DataError, UsageError } from '../../errors.ts'
import type { OpenLibrary } from '../../library/library.ts'
import { chooseCodingInUse } from '../../library/selection.ts'
import { tableFile } from '../../library/table.ts'
import { warnOfNotes } from '../../terminal/reading-notes.ts'
import type { Session, Settings } from '../../terminal/session.ts'
import { expressionIn } from './expression-in.ts'
import type { RawSets } from './raw-sets.ts'

/** When the outcome is expected. */
export interface Rule {
  readonly formula: readonly Term[]
  readonly from: RuleOrigin
}

export interface SubjectOptions {
  readonly data?: string
  readonly outcome?: string
  readonly conditions?: readonly string[]
  readonly crossover?: CrossoverWay
  readonly dirExp?: readonly string[]
  readonly rule?: string
  readonly by?: string
  readonly units?: string
  readonly recipe?: string
}

/** What is analyzed, whether it comes from a file or from the library. */
export interface AnalysisSubject {
  /** The name of the file or the coding. */
  readonly source: string
  readonly dataset: Dataset
  readonly outcome: string
  readonly conditions: readonly string[]
  readonly leftOut: readonly string[]
  readonly crossover: Crossover | null
  /** What to test as a theory; null for a file without --rule. */
  readonly rule: Rule | null
  readonly claims: readonly Term[]
  readonly expectations: readonly string[]
  readonly disputes: readonly Dispute[]
  /** What cases can be grouped by, and the group of each case. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  /** How the memberships were made from raw values; null if they were read as they are. */
  readonly calibration: RawSets | null
}

export async function subjectOf(options: SubjectOptions, session: Session): Promise<AnalysisSubject> {
  const found =
    options.data === undefined
      ? fromLibrary(options, await session.library(), session.settings)
      : await fromFile(options.data, options, session)
  if (found.conditions.length > MAX_CONDITIONS) {
    throw new UsageError(`${found.conditions.length} conditions are too many. Use at most ${MAX_CONDITIONS}.`)
  }
  const { dataset, crossover } =
    options.crossover === undefined
      ? { dataset: found.dataset, crossover: null }
      : moveCrossovers(found.dataset, found.conditions, options.crossover)
  return {
    ...found,
    dataset,
    crossover,
    rule:
      options.rule === undefined
        ? found.rule
        : { formula: expressionIn('--rule', options.rule, found.conditions), from: 'given' },
    expectations: options.dirExp === undefined ? found.expectations : directionsIn(options.dirExp, found.conditions),
  }
}

function fromLibrary(options: SubjectOptions, { catalog, files }: OpenLibrary, settings: Settings): AnalysisSubject {
  if (options.recipe !== undefined) throw new UsageError('--recipe needs --data.')
  if (options.conditions !== undefined) throw new UsageError('--conditions needs --data.')
  const { outcome = OUTCOME_SET } = options
  if (bareName(outcome) !== OUTCOME_SET) {
    throw new UsageError(`--outcome must be ${OUTCOME_SET} or ~${OUTCOME_SET} (its negation) without --data.`)
  }
  const coding = chooseCodingInUse(catalog, settings.coding)
  const data = libraryData(catalog, coding, isNegated(outcome))
  if (data.dataset.cases.length === 0) {
    throw new DataError(`No episode of the library has all its answers in the coding "${coding}".`)
  }
  const disputes = disputesIn(catalog.framework, files().cases, coding)
  const rule = { formula: data.rule, from: 'framework' } as const
  return { source: coding, ...data, rule, crossover: null, disputes, calibration: null }
}

async function fromFile(path: string, options: SubjectOptions, session: Session): Promise<AnalysisSubject> {
  const { outcome, conditions } = options
  if (outcome === undefined || conditions === undefined) {
    throw new UsageError('--data needs --outcome Y and --conditions "A,B,C", which are columns of the file.')
  }
  const { coding, libraryFrom } = session.settings
  if (coding !== undefined) throw new UsageError("--coding can't be combined with --data.")
  if (libraryFrom === '--library') throw new UsageError("--library can't be combined with --data.")
  refuseNames(conditions, outcome)
  const file = await tableFile(await session.input(path, 'data', MAX_CLASS_BYTES))
  const wanted = [...new Set([options.by, options.units].filter((name) => name !== undefined))]
  const { dataset, groups, spelled, diagnostics, notes, calibration } = await readSets(
    file,
    { conditions, outcome, groups: wanted },
    options,
    session,
  )
  if (dataset === null) throw new DataError(`${file.path} can't be analyzed.`, diagnostics)
  await session.tell(diagnostics)
  await warnOfNotes(file.path, notes, session)
  const spell = (name: string): string => spelled.get(name) ?? name
  const subject = {
    outcome: isNegated(outcome) ? negationOf(spell(bareName(outcome))) : spell(outcome),
    conditions: conditions.map(spell),
  }
  refuseGroups(options, spell, subject)
  return {
    source: file.name,
    dataset,
    ...subject,
    leftOut: [],
    crossover: null,
    rule: null,
    claims: [],
    expectations: [],
    disputes: [],
    groups,
    calibration,
  }
}

/** Memberships, or with a recipe, raw values and what it makes of them. */
async function readSets(file: SourceFile, wanted: WantedSets, { recipe }: SubjectOptions, session: Session) {
  if (recipe !== undefined) return await (await import('./raw-sets.ts')).readRawSets(file, wanted, recipe, session)
  const { readDataset } = await import('../../../reading/dataset.ts')
  return { ...readDataset(file, wanted), calibration: null }
}

function refuseNames(conditions: readonly string[], outcome: string): void {
  const names = conditions.map(nameIn)
  const odd = [...conditions, bareName(outcome)].find((name) => name === '' || SIGNS_IN_NAMES.test(name))
  if (odd === '') throw new UsageError('A column name is empty. Example: --outcome Y --conditions "A,B,C"')
  if (odd !== undefined) {
    const meant = isNegated(odd)
      ? 'Only --outcome takes ~.'
      : `Write ${clipped(writableName(odd))}: it finds the column "${clipped(odd)}".`
    throw new UsageError(`"${clipped(odd)}" can't be used in expressions. Names have no ~ * or +.\n${meant}`)
  }
  const twice = conditions.find((_, index) => names.indexOf(names[index] ?? '') !== index)
  if (twice !== undefined) throw new UsageError(`The condition "${twice}" is named twice.`)
  if (names.includes(nameIn(bareName(outcome))))
    throw new UsageError(`"${bareName(outcome)}" is both a condition and the outcome.`)
}

/** The name in expressions. */
function nameIn(heading: string): string {
  return writableName(composed(heading))
}

/** What is studied can form no groups: in each of them it would be the same. */
function refuseGroups(
  { by, units }: SubjectOptions,
  spell: (name: string) => string,
  { outcome, conditions }: Pick<AnalysisSubject, 'outcome' | 'conditions'>,
): void {
  for (const [option, typed] of Object.entries({ '--by': by, '--units': units })) {
    if (typed === undefined) continue
    const name = spell(typed)
    const set = nameIn(name)
    const what = set === bareName(outcome) ? 'the outcome' : conditions.includes(set) ? 'a condition' : null
    if (what === null) continue
    throw new UsageError(
      `${option}: "${clipped(name)}" is ${what}, so it would be the same in all cases of a group.\nName a column that is neither, such as country, region, or decade.`,
    )
  }
}

/** Each expectation, a literal or a conjunction, in one spelling. */
function directionsIn(texts: readonly string[], conditions: readonly string[]): readonly string[] {
  const names = texts.map((text) => {
    const [term, ...more] = expressionIn('--dir-exp', text, conditions)
    if (term === undefined || more.length > 0) {
      throw new UsageError(`--dir-exp: "${text}" is an alternative. Separate expectations with commas: "A,~B*C".`)
    }
    return termName(term, conditions)
  })
  const both = names.find((name) => names.includes(negationOf(name)))
  if (both !== undefined) throw new UsageError(`--dir-exp can't hold both ${both} and ${negationOf(both)}.`)
  return names
}
