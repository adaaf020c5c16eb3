import { USUAL_NECESSITY } from '../../../analysis/claims.ts'
import type {
  Claim,
  JudgedNecessity,
  Necessity,
  NecessityCuts,
  NecessityReport,
  NecessityTable,
  NecessityVerdict,
} from '../../../analysis/necessity-results.ts'
import { isNegated } from '../../../model/dataset.ts'
import { keysOf } from '../../../model/keys.ts'
import { type Block, type ListItem, type Rich, tone } from '../../../rendering/document/document.ts'
import { capitalized, counted, decimal, series } from '../../../rendering/words.ts'
import { cutText, figure, glossary } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { setLabel } from '../set-label.ts'
import { shortened } from '../shortened.ts'
import { EITHER_WAY, isEitherWay, lowFigures, trivialReason } from './trivial.ts'

/** Without --details, further cases are only counted. */
const LISTED = 8

type Context = Pick<PartContext, 'framework' | 'details'>

/** The claim in plain sentences, then the figures of every condition. */
export function necessityBlocks(report: NecessityReport, context: Context): readonly Block[] {
  const { claims, tables, cuts } = report
  const usual = isUsual(cuts) ? ' These cutoffs are conventions.' : ''
  return [
    { kind: 'heading', text: 'Necessity', aside: '(must it be present for the outcome?)' },
    glossary(
      `inclN (consistency): how far cases with the outcome have the condition. covN (coverage): how far cases with the condition have the outcome; low where the outcome is much rarer. RoN (relevance): low where most cases have the condition. A condition is necessary if inclN is ${cutText(cuts.inclCut)} or more. It is more than trivial if RoN is ${cutText(cuts.ronCut)} or more, and covN ${cutText(cuts.covCut)} or more.${usual}`,
    ),
    ...(claims.length === 0
      ? []
      : [{ kind: 'list', ordered: false, items: claims.map((claim) => claimItem(claim, report, context)) } as const]),
    ...tables.flatMap(tableBlocks),
    ...combinationBlocks(report),
    ...namedBlocks(report),
  ]
}

function isUsual(cuts: NecessityCuts): boolean {
  return keysOf(USUAL_NECESSITY).every((name) => cuts[name] === USUAL_NECESSITY[name])
}

function claimItem(claim: Claim, report: NecessityReport, { framework, details }: Context): ListItem {
  const { inclN, RoN, covN, contradicting, undecided, withOutcome, verdict, below } = claim
  const subject = capitalized(setLabel(claim.set, framework))
  const measured = `inclN ${figure(inclN)}, RoN ${figure(RoN)}, covN ${figure(covN)}`
  const sentences: Readonly<Record<Claim['verdict'], Rich>> = {
    'borne-out': [tone(`${subject}: the record supports it`, 'yes'), ` (${measured}).`],
    trivial: [
      tone(`${subject}: necessary, but trivially`, 'not-yet'),
      ` (${measured}; ${lowFigures(claim, report)}: ${trivialReason(claim, report, 'most cases')}).`,
    ],
    'not-defined': [tone(`${subject}: not defined`, 'undetermined'), ', because no case has any of the outcome.'],
    'not-borne-out': [
      tone(`${subject}: the record does not support it`, 'no'),
      ` (${measured}; inclN is below ${cutText(report.cuts.inclCut)}).`,
    ],
  }
  const with_ = `Of ${counted(withOutcome, 'case')} with the outcome`
  return {
    title: sentences[verdict],
    lines: [
      [
        contradicting.length === 0
          ? `${with_}, none lacks it.`
          : `${with_}, ${contradicting.length} ${contradicting.length === 1 ? 'lacks' : 'lack'} it: ${series(contradicting)}.`,
        undecided.length === 0 ? '' : ` At exactly 0.5: ${series(undecided)}.`,
        below.length === 0 ? '' : ` ${belowOutcome(below, details)}`,
        isEitherWay(claim.set, report) ? ` Its absence is as necessary: ${EITHER_WAY}.` : '',
      ],
    ],
  }
}

/** Why inclN is below 1 even if every case with the outcome has the condition. */
function belowOutcome(below: Claim['below'], details: boolean): string {
  const [most] = below
  const names = below.map((each) => `${each.case} (${decimal(each.by)})`)
  return `In ${counted(below.length, 'case')} it is weaker than the outcome, by up to ${decimal(most?.by ?? 0)}: ${shortened(names, LISTED, details)}.`
}

/** Necessary combinations. Single conditions stand in the tables above. */
function combinationBlocks({
  cuts,
  combinations: { combinations, examined, stopped },
}: NecessityReport): readonly Block[] {
  const joined = combinations.filter(({ kind }) => kind !== 'single')
  const asked = `inclN ${cuts.inclCut}, RoN ${cuts.ronCut}, and covN ${cuts.covCut} or more`
  const limit = stopped ? ` The search stopped at its limit, after combinations of ${examined}.` : ''
  if (joined.length === 0) {
    return [{ kind: 'paragraph', text: [`No combination is necessary and relevant (${asked}).${limit}`] }]
  }
  return [
    {
      kind: 'paragraph',
      text: [
        `Necessary combinations (${asked}).${limit} An alternative (A + B) is necessary only if both stand for one idea; otherwise it says little.`,
      ],
    },
    { kind: 'table', columns: columnsUnder('Combination'), rows: joined.map(cellsOf) },
  ]
}

function namedBlocks({ named }: NecessityReport): readonly Block[] {
  return named.length === 0 ? [] : [judgedTable('Named set', named)]
}

function tableBlocks(table: NecessityTable): readonly Block[] {
  const { outcome, sets } = table
  const either = sets.map(({ set }) => set).filter((set) => !isNegated(set) && isEitherWay(set, { tables: [table] }))
  return [
    judgedTable(`Necessary for ${outcome}?`, sets),
    ...(either.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: [
              tone('Necessary whether present or absent', 'warning'),
              `: ${series(either)}. ${capitalized(EITHER_WAY)}.`,
            ],
          } as const,
        ]),
  ]
}

const VERDICTS: Readonly<Record<NecessityVerdict, Rich>> = {
  necessary: [tone('necessary', 'strong')],
  trivial: ['necessary (trivial)'],
  'not-necessary': ['not necessary'],
  'not-defined': ['not defined'],
}

function judgedTable(heading: string, sets: readonly JudgedNecessity[]): Block {
  return {
    kind: 'table',
    columns: [...columnsUnder(heading), 'Verdict'],
    rows: sets.map((each) => [...cellsOf(each), VERDICTS[each.verdict]]),
  }
}

function columnsUnder(heading: string): readonly string[] {
  return [heading, 'inclN', 'RoN', 'covN']
}

function cellsOf({ set, inclN, RoN, covN }: Necessity): readonly Rich[] {
  return [[tone(set, 'strong')], ...[inclN, RoN, covN].map((each) => [figure(each)])]
}
