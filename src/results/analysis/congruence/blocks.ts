import type { CaseKind, Congruence } from '../../../analysis/congruence-results.ts'
import { keysOf } from '../../../model/keys.ts'
import { type Block, type ListItem, tone } from '../../../rendering/document/document.ts'
import { capitalized, counted, series } from '../../../rendering/words.ts'
import { figure, glossary, percent, share } from '../figures.ts'
import type { PartContext } from '../part.ts'
import { CASE_KINDS } from './case-kinds.ts'
import { xyPlot } from './xy-plot.ts'

/** What the rule indicates, and what happened. */
export function congruenceBlocks(congruence: Congruence, { subject: { predicted } }: PartContext): readonly Block[] {
  const { rule, outcome, figures, cases, agreeing, decided, rate, constant } = congruence
  const difference = agreeing - constant.agreeing
  const comparison =
    difference > 0
      ? `${counted(difference, 'case')} better than`
      : difference === 0
        ? 'no better than'
        : `${counted(-difference, 'case')} worse than`
  return [
    { kind: 'heading', text: 'Congruence', aside: '(what is indicated, and the outcome)' },
    {
      kind: 'paragraph',
      text: [
        `${capitalized(ruleLabel(congruence))} ${predicted ? 'agrees with the predictions' : 'is right'} in `,
        tone(`${share(agreeing, decided)} decided cases (${percent(rate)})`, 'strong'),
        `, ${comparison} ${constantLabel(congruence)} (${share(constant.agreeing, constant.decided)}, ${percent(constant.rate)}).`,
        cases.length === decided ? '' : ` ${counted(cases.length - decided, 'more case')} cannot be decided.`,
      ],
    },
    { kind: 'list', ordered: false, items: keysOf(CASE_KINDS).map((kind) => kindItem(congruence, kind)) },
    glossary(
      'inclS (consistency): how far cases in the rule have the outcome. PRI: the same, minus what also speaks for the opposite. covS (coverage): how much of the outcome the rule explains.',
    ),
    {
      kind: 'paragraph',
      text: [
        `As a sufficient condition, ${rule} for ${outcome}: inclS ${figure(figures.inclS)}, PRI ${figure(figures.PRI)}, covS ${figure(figures.covS)}.`,
      ],
    },
    xyPlot(congruence),
  ]
}

/** What is tested, in a sentence. */
export function ruleLabel({ rule, ruleFrom }: Pick<Congruence, 'rule' | 'ruleFrom'>): string {
  return ruleFrom === 'framework' ? 'the framework' : `the rule ${rule}`
}

/** The constant answer that the rule is compared with. */
export function constantLabel({ constant, outcome }: Congruence): string {
  return `a rule that always says ${constant.says}${outcome.startsWith('~') ? ` to ${outcome}` : ''}`
}

function kindItem({ cases }: Congruence, kind: CaseKind): ListItem {
  const { name, meaning } = CASE_KINDS[kind]
  const own = cases.filter((each) => each.kind === kind).map((each) => each.case)
  return {
    title: [tone(`${name}: ${meaning} (${own.length})`, 'strong')],
    lines: own.length === 0 ? [] : [[`${series(own)}.`]],
  }
}
