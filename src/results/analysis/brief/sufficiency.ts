import { reaches } from '../../../analysis/measures.ts'
import { type Quoted, quotedModel } from '../../../analysis/quoted.ts'
import type { Model, SolutionSet, TruthTable } from '../../../analysis/solution-results.ts'
import type { Framework } from '../../../model/framework.ts'
import { type Block, item, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { counted, series } from '../../../rendering/words.ts'
import { atLeast, figure, modelsInWords } from '../figures.ts'
import { setLabel } from '../set-label.ts'
import { againstCutoffs } from '../solution/against-cutoffs.ts'
import { nearestRow } from '../truth-table/nearest-row.ts'
import { rowCautions } from './cautions.ts'
import { told, type Words } from './words.ts'

/** A model with more terms than this would fill the screen. */
const MOST_TERMS = 6
const TOLD_TERMS = 4

/** What helps if all models are too many. */
const FIRST = 'Add --first: it finds one model with the fewest terms, or the best one found and a lower bound.'

const READING = ' A*B: A and B. A + B: A or B. ~A: not A.'

/** Which combinations of conditions lead to the outcome, if any. */
export function sufficiencyBlocks(
  table: TruthTable,
  solution: SolutionSet,
  framework: Framework | null,
  words: Words,
): readonly Block[] {
  const { inclCut, priCut } = table.cutoffs
  const least = `${atLeast(inclCut[0])}${priCut === 0 ? '' : `, and a PRI of ${atLeast(priCut)}`}`
  // The only case in no combination was named already.
  const untold =
    table.dropped.length === 1 && 'none' in solution.parsimonious && unseen(table, words) !== null
      ? { ...table, dropped: [] }
      : table
  const isNone = 'none' in solution.conservative
  const finding = isNone ? noneOf(table, framework) : found(table, solution, framework, words)
  return [
    { kind: 'heading', text: 'What is sufficient?', aside: `(whenever present, ${words.happened}: ${least})` },
    {
      kind: 'list',
      ordered: false,
      items: [item(...finding), ...deviantItems(table, solution), ...rowCautions(untold, framework)],
    },
  ]
}

function noneOf({ rows, conditions, cutoffs, recoded }: TruthTable, framework: Framework | null): Rich {
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
function found(table: TruthTable, set: SolutionSet, framework: Framework | null, words: Words): Rich {
  const { cutoffs } = table
  const quoted = quotedModel(set, cutoffs)
  if (quoted === null) return [tone('Too large', 'warning'), `: no solution could be computed. ${FIRST}`]
  const { kind, models, firstOnly } = quoted.quoted
  const { covS } = quoted.model.solution
  const { passes, text } = againstCutoffs(quoted.model.solution, cutoffs)
  const named = termsText(quoted.model, framework)
  const more =
    firstOnly !== null
      ? ' Others may have as few terms; they were not looked for (--first).'
      : models === 1
        ? ''
        : ` It is one of ${modelsInWords(models)} with equally few terms.`
  return [
    whyConservative(table, set.parsimonious, words),
    ...(passes
      ? [tone('Sufficient', 'strong')]
      : ['Rows pass the cutoff, but ', tone('the solution does not', 'warning')]),
    `, by the ${kind} solution: ${named} (${text}, coverage ${figure(covS)}).${more}`,
    // A conservative solution never assumes anything.
    quoted.quoted.kind === 'conservative' ? '' : ` ${assumedText(set, quoted)}`,
    framework === null ? READING : '',
  ]
}

/** The cases that speak against the quoted solution. */
function deviantItems({ cutoffs }: TruthTable, set: SolutionSet): readonly ListItem[] {
  const deviant = quotedModel(set, cutoffs)?.model.deviant ?? []
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
    contradictory === null ? null : `${contradictory.length === 0 ? 'none' : contradictory.length} contradictory`,
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
  const names = shown.map(({ term }) => (framework === null ? term : setLabel(term, framework)))
  const more = terms.length - shown.length
  if (more > 0) return `${names.join(framework === null ? ' + ' : ', ')}, and ${more} more terms, which --details adds`
  return framework === null ? names.join(' + ') : series(names, 'or')
}
