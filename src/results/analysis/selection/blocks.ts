import type { CaseSelection, TermSelection, TieredPair } from '../../../analysis/case-selection.ts'
import type { NecessityCuts } from '../../../analysis/necessity-results.ts'
import type { NecessitySelection } from '../../../analysis/necessity-selection.ts'
import type { SelectedCase, SelectedPair } from '../../../analysis/selected.ts'
import type { SelectionReport } from '../../../analysis/studied-results.ts'
import { type Block, item, type ListItem, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'
import { cutText, glossary } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { studiedBlocks } from '../quoted-label.ts'
import { setLabel } from '../set-label.ts'
import { shortened } from '../shortened.ts'

/** How many cases, and how many pairs, of a kind are named without --details. */
const NAMED = { cases: 8, pairs: 3 } as const

/** Which cases to read closely, and which pairs to compare, with how to read their evidence. */
export function selectionBlocks(report: SelectionReport, { framework, details }: PartContext): readonly Block[] {
  const { sufficiency, necessity, necessityFrom, necessityCuts } = report
  const label = (set: string): string => setLabel(set, framework)
  return [
    { kind: 'heading', text: 'Cases to study', aside: '(the best choice of each list is first)' },
    glossary(
      'Typical of a sufficient set: the set and the outcome are both present (above 0.5), and the set not more than the outcome. Deviant in degree: both are present, but the set more. Deviant for consistency: the set says yes, the outcome says no. Deviant for coverage: the outcome is present, and no set explains it. The number after a case or a pair tells how good a choice it is within its list: smaller is better (Schneider and Rohlfing 2013, 2016). Lists without numbers have no order.',
    ),
    ...(necessity.length === 0
      ? []
      : [
          glossary(
            'Typical of a necessary set: both are present, and the set at least as strong as the outcome. Deviant in degree: both are present, but the set is weaker. Deviant for consistency: the outcome is present without the set. Deviant for relevance: the set is present without the outcome.',
          ),
        ]),
    ...studiedBlocks(report),
    ...sufficiency.terms.flatMap((term) => termBlocks(term, label(term.term), details)),
    ...wholeBlocks(sufficiency, details),
    ...necessity.flatMap((each) => necessityBlocks(each, label(each.condition), details)),
    ...(necessityFrom === 'found' ? [glossary(foundText(necessity.length, necessityCuts))] : []),
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

function foundText(count: number, { inclCut }: NecessityCuts): string {
  const cut = cutText(inclCut)
  return count === 0
    ? `No condition alone is necessary (inclN ${cut} or more, and not trivially). To study one nevertheless: --sets "A".`
    : `Single conditions with inclN ${cut} or more that are not trivial are studied as necessary. To study others: --sets "A".`
}

function termBlocks(term: TermSelection, label: string, details: boolean): readonly Block[] {
  return kindBlocks(`Studied as sufficient: ${label}`, details, [
    casesOf('Typical', term.typical),
    casesOf('Deviant in degree: in both, but more in the set', term.deviantDegree),
    casesOf('Deviant for consistency', term.deviantConsistency),
    pairsOf('Compare two typical cases', term.typicalTypical),
    pairsOf('Compare a typical and a deviant case', term.typicalDeviant),
    ...tiersOf('Compare a typical and an irrelevant case', term.typicalIrrelevant),
  ])
}

/** A list for each tier. Its title says what its pairs lack, or nothing for the best tier. */
function tiersOf(title: string, pairs: readonly TieredPair[]): readonly Kind[] {
  const tiers = [...new Set(pairs.map(({ tier }) => tier))]
  return tiers.map((each, index) => {
    const own = pairs.filter(({ tier }) => tier === each)
    const lacks = own.slice(0, 1).flatMap(lackingIn)
    const start = index === 0 ? title : 'Only after those'
    return pairsOf(lacks.length === 0 ? start : `${start}, as ${series(lacks)}`, own)
  })
}

function lackingIn({ uniquelyCovered, consistent, globallyUncovered }: TieredPair): readonly string[] {
  return [
    ...(uniquelyCovered ? [] : ['the first is typical of another set too']),
    ...(consistent ? [] : ['the second is more in the set than in the outcome']),
    ...(globallyUncovered ? [] : ['the second is 0.5 or more in another set']),
  ]
}

function wholeBlocks(
  { deviantCoverage, irrelevant, coverageIrrelevant }: CaseSelection,
  details: boolean,
): readonly Block[] {
  return kindBlocks('Outside what is studied', details, [
    casesOf('Deviant for coverage', deviantCoverage),
    casesOf('Irrelevant', irrelevant),
    pairsOf('Compare a deviant and an irrelevant case of one row', coverageIrrelevant),
  ])
}

function necessityBlocks(selection: NecessitySelection, label: string, details: boolean): readonly Block[] {
  return kindBlocks(`Studied as necessary: ${label}`, details, [
    casesOf('Typical', selection.typical),
    casesOf('Deviant in degree: in both, but less in the condition', selection.deviantDegree),
    casesOf('Deviant for consistency: the outcome without it', selection.deviantConsistency),
    casesOf('Deviant for relevance: without the outcome', selection.deviantRelevance),
    casesOf('Irrelevant', selection.irrelevant),
    pairsOf('Compare a typical case and one with the outcome without it', selection.typicalDeviantConsistency),
    pairsOf('Compare a typical case and one without the outcome', selection.typicalDeviantRelevance),
    pairsOf('Compare a typical and an irrelevant case', selection.typicalIrrelevant),
  ])
}

function kindBlocks(title: string, details: boolean, kinds: readonly Kind[]): readonly Block[] {
  const found = kinds.flatMap((kind) => kindItems(kind, details))
  return [
    { kind: 'heading', text: title, aside: null },
    found.length === 0
      ? { kind: 'paragraph', text: ['No case is of such a kind.'] }
      : { kind: 'list', ordered: false, items: found },
  ]
}

/** The cases or the pairs of one kind, and how many of them are named without --details. */
interface Kind {
  readonly title: string
  readonly names: readonly string[]
  readonly most: number
}

function casesOf(title: string, cases: readonly SelectedCase[]): Kind {
  return { title, names: cases.map((each) => ranked(each.case, each.best)), most: NAMED.cases }
}

function pairsOf(title: string, pairs: readonly SelectedPair[]): Kind {
  const names = pairs.map(({ first, second, best }) => ranked(`${first} with ${second}`, best))
  return { title, names, most: NAMED.pairs }
}

function kindItems({ title, names, most }: Kind, details: boolean): readonly ListItem[] {
  if (names.length === 0) return []
  return [item(tone(`${title} (${names.length})`, 'strong'), `: ${shortened(names, most, details)}.`)]
}

function ranked(name: string, best: number | null): string {
  return best === null ? name : `${name} (${best.toFixed(2)})`
}
