import { setName } from '../../src/analysis/library-data.ts'
import type { Analysis } from '../../src/analysis/results.ts'
import type { RobustVerdict } from '../../src/analysis/robustness-results.ts'
import { SUFFICIENT } from '../../src/analysis/verdicts.ts'
import { type Framework, membershipOf, type Scale } from '../../src/model/framework.ts'
import { type Catalog, episodeId, lastName } from '../../src/model/library.ts'
import { capitalized, counted, series, uncapitalized, years } from '../../src/rendering/words.ts'
import { setLabel } from '../../src/results/analysis/set-label.ts'

/** The generated part of docs/record.md: what is claimed, what the record says, and which codes would change that. */
export function recordPage(analysis: Analysis, catalog: Catalog): string {
  const { necessity, congruence, truthTable, robustness, subject } = analysis
  if (necessity === null || congruence === null || truthTable === null || robustness === null) {
    throw new Error('The page needs the whole analysis')
  }
  const { framework } = catalog
  const happened = framework.outcome.wording.met
  const named = (ids: readonly string[]): string => series(ids.map((id) => nameOf(id, catalog)))
  const contested = robustness.disputes + robustness.crossovers
  const findings = [
    ...necessity.claims.map(({ set, inclN, verdict, contradicting, withOutcome, below }) => ({
      claim: `Whenever ${happened}, there was ${setLabel(set, framework)}`,
      says: `${VERDICTS[verdict]}: consistency ${inclN?.toFixed(2)}; ${necessity.cuts.inclCut.toFixed(2)} is needed. Of ${withOutcome} such episodes, ${
        contradicting.length === 0
          ? 'none clearly lacks it'
          : `${contradicting.length} lacks it: ${named(contradicting)}`
      }. In ${below.length} of all ${subject.cases} episodes it is weaker than the outcome.`,
      verdict: robustness.verdicts.find(({ name }) => name.startsWith(`${set} <- `)),
    })),
    {
      claim: `Whenever there was ${setLabel(subject.conditions.join('*'), framework)}, ${happened}`,
      says: sufficiencySays(truthTable),
      verdict: robustness.verdicts.find(({ name }) => name.startsWith(SUFFICIENT)),
    },
  ]
  const deviant = (kind: string) => congruence.cases.filter((each) => each.kind === kind).map((each) => each.case)
  return [
    `${subject.cases} episodes are coded, and ${contested} of their codes are contested: a scholar argues for another answer, or`,
    `the answer is undecided. In ${necessity.claims[0]?.withOutcome ?? 0} episodes ${happened}.`,
    '',
    '| The claim | The record says | How few codes would change this |',
    '| --- | --- | --- |',
    ...findings.map(({ claim, says, verdict }) => `| ${claim}. | ${says} | ${changesSay(verdict)} |`),
    '',
    `The cutoffs, ${necessity.cuts.inclCut.toFixed(2)} for what is necessary and ${truthTable.cutoffs.inclCut[0]} for what is sufficient, are conventions of the field.`,
    '',
    `The framework’s verdict is right in **${congruence.agreeing} of ${congruence.decided}** decided episodes. Always to say “${congruence.constant.says}” is right in ${congruence.constant.agreeing}.`,
    `The other ${congruence.cases.length - congruence.decided} cannot be decided: an answer there is in the middle, or the verdict depends on one.`,
    `Indicated, but it did not happen: ${named(deviant('deviant-consistency'))}. Not indicated, but it happened:`,
    `${named(deviant('deviant-coverage'))}.`,
    '',
    '### For example',
    '',
    ...findings.flatMap(({ claim, verdict }) => exampleOf(claim, verdict, catalog)),
    '',
  ].join('\n')
}

const VERDICTS = {
  'borne-out': '**Yes**',
  trivial: '**Yes, but most episodes have it anyway**',
  'not-borne-out': '**No**',
  'not-defined': 'Not defined',
}

function sufficiencySays({ rows, cutoffs }: NonNullable<Analysis['truthTable']>): string {
  const all = rows.find(({ configuration }) => Object.values(configuration).every((value) => value === 1))
  const held = all?.OUT === '1' ? '**Yes**' : '**No**'
  return `${held}: consistency ${all?.incl?.toFixed(2)}; ${cutoffs.inclCut[0]} is needed.`
}

function changesSay(verdict: RobustVerdict | undefined): string {
  if (verdict === undefined) throw new Error('A finding has no verdict')
  const [first] = verdict.overturned
  if (first !== undefined) return `${counted(first.count, 'code')}`
  return verdict.atLeast === null ? 'They cannot' : `${verdict.atLeast} or more`
}

/** One of the smallest sets of codes, in words. */
function exampleOf(claim: string, verdict: RobustVerdict | undefined, catalog: Catalog): readonly string[] {
  const [first] = verdict?.overturned ?? []
  const [set = []] = first?.sets ?? []
  if (first === undefined || set.length === 0) return []
  const becomes =
    verdict?.name === SUFFICIENT ? 'some configuration is sufficient' : `the finding becomes “${first.becomes}”`
  const changes = set.map(({ where, from, to }) => {
    const [id = '', name = ''] = where.split(' ')
    const scale = scaleOf(name, catalog.framework)
    return `${uncapitalized(scale.label)} in ${nameOf(id, catalog)} from ${answerOf(scale, from, catalog.framework)} to ${answerOf(scale, to, catalog.framework)}`
  })
  return [`- ${claim}: ${becomes} with ${series(changes)}.`]
}

function scaleOf(name: string, { conditions, outcome }: Framework): Scale & { readonly label: string } {
  return conditions.find(({ id }) => setName(id) === name) ?? outcome
}

/** “Mostly yes” for 0.75. A membership that no answer has stays a number. */
function answerOf(scale: Scale, membership: string, { answers }: Framework): string {
  const answer = Object.keys(answers).find((id) => membershipOf(scale, id) === Number(membership))
  return answer === undefined ? membership : `“${answers[answer]}”`
}

function nameOf(id: string, { episodes }: Catalog): string {
  const episode = episodes.find((each) => episodeId(each) === id)
  if (episode === undefined) throw new Error(`${id} is no episode`)
  return capitalized(`${lastName(episode)} ${years(episode.from, episode.until)}`)
}
