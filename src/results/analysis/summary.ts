import type { Analysis, Claim, NecessityReport, Robustness } from '../../analysis/results.ts'
import type { Solution } from '../../analysis/solution-results.ts'
import type { Framework } from '../../model/framework.ts'
import { type Block, item, type ListItem, tone } from '../../rendering/document/document.ts'
import { capitalized, series } from '../../rendering/words.ts'
import { constantLabel, ruleLabel } from './congruence.ts'
import { figure, percent, share } from './figures.ts'
import { nearestRow } from './nearest-row.ts'
import { belowOutcome } from './necessity.ts'
import { variedIn } from './robustness.ts'
import { setLabel } from './set-label.ts'

const VERDICTS: Readonly<Record<Claim['verdict'], string>> = {
  'borne-out': 'necessary, as the framework says',
  trivial: 'necessary, but it says little, since it is there in most episodes anyway',
  'not-borne-out': 'not necessary by the customary threshold',
}

/** More models are counted only. */
const TOLD = 3

/** The answer for a reader who wants no figures: one sentence a part. Without a framework nothing is claimed beforehand. */
export function summaryBlocks(analysis: Analysis, framework: Framework | null): readonly Block[] {
  const { congruence, necessity, solution, robustness } = analysis
  const claims = framework === null ? [] : (necessity?.claims ?? [])
  const items = [
    ...claims.map((claim) => claimItem(claim, framework, robustness)),
    ...(framework === null && necessity !== null ? [necessityItem(necessity)] : []),
    ...(congruence === null
      ? []
      : [
          item(
            tone('Prediction', 'strong'),
            `: what ${ruleLabel(congruence)} indicates came true in ${share(congruence.agreeing, congruence.decided)} decided ${framework === null ? 'cases' : 'episodes'}; ${constantLabel(congruence)} is right in ${congruence.constant.agreeing}.`,
          ),
        ]),
    ...(solution === null ? [] : [sufficiencyItem(solution, analysis.truthTable)]),
  ]
  if (items.length < 2 && framework !== null) return []
  return [
    { kind: 'list', ordered: false, items },
    ...(robustness === null || claims.length === 0
      ? []
      : [{ kind: 'paragraph', text: [tone(variedIn(robustness), 'muted')] } as const]),
  ]
}

/** Which of the episodes with the outcome clearly lack a condition. */
function withoutIt(count: number, lacking: readonly string[], happened: string): string {
  if (count === 0) return `There is no episode in which ${happened}`
  if (count === 1) {
    const [only] = lacking
    return only === undefined
      ? `The one episode in which ${happened} does not clearly lack it`
      : `The one episode in which ${happened}, ${only}, clearly lacks it`
  }
  const episodes = `the ${count} episodes in which ${happened}`
  if (lacking.length === 0) return `None of ${episodes} clearly lacks it`
  return `Of ${episodes}, ${series(lacking)} clearly ${lacking.length === 1 ? 'lacks' : 'lack'} it`
}

function claimItem(claim: Claim, framework: Framework | null, robustness: Robustness | null): ListItem {
  const { set, contradicting, withOutcome, verdict, below } = claim
  const happened = framework?.outcome.wording.met ?? ''
  const without = withoutIt(withOutcome, contradicting, happened)
  const stands = robustness?.verdicts.find(({ kind, name }) => kind === 'necessity' && name.startsWith(`${set} <- `))
  const what = verdict === 'trivial' ? 'inclN stays at the threshold or above' : 'The verdict stays'
  const sure =
    stands === undefined || robustness === null
      ? ''
      : ` ${capitalized(what)} in ${percent(stands.survived / robustness.examined)} of the combinations tried.`
  const degree = verdict === 'not-borne-out' && below.length > 0 ? ` ${belowOutcome(below)}` : ''
  return item(
    tone(capitalized(setLabel(set, framework)), 'strong'),
    `: ${VERDICTS[verdict]}. ${without} (inclN ${figure(claim.inclN)}).${degree}${sure}`,
  )
}

function necessityItem({ tables, consistencyCut }: NecessityReport): ListItem {
  const [first] = tables
  const named = (first?.necessary ?? []).map((set) => (first?.trivial.includes(set) ? `${set} (but trivially)` : set))
  return item(
    tone(`Necessary for ${first?.outcome}`, 'strong'),
    `: ${named.length === 0 ? 'no condition' : series(named)}, from inclN ${consistencyCut.toFixed(2)} on.`,
  )
}

function sufficiencyItem(
  { conservative, parsimonious }: NonNullable<Analysis['solution']>,
  table: Analysis['truthTable'],
): ListItem {
  const label = tone('Sufficient', 'strong')
  if ('none' in conservative) {
    const nearest = nearestRow(table?.rows ?? [])
    const highest =
      nearest === null
        ? 'no row has enough cases'
        : `the highest inclusion is ${figure(nearest.incl)}, in row ${nearest.row}`
    return item(label, `: no configuration leads to the outcome consistently enough; ${highest}.`)
  }
  if ('models' in parsimonious) return item(label, `: ${named(parsimonious)}.`)
  const why =
    'none' in parsimonious
      ? 'every observed row leads to it, so that no condition makes a difference'
      : 'the parsimonious solution is too large to be worked out'
  const observed = 'models' in conservative ? `; of the observed rows alone: ${named(conservative)}` : ''
  return item(label, `: ${why}${observed}.`)
}

function named({ models, modelCount }: Solution): string {
  const told = models.slice(0, TOLD).map(({ expression }) => expression)
  if (told.length === modelCount) return series(told, 'or')
  const more = modelCount === null ? 'very many' : (modelCount - told.length).toLocaleString('en')
  return series([...told, `one of ${more} models more`], 'or')
}
