import { reaches } from '../../../analysis/measures.ts'
import { type Quoted, quotedModel } from '../../../analysis/quoted.ts'
import type { Model, SolutionSet, TruthTable } from '../../../analysis/solution-results.ts'
import { bitOf } from '../../../analysis/term.ts'
import { bareName, isNegated } from '../../../model/dataset.ts'
import type { Framework } from '../../../model/framework.ts'
import { type Block, item, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { atLeast, figure, modelsInWords } from '../figures.ts'
import { expressionLabel, setLabel } from '../set-label.ts'
import { againstCutoffs } from '../solution/against-cutoffs.ts'
import { nearestRow } from '../truth-table/nearest-row.ts'
import { rowCautions } from './cautions.ts'
import type { WholeAnalysis } from './whole.ts'
import { told, type Words } from './words.ts'

/** A model with more terms than this would fill the screen. */
const MOST_TERMS = 6
const TOLD_TERMS = 4

/** What helps if all models are too many. */
const FIRST = 'Add --first: it finds one model with the fewest terms, or the best one found and a lower bound.'

const READING = ' A*B: A and B. A + B: A or B. ~A: not A.'

/** Which combinations of conditions lead to the outcome, if any. */
export function sufficiencyBlocks(
  analysis: WholeAnalysis,
  framework: Framework | null,
  words: Words,
): readonly Block[] {
  const { truthTable: table, solution } = analysis
  const { inclCut, priCut } = table.cutoffs
  const least = `${atLeast(inclCut[0])}${priCut === 0 ? '' : `, and a PRI of ${atLeast(priCut)}`}`
  // The only case in no combination was named already.
  const untold =
    table.dropped.length === 1 && 'none' in solution.parsimonious && unseen(table, words) !== null
      ? { ...table, dropped: [] }
      : table
  const isNone = 'none' in solution.conservative
  const finding = isNone ? noneOf(analysis, framework, words) : found(analysis, framework, words)
  return [
    { kind: 'heading', text: 'What is sufficient?', aside: `(whenever present, ${words.happened}: ${least})` },
    {
      kind: 'list',
      ordered: false,
      items: [item(...finding), ...deviantItems(quotedIn(analysis)), ...rowCautions(untold, framework)],
    },
  ]
}

function noneOf({ truthTable, subject }: WholeAnalysis, framework: Framework | null, { noun, happened }: Words): Rich {
  const { rows, conditions, cutoffs, recoded } = truthTable
  if (subject.withOutcome === 0) return [tone('None', 'strong'), `: there is no ${noun} in which ${happened}.`]
  const nearest = nearestRow(rows)
  if (nearest === null) return [tone('None', 'strong'), ': no combination has enough cases.']
  const set = conditions.map((name) => `${nearest.configuration[name] === 1 ? '' : '~'}${name}`).join('*')
  const { row, incl, PRI } = nearest
  const [cut] = cutoffs.inclCut
  const but = recoded.includes(row)
    ? ', but its row is coded 0 on request'
    : reaches(incl, cut)
      ? `, but its PRI is ${figure(PRI, cutoffs.priCut)}`
      : ''
  return [
    tone('None', 'strong'),
    `. The highest figure is ${figure(incl, cut)}, for ${setLabel(set, framework)}${but}.`,
  ]
}

/** The quoted solution by name, with its figures and what it assumes. */
function found(analysis: WholeAnalysis, framework: Framework | null, words: Words): Rich {
  const { truthTable: table, solution: set } = analysis
  const { cutoffs, excluded } = table
  const quoted = quotedIn(analysis)
  if (quoted === null) return [tone('Too large', 'warning'), `: no solution could be computed. ${FIRST}`]
  const { kind, models, firstOnly } = quoted.quoted
  const { covS } = quoted.model.solution
  const { passes, text } = againstCutoffs(quoted.model.solution, cutoffs)
  const named = termsText(quoted.model, framework)
  const name = `${excluded.length === 0 ? '' : 'enhanced '}${kind} solution`
  const more =
    firstOnly !== null
      ? ' Others may have as few terms; they were not looked for (--first).'
      : models === 1
        ? ''
        : ` It is one of ${modelsInWords(models)} with equally few terms.`
  return [
    whyConservative(table, set.parsimonious, words),
    ...leadOf(name, passes, 'none' in set.parsimonious),
    `: ${named} (${text}, coverage ${figure(covS)}).${more}`,
    // A conservative solution never assumes anything.
    kind === 'conservative' ? '' : ` ${assumedText(set, quoted)}${untenableText(analysis, quoted)}`,
    passes ? '' : conservativeText(analysis, quoted, framework),
    framework === null ? READING : '',
  ]
}

/** Where no row is coded 0, the terms tell nothing apart, so nothing is found to be sufficient. */
function leadOf(name: string, passes: boolean, onlyLists: boolean): Rich {
  if (!passes) return ['Rows pass the cutoff, but ', tone('the solution does not', 'warning'), `, by the ${name}`]
  if (onlyLists) return [`The ${name} only lists them`]
  return [tone('Sufficient', 'strong'), `, by the ${name}`]
}

/** The quoted model with its figures; null if none could be computed. */
function quotedIn({ quoted, solution, truthTable }: WholeAnalysis): Quoted | null {
  return quoted === null ? null : quotedModel(solution, truthTable.cutoffs, quoted)
}

/** The conservative solution, if it reaches the cutoffs that the quoted one does not. */
function conservativeText(
  { solution, truthTable: { cutoffs } }: WholeAnalysis,
  { quoted }: Quoted,
  framework: Framework | null,
): string {
  const found = quoted.kind === 'conservative' ? null : quotedModel(solution, cutoffs, { kind: 'conservative' })
  if (found === null) return ''
  const { passes, text } = againstCutoffs(found.model.solution, cutoffs)
  return passes ? ` The conservative solution passes: ${termsText(found.model, framework)} (${text}).` : ''
}

/**
 * Assumptions that the data make untenable: the outcome without a condition that was found to be necessary for it
 * (Schneider and Wagemann 2012, ch. 8).
 */
function untenableText(
  { necessity, truthTable: { conditions } }: WholeAnalysis,
  { model: { assumptions } }: Quoted,
): string {
  const [table] = necessity.tables
  const necessary = table?.necessary.filter((set) => !table.trivial.includes(set)) ?? []
  const lacking = (assumptions.rows ?? []).filter((row) => necessary.some((set) => !isIn(row, set, conditions)))
  if (lacking.length === 0) return ''
  return ` ${lacking.length === 1 ? 'One assumes' : `${lacking.length} assume`} the outcome without what is necessary for it. To exclude ${lacking.length === 1 ? 'it' : 'them'}: --necessary "${necessary.join()}".`
}

/** Is a row of the truth table, by its number, in a condition or its negation? */
function isIn(row: number, set: string, conditions: readonly string[]): boolean {
  const isPresent = ((row - 1) & bitOf(conditions.indexOf(bareName(set)), conditions.length)) !== 0
  return isPresent !== isNegated(set)
}

/** The cases that speak against the quoted solution. */
function deviantItems(quoted: Quoted | null): readonly ListItem[] {
  const deviant = quoted?.model.deviant ?? []
  if (deviant.length === 0) return []
  return [item(tone('In the solution, but without the outcome', 'warning'), `: ${told(deviant)}.`)]
}

function whyConservative(table: TruthTable, parsimonious: SolutionSet['parsimonious'], words: Words): string {
  if ('none' in parsimonious) {
    return (
      unseen(table, words) ?? 'Every observed combination leads to the outcome, so no condition makes a difference. '
    )
  }
  return 'tooLarge' in parsimonious ? `The parsimonious solution is too large to compute. ${FIRST} ` : ''
}

/** The only cases without the outcome, if they are in no combination; null if there are none, or others. */
function unseen({ rows, rowsBelowNCut, dropped, droppedWithout }: TruthTable, { noun }: Words): string | null {
  const isSeen = [...rows, ...rowsBelowNCut].some(({ deviant, contradictory }) => contradictory || deviant.length > 0)
  const [first, ...others] = dropped.filter((each) => droppedWithout.includes(each.case))
  if (isSeen || first === undefined) return null
  const all = 'Every combination leads to the outcome'
  if (others.length > 0) return `${all}: the ${others.length + 1} ${noun}s without it, at exactly 0.5, are in none. `
  return `${all}: ${first.case}, the only ${noun} without it, is in none (${first.conditions.join(', ')} at exactly 0.5). `
}

/** What the quoted model assumes about rows without cases. */
function assumedText({ intermediate }: SolutionSet, { quoted, model: { assumptions } }: Quoted): string {
  const { count, contradictory } = assumptions
  if (count === 0) return 'It rests on no simplifying assumption.'
  const isBetween = quoted.kind === 'intermediate' && 'solutions' in intermediate
  const difficult = isBetween ? intermediate.solutions[0]?.counterfactuals[0]?.difficult : null
  const parts = [
    isBetween ? 'none of them difficult' : null,
    contradictory === null
      ? null
      : contradictory.length === 0
        ? 'none contradictory'
        : `${contradictory.length} contradictory (--exclude contradictory)`,
  ].filter((part) => part !== null)
  const avoided =
    difficult === null || difficult === undefined
      ? ''
      : ` The parsimonious solution makes ${counted(difficult.length, 'difficult one')}.`
  return `It rests on ${counted(count, 'simplifying assumption')}${parts.length === 0 ? '' : `, ${parts.join(', ')}`}.${avoided}`
}

/** The terms of a model. If there are many, the first ones, and where the others are. */
function termsText({ terms }: Model, framework: Framework | null): string {
  const shown = terms.length > MOST_TERMS ? terms.slice(0, TOLD_TERMS) : terms
  const names = shown.map(({ term }) => (framework === null ? expressionLabel(term) : setLabel(term, framework)))
  const more = terms.length - shown.length
  if (more > 0) return `${names.join(framework === null ? ' + ' : ', ')}, and ${more} more terms, which --details adds`
  return framework === null ? names.join(' + ') : series(names, 'or')
}
