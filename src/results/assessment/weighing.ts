import type { Assessment, FirstPlaceChange, Stability } from '../../assessment/assessment.ts'
import { CONDITION_STATES, type Framework, UNKNOWN } from '../../model/framework.ts'
import { episodeId } from '../../model/library.ts'
import { type Block, tone } from '../../rendering/document/document.ts'
import { counted, STATE_WORDS, series, uncapitalized } from '../../rendering/words.ts'
import type { AssessmentView } from './view.ts'
import { answerLabel, conditionName, conditionOf, shortEpisodeName, verdictNoun } from './wording.ts'

/** The most changes of first place that details name; JSON has all. */
const TOLD = 4

/** How precedents were chosen and weighed, and whether another weight would matter; nothing unless they were. */
export function weighingLine({ framework, assessment, top }: AssessmentView): readonly Block[] {
  const chosen = chosenIn(framework, assessment)
  const { stability } = assessment
  if (chosen === '' || stability === null) return []
  return [
    {
      kind: 'paragraph',
      text: [tone(chosen, 'strong'), ` ${inShort(framework, assessment, stability)}`],
      introduces: top > 0,
    },
  ]
}

/** The same with the weights at which first place changes. */
export function weighingInFull({ framework, assessment }: AssessmentView): readonly Block[] {
  const { precedents, stability } = assessment
  if (precedents.length === 0 || stability === null) return []
  const chosen = chosenIn(framework, assessment)
  const changes = stability.first.slice(0, TOLD).map((change) => changeText(framework, assessment, change))
  const more = stability.first.length - changes.length
  const told = [...changes, ...(more === 0 ? [] : [`${counted(more, 'more change')} in JSON`])]
  const first = told.length === 0 ? '' : ` First place would go ${series(told)}.`
  return [
    {
      kind: 'paragraph',
      text: [tone(chosen, 'strong'), `${chosen === '' ? '' : ' '}${inShort(framework, assessment, stability)}${first}`],
    },
  ]
}

function chosenIn(framework: Framework, { among, weights, precedents }: Assessment): string {
  const filters =
    among === null
      ? []
      : [
          ...(among.party === null ? [] : [`party ${among.party}`]),
          ...(among.years === null ? [] : [yearsText(among.years)]),
          ...(among.verdict === null ? [] : [`verdict ${filterVerdict(framework, among.verdict)}`]),
          ...(among.outcome === null ? [] : [`outcome ${filterOutcome(framework, among.outcome)}`]),
        ]
  const weighed = Object.entries(weights ?? {}).flatMap(([id, weight]) =>
    weight === 1 ? [] : [`${shortName(framework, id)} ${weight}`],
  )
  return [
    ...(filters.length === 0 ? [] : [`Only ${filters.join(', ')}: ${counted(precedents.length, 'precedent')}.`]),
    ...(weights === null ? [] : [`Weights: ${weighed.length === 0 ? 'all 1' : weighed.join(', ')}.`]),
  ].join(' ')
}

function filterVerdict(framework: Framework, id: string): string {
  const headline = Object.entries(framework.headlines).find(([each]) => each === id)
  return headline === undefined ? verdictNoun(framework, id) : `“${headline[1]}”`
}

function filterOutcome(framework: Framework, id: string): string {
  const state = CONDITION_STATES.find((each) => each === id && each !== UNKNOWN)
  return state === undefined ? `“${answerLabel(framework, id)}”` : STATE_WORDS[state]
}

function yearsText({ from, until }: { readonly from: number; readonly until: number }): string {
  return from === until ? String(from) : `${from}–${until}`
}

/** Would another weight of one condition change first place, or the record? */
function inShort(framework: Framework, { weights }: Assessment, stability: Stability): string {
  const names = (ids: readonly string[], conjunction: string): string => {
    const each = [...new Set(ids)].map((id) => shortName(framework, id))
    return series(each, conjunction)
  }
  const first = stability.first.map(({ condition }) => condition)
  const added = stability.record.filter((id) => weights?.[id] === 0)
  const dropped = stability.record.filter((id) => !added.includes(id))
  const record = [
    ...(dropped.length === 0 ? [] : [`without ${names(dropped, 'or')}`]),
    ...(added.length === 0 ? [] : [`with a weight for ${names(added, 'or')}`]),
  ]
  if (record.length === 0) {
    if (first.length === 0) return 'No single weight changes first place or the record.'
    return `First place depends on the weight of ${names(first, 'and')}; the record does not change.`
  }
  return [
    first.length === 0
      ? 'No single weight changes first place'
      : `First place depends on the weight of ${names(first, 'and')}`,
    `; the record changes ${series(record, 'or')}.`,
  ].join('')
}

/** The name of a condition as columns have it, in a sentence. */
function shortName(framework: Framework, id: string): string {
  const { short, label } = conditionOf(framework, id)
  return uncapitalized(short ?? label)
}

/** `to Carter 1978–79 if opposition at home weighs more than 2.5`. */
function changeText(
  framework: Framework,
  { precedents }: Assessment,
  { condition, direction, weight, episode }: FirstPlaceChange,
): string {
  const found = precedents.find((each) => episodeId(each) === episode)
  const name = found === undefined ? episode : shortEpisodeName(found)
  const limit = Number(weight.toPrecision(3))
  const when = direction === 'higher' ? `more than ${limit}` : weight === 0 ? 'nothing' : `less than ${limit}`
  return `to ${name} if ${conditionName(framework, condition)} weighs ${when}`
}
