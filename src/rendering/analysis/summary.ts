import type { Analysis, Claim, Robustness } from '../../analysis/results.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, item, type ListItem, tone } from '../document/document.ts'
import { capitalized, series } from '../words.ts'
import { figure, percent, share } from './figures.ts'
import { setLabel } from './set-label.ts'

/** The answer for a reader who wants no figures: one sentence a part. */
export function summaryBlocks(analysis: Analysis, framework: Framework): readonly Block[] {
  const { congruence, necessity, solution, robustness } = analysis
  const items = [
    ...(necessity?.claims ?? []).map((claim) => claimItem(claim, framework, robustness)),
    ...(congruence === null
      ? []
      : [
          item(
            tone('Prediction', 'strong'),
            `: what the framework indicates came true in ${share(congruence.agreeing, congruence.decided)} decided episodes; a rule that always says no is right in ${congruence.alwaysNo.agreeing}.`,
          ),
        ]),
    ...(solution === null ? [] : [sufficiencyItem(solution.parsimonious)]),
  ]
  return items.length < 2 ? [] : [{ kind: 'list', ordered: false, items }]
}

const VERDICTS: Readonly<Record<Claim['verdict'], string>> = {
  'borne-out': 'necessary, as the framework says',
  trivial: 'necessary, but it says little, since it is there in most episodes anyway',
  'not-borne-out': 'not necessary by the customary threshold',
}

function claimItem(claim: Claim, framework: Framework, robustness: Robustness | null): ListItem {
  const { set, contradicting, withOutcome, verdict } = claim
  const happened = framework.outcome.wording.met
  const without =
    contradicting.length === 0
      ? `None of the ${withOutcome} episodes in which ${happened} clearly lacks it`
      : `Of the ${withOutcome} episodes in which ${happened}, ${series(contradicting)} clearly ${contradicting.length === 1 ? 'lacks' : 'lack'} it`
  const stands = robustness?.verdicts.find(({ kind, name }) => kind === 'necessity' && name.startsWith(`${set} <- `))
  const sure =
    stands === undefined || robustness === null
      ? ''
      : ` Where the contested codes and cutoffs are settled otherwise, the verdict stays in ${percent(stands.survived / robustness.examined)} of the ways tried.`
  return item(
    tone(capitalized(setLabel(set, framework)), 'strong'),
    `: ${VERDICTS[verdict]}. ${without} (inclN ${figure(claim.inclN)}).${sure}`,
  )
}

function sufficiencyItem(solution: NonNullable<Analysis['solution']>['parsimonious']): ListItem {
  const label = tone('Sufficient', 'strong')
  if (!('models' in solution)) return item(label, ': no configuration leads to the outcome consistently enough.')
  return item(
    label,
    `: ${series(
      solution.models.map(({ expression }) => expression),
      'or',
    )}.`,
  )
}
