import type { CaseKind, Congruence } from '../../../analysis/congruence-results.ts'
import type { Claim, NecessityReport } from '../../../analysis/necessity-results.ts'
import type { Framework } from '../../../model/framework.ts'
import { type Block, item, type ListItem, tone } from '../../../rendering/document/document.ts'
import { capitalized, counted } from '../../../rendering/words.ts'
import { constantLabel, ruleLabel } from '../congruence/blocks.ts'
import { isConstant } from '../data-cautions.ts'
import { cutText, figure, share } from '../figures.ts'
import { EITHER_WAY, isEitherWay, trivialReason } from '../necessity/trivial.ts'
import { setLabel } from '../set-label.ts'
import { firmnessBlocks } from './firmness.ts'
import { sufficiencyBlocks } from './sufficiency.ts'
import type { WholeAnalysis } from './whole.ts'
import { told, type Words, wordsFor } from './words.ts'

/** The plain answers on one screen: what was tested, what holds, what does not, and how firmly. */
export function briefBlocks(analysis: WholeAnalysis, framework: Framework | null): readonly Block[] {
  const { congruence, necessity, subject } = analysis
  const words = wordsFor(analysis, framework)
  return [
    { kind: 'paragraph', text: [testedOf(analysis, framework, words)] },
    ...necessityBlocks(necessity, framework, words, subject.cases),
    ...(congruence === null ? [] : congruenceBlocks(congruence, words)),
    ...sufficiencyBlocks(analysis, framework, words),
    ...(isConstant(subject) ? [] : firmnessBlocks(analysis, framework)),
  ]
}

function testedOf(
  { subject: { source, cases, withOutcome, leftOut, crossover } }: WholeAnalysis,
  framework: Framework | null,
  { noun, happened }: Words,
): string {
  const label = framework?.codings.find(({ id }) => id === source)?.label ?? source
  const unknown = `${counted(leftOut.length, `more ${noun}`)} with an unknown answer ${leftOut.length === 1 ? 'is' : 'are'} left out.`
  return [
    `Tested: ${counted(cases, noun)}, ${framework === null ? 'from' : 'coded from'} ${label}. In ${withOutcome}, ${happened}.`,
    leftOut.length === 0 ? '' : ` ${unknown}`,
    crossover === null
      ? ''
      : ` Conditions at exactly 0.5 count as ${crossover.membership} (--crossover ${crossover.to}).`,
    ' A figure alone is a consistency: how far the claim holds, from 0 to 1.',
  ].join('')
}

function necessityBlocks(
  report: NecessityReport,
  framework: Framework | null,
  words: Words,
  cases: number,
): readonly Block[] {
  const { claims, cuts } = report
  return [
    {
      kind: 'heading',
      text: 'What is necessary?',
      aside: `(present whenever ${words.happened}: ${cutText(cuts.inclCut)} or more)`,
    },
    {
      kind: 'list',
      ordered: false,
      items:
        claims.length > 0
          ? [
              ...claims.map((claim) => claimItem(claim, report, cases, framework, words)),
              ...necessaryItems('Not claimed', report, framework),
            ]
          : foundItems(report, framework),
    },
  ]
}

const VERDICTS: Readonly<Record<Exclude<Claim['verdict'], 'trivial'>, string>> = {
  'borne-out': 'necessary as claimed',
  'not-borne-out': 'not necessary',
  'not-defined': 'not defined',
}

function claimItem(
  claim: Claim,
  report: NecessityReport,
  cases: number,
  framework: Framework | null,
  { noun }: Words,
): ListItem {
  const { set, verdict, inclN, contradicting, withOutcome, below } = claim
  const answer =
    verdict === 'trivial' ? `necessary, but ${trivialReason(claim, report, `most ${noun}s`)}` : VERDICTS[verdict]
  return item(
    tone(capitalized(setLabel(set, framework)), 'strong'),
    `: ${answer} (${figure(inclN, report.cuts.inclCut)}).`,
    withOutcome === 0 ? ' There is no such case.' : lackingText(withOutcome, contradicting),
    verdict === 'not-borne-out' && withOutcome > 0 && contradicting.length === 0
      ? ` In ${below.length} of all ${cases} ${noun}s it is weaker than the outcome.`
      : '',
    isEitherWay(set, report) ? ` Its absence is as necessary: ${EITHER_WAY}.` : '',
  )
}

/** Which cases have the outcome without the condition. */
function lackingText(count: number, contradicting: readonly string[]): string {
  const { length } = contradicting
  return length === 0 ? '' : ` ${length} of the ${count} ${length === 1 ? 'lacks' : 'lack'} it: ${told(contradicting)}.`
}

/** What was found if nothing was claimed beforehand. */
function foundItems(report: NecessityReport, framework: Framework | null): readonly ListItem[] {
  if (report.tables[0]?.sets.every(({ inclN }) => inclN === null)) {
    return [
      item(tone('Not defined', 'strong'), ': no case has any of the outcome, so there is nothing to be necessary for.'),
    ]
  }
  const items = necessaryItems('Necessary', report, framework)
  return items.length === 0 ? [item('None, whether present or absent.')] : items
}

/** The conditions that reach the cutoff and that nobody claimed. Those that reach it either way stand apart. */
function necessaryItems(lead: string, report: NecessityReport, framework: Framework | null): readonly ListItem[] {
  const {
    tables: [table],
    claims,
    cuts: { inclCut },
  } = report
  const claimed = claims.map(({ set }) => set)
  const found = (table?.sets ?? []).filter(({ set }) => table?.necessary.includes(set) && !claimed.includes(set))
  const named = (either: boolean): readonly string[] =>
    found
      .filter(({ set }) => isEitherWay(set, report) === either)
      .map((each) => {
        const but = either || !table?.trivial.includes(each.set) ? '' : `, but ${trivialReason(each, report)}`
        return `${setLabel(each.set, framework)} (${figure(each.inclN, inclCut)}${but})`
      })
  const [names, eitherWay] = [named(false), named(true)]
  return [
    ...(names.length === 0 ? [] : [item(tone(lead, 'strong'), `: ${told(names)}.`)]),
    ...(eitherWay.length === 0
      ? []
      : [item(tone('Whether present or absent', 'warning'), `: ${told(eitherWay)}. ${capitalized(EITHER_WAY)}.`)]),
  ]
}

function congruenceBlocks(congruence: Congruence, { noun, happened, predicted }: Words): readonly Block[] {
  const { agreeing, decided, cases, constant } = congruence
  const open = cases.length - decided
  return [
    {
      kind: 'heading',
      text: predicted ? 'Does it fit what was predicted?' : 'Does it fit what happened?',
      aside: null,
    },
    {
      kind: 'list',
      ordered: false,
      items: [
        item(
          `${capitalized(ruleLabel(congruence))} ${predicted ? 'agrees with the predictions' : 'is right'} in `,
          tone(`${share(agreeing, decided)} decided ${noun}s`, 'strong'),
          `; ${constantLabel(congruence)} ${predicted ? 'agrees' : 'is right'} in ${constant.agreeing}.`,
          open === 0 ? '' : ` ${counted(open, `more ${noun}`)} cannot be decided.`,
        ),
        item(
          `Indicated, but ${predicted ? 'not predicted' : 'it did not happen'}: ${named(congruence, 'deviant-consistency')}.`,
        ),
        item(`Not indicated, but ${happened}: ${named(congruence, 'deviant-coverage')}.`),
      ],
    },
  ]
}

function named({ cases }: Congruence, kind: CaseKind): string {
  const own = cases.filter((each) => each.kind === kind).map((each) => each.case)
  return own.length === 0 ? 'none' : told(own)
}
