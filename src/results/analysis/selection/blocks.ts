import type { CaseSelection, TermSelection } from '../../../analysis/case-selection.ts'
import type { NecessitySelection } from '../../../analysis/necessity-selection.ts'
import type { SelectedCase, SelectedPair } from '../../../analysis/selected.ts'
import type { SelectionReport } from '../../../analysis/studied-results.ts'
import { type Block, item, type ListItem, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'
import { glossary } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { studiedText } from '../quoted-label.ts'
import { setLabel } from '../set-label.ts'

/** How many cases, and how many pairs, of a kind are named. JSON and CSV have all. */
const NAMED = { cases: 8, pairs: 3 } as const

/** Which cases to read closely, and which pairs to compare, with how to read their evidence. */
export function selectionBlocks(report: SelectionReport, { subject, framework }: PartContext): readonly Block[] {
  const { sufficiency, necessity } = report
  const label = (set: string): string => setLabel(set, framework)
  return [
    { kind: 'heading', text: 'Cases to study', aside: '(the best choice of each kind is first)' },
    glossary(
      'Typical: the set and the outcome are both present. Deviant for consistency: the set says yes, the outcome says no. Deviant for coverage: the outcome is present, and no set explains it. The number after a case tells how good a choice it is: smaller is better (Schneider and Rohlfing 2013, 2016).',
    ),
    { kind: 'paragraph', text: [studiedText(report, subject.outcome)] },
    ...sufficiency.terms.flatMap((term) => termBlocks(term, label(term.term))),
    ...wholeBlocks(sufficiency),
    ...necessity.flatMap((each) => necessityBlocks(each, label(each.condition))),
    ...(framework === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: [tone('To read the evidence of a case: backroom cases show CASE.', 'muted')],
          } as const,
        ]),
  ]
}

function termBlocks(term: TermSelection, label: string): readonly Block[] {
  return kindBlocks(`Studied as sufficient: ${label}`, [
    caseItem('Typical', term.typical),
    caseItem('Deviant for consistency', term.deviantConsistency),
    pairItem('Compare two typical cases', term.typicalTypical),
    pairItem('Compare a typical and a deviant case', term.typicalDeviant),
    pairItem('Compare a typical and an irrelevant case', term.typicalIrrelevant),
  ])
}

function wholeBlocks({ deviantCoverage, irrelevant, coverageIrrelevant }: CaseSelection): readonly Block[] {
  return kindBlocks('Outside what is studied', [
    caseItem('Deviant for coverage', deviantCoverage),
    caseItem('Irrelevant', irrelevant),
    pairItem('Compare a deviant and an irrelevant case of one row', coverageIrrelevant),
  ])
}

function necessityBlocks(selection: NecessitySelection, label: string): readonly Block[] {
  return kindBlocks(`Studied as necessary: ${label}`, [
    caseItem('Typical', selection.typical),
    caseItem('Deviant for consistency: the outcome without it', selection.deviantConsistency),
    caseItem('Deviant for relevance: without the outcome', selection.deviantRelevance),
    pairItem('Compare a typical case and one with the outcome without it', selection.typicalDeviantConsistency),
    pairItem('Compare a typical case and one without the outcome', selection.typicalDeviantRelevance),
    pairItem('Compare a typical and an irrelevant case', selection.typicalIrrelevant),
  ])
}

function kindBlocks(title: string, items: readonly (ListItem | null)[]): readonly Block[] {
  const found = items.filter((each) => each !== null)
  return [
    { kind: 'heading', text: title, aside: null },
    found.length === 0
      ? { kind: 'paragraph', text: ['No case is of such a kind.'] }
      : { kind: 'list', ordered: false, items: found },
  ]
}

function caseItem(title: string, cases: readonly SelectedCase[]): ListItem | null {
  if (cases.length === 0) return null
  const named = cases.slice(0, NAMED.cases).map((each) => ranked(each.case, each.best))
  return item(tone(`${title} (${cases.length})`, 'strong'), `: ${series([...named, ...moreOf(cases, NAMED.cases)])}.`)
}

function pairItem(title: string, pairs: readonly SelectedPair[]): ListItem | null {
  if (pairs.length === 0) return null
  const named = pairs.slice(0, NAMED.pairs).map(({ first, second, best }) => ranked(`${first} with ${second}`, best))
  return item(tone(`${title} (${pairs.length})`, 'strong'), `: ${series([...named, ...moreOf(pairs, NAMED.pairs)])}.`)
}

function ranked(name: string, best: number | null): string {
  return best === null ? name : `${name} (${best.toFixed(2)})`
}

function moreOf(all: readonly unknown[], named: number): readonly string[] {
  return all.length > named ? [`${all.length - named} more`] : []
}
