import { LOW_PRI } from '../../../analysis/measures.ts'
import type { Analysis } from '../../../analysis/results.ts'
import type { Skewness } from '../../../analysis/skewness.ts'
import type { JudgedSufficiency, SufficiencyReport, SufficiencyVerdict } from '../../../analysis/sufficiency-results.ts'
import type { SufficientFormula } from '../../../analysis/sufficient-sets.ts'
import { type Block, type Rich, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'
import { atLeast, figure, glossary } from '../figures.ts'

const VERDICTS: Readonly<Record<SufficiencyVerdict, Rich>> = {
  sufficient: [tone('sufficient', 'strong')],
  'low-pri': [tone('sufficient, low PRI', 'warning')],
  'not-sufficient': ['not sufficient'],
  'not-defined': ['not defined'],
}

/** The figures of single conditions and of the sets that were named. */
export function sufficiencyBlocks(
  { sets, named, inclCut, priCut }: SufficiencyReport,
  { outcome, skewness }: Analysis['subject'],
): readonly Block[] {
  const needed = `inclS is ${atLeast(inclCut)}${priCut === 0 ? '' : ` and PRI is ${atLeast(priCut)}`}`
  const hasTerms = named.some(({ terms }) => terms.length > 0)
  const unique = hasTerms ? '; covU: how much this term alone explains' : ''
  return [
    { kind: 'heading', text: 'Sufficiency', aside: '(whenever it is present, does the outcome follow?)' },
    glossary(
      `inclS (consistency): how far cases in the set have the outcome. PRI: the same, minus what also speaks for the opposite. covS (coverage): how much of the outcome the set explains${unique}. Here, a set is sufficient if ${needed}. With a PRI below ${LOW_PRI}, it speaks more against the outcome than for it alone.`,
    ),
    {
      kind: 'table',
      columns: [`Sufficient for ${outcome}?`, 'inclS', 'PRI', 'covS', 'Verdict'],
      rows: sets.map((each) => [[tone(each.set, 'strong')], ...figuresOf(each), VERDICTS[each.verdict]]),
    },
    ...named.map(namedTable),
    ...ambiguousBlocks(skewness),
  ]
}

function figuresOf({ inclS, PRI, covS }: JudgedSufficiency): readonly Rich[] {
  return [inclS, PRI, covS].map((each) => [figure(each)])
}

function namedTable({ terms, ...whole }: SufficientFormula): Block {
  const set: Rich = [tone(whole.set, 'strong')]
  if (terms.length === 0) {
    return {
      kind: 'table',
      columns: ['Set', 'inclS', 'PRI', 'covS', 'Verdict'],
      rows: [[set, ...figuresOf(whole), VERDICTS[whole.verdict]]],
    }
  }
  return {
    kind: 'table',
    columns: ['Set', 'inclS', 'PRI', 'covS', 'covU', 'Verdict'],
    rows: [
      ...terms.map((term) => [[term.set], ...figuresOf(term), [figure(term.covU)], VERDICTS[term.verdict]]),
      [set, ...figuresOf(whole), [''], VERDICTS[whole.verdict]],
    ],
  }
}

function ambiguousBlocks(skewness: readonly Skewness[]): readonly Block[] {
  const ambiguous = skewness.flatMap(({ set, ambiguous: cases }) => cases.map((name) => `${name} (${set})`))
  if (ambiguous.length === 0) return []
  return [{ kind: 'paragraph', text: [`At exactly 0.5, neither in nor out: ${series(ambiguous)}.`] }]
}
