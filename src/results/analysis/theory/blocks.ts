import type { TheoryReport } from '../../../analysis/studied-results.ts'
import type { TheoryAreaId } from '../../../analysis/theory.ts'
import { type Block, item, type ListItem, tone } from '../../../rendering/document/document.ts'
import { series } from '../../../rendering/words.ts'
import { ruleLabel } from '../congruence/blocks.ts'
import { figure, glossary } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { quotedLabel } from '../quoted-label.ts'
import { expressionLabel } from '../set-label.ts'
import { belowCutoffs } from '../solution/against-cutoffs.ts'
import { lowCutBlocks } from '../truth-table/low-cut.ts'

/** What each kind of case says: with the outcome, and without it (Schneider and Wagemann 2012, ch. 11.3). */
const MEANINGS: Readonly<Record<TheoryAreaId, readonly [withOutcome: string, withoutOutcome: string]>> = {
  'T*S': ['support for the theory (covered most likely)', 'evidence against both (inconsistent most likely)'],
  '~T*S': [
    'an extension of the theory (covered least likely)',
    'evidence against the solution (inconsistent least likely)',
  ],
  'T*~S': [
    'support for the theory against the solution (uncovered most likely)',
    'evidence against the theory (consistent most likely)',
  ],
  '~T*~S': [
    'a sign that a condition is missing (uncovered least likely)',
    'support for both (consistent least likely)',
  ],
}

/** What the two areas outside an empty solution say of the theory alone. */
const WITHOUT_SOLUTION: Partial<typeof MEANINGS> = {
  'T*~S': ['expected, rightly', 'expected, wrongly'],
  '~T*~S': ['not expected, wrongly', 'not expected, rightly'],
}

const AREAS: Readonly<Record<TheoryAreaId, string>> = {
  'T*S': 'Theory and solution',
  '~T*S': 'Solution only',
  'T*~S': 'Theory only',
  '~T*~S': 'Neither',
}

/** The theory against the solution: four areas, with the cases in each. */
export function theoryBlocks(report: TheoryReport, { framework }: PartContext): readonly Block[] {
  const { theory, theoryFrom, quoted, areas, outcome, undecided, theoryFigures, solutionFigures } = report
  const rule = ruleLabel({ rule: theory, ruleFrom: theoryFrom })
  const subject = theoryFrom === 'framework' ? `${rule} (${theory})` : rule
  return [
    { kind: 'heading', text: 'Theory evaluation', aside: '(what is claimed, and what the record shows)' },
    {
      kind: 'paragraph',
      text: [
        `The theory is ${subject}. `,
        quoted === null
          ? `No configuration is sufficient in the ${framework === null ? 'data' : 'record'}, so there is no solution to put beside it.`
          : `The solution is ${quotedLabel(quoted)}: ${expressionLabel(quoted.expression)}. A case is most likely if the theory expects the outcome for it, and covered if the solution does.`,
      ],
    },
    ...(quoted === null ? [] : [...lowCutBlocks(quoted.cutoffs), ...belowCutoffs(quoted.figures, quoted.cutoffs)]),
    { kind: 'list', ordered: false, items: areas.flatMap((area) => areaItems(area, quoted === null)) },
    ...(undecided.length === 0
      ? []
      : [{ kind: 'paragraph', text: [`At exactly 0.5, so in no area: ${series(undecided)}.`] } as const]),
    glossary(
      'inclS (consistency): how far cases in the area have the outcome. covS (coverage): how much of the outcome is in the area. PRI: consistency, minus what also speaks for the opposite.',
    ),
    {
      kind: 'table',
      columns: [`Area, for ${outcome}`, 'inclS', 'PRI', 'covS'],
      rows: [
        ...(quoted === null ? [] : areas).map(({ area, inclS, PRI, covS }) =>
          row(`${AREAS[area]} (${area})`, [inclS, PRI, covS]),
        ),
        row('Theory alone (T)', [theoryFigures.inclS, theoryFigures.PRI, theoryFigures.covS]),
        ...(quoted === null
          ? []
          : [row('Solution alone (S)', [solutionFigures.inclS, solutionFigures.PRI, solutionFigures.covS])]),
      ],
    },
    ...(framework === null ? [] : [readMore()]),
  ]
}

function areaItems(
  { area, withOutcome, withoutOutcome }: TheoryReport['areas'][number],
  alone: boolean,
): readonly ListItem[] {
  const [present, absent] = (alone ? WITHOUT_SOLUTION[area] : undefined) ?? MEANINGS[area]
  const told = (cases: readonly string[], how: string, meaning: string): readonly ListItem[] => {
    if (cases.length === 0) return []
    const title = `${alone ? (area === 'T*~S' ? 'In the theory' : 'Not in the theory') : AREAS[area]}, ${how} (${cases.length})`
    return [item(tone(title, 'strong'), `: ${meaning}. ${series(cases)}.`)]
  }
  return [...told(withOutcome, 'with the outcome', present), ...told(withoutOutcome, 'without it', absent)]
}

function row(name: string, figures: readonly (number | null)[]) {
  return [[tone(name, 'strong')], ...figures.map((each) => [figure(each)])]
}

function readMore(): Block {
  return { kind: 'paragraph', text: [tone(`To read the evidence of a case: backroom cases show CASE.`, 'muted')] }
}
