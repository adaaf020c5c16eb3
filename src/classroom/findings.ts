import type { Case, Code } from '../model/case.ts'
import { OUTCOME, scaleIds } from '../model/coding-row.ts'
import { type ConditionState, type Framework, membershipOf, type Requirement, stateOf } from '../model/framework.ts'
import { type Catalog, codesOf, type EpisodeCodes, episodeId } from '../model/library.ts'
import { wordPattern } from '../model/mask.ts'
import type { Finding, Findings } from './results.ts'

interface TableRow {
  readonly unit: string
  /** The conditions in the framework's order, then the outcome. */
  readonly states: Readonly<Record<string, ConditionState>>
}

/** Weak spots of a table of cases that a class can learn from. Texts come from the case files under the coding. */
export function findWeakSpots({ framework, episodes }: Catalog, coding: string, cases: readonly Case[]): Findings {
  const rows = episodes.flatMap((episode): readonly TableRow[] => {
    const codes = codesOf(episode, coding)
    return codes === null ? [] : [{ unit: episodeId(episode), states: statesOf(framework, codes) }]
  })
  return {
    schemaVersion: 1,
    coding,
    cases: rows.length,
    findings: [
      ...unvaried(framework, rows),
      ...contradictions(framework, rows),
      ...cases.flatMap((file) => outcomeWords(framework, file, coding)),
    ],
  }
}

function statesOf({ conditions, outcome }: Framework, codes: EpisodeCodes): TableRow['states'] {
  const states = conditions.map((condition) => {
    return [condition.id, stateOf(membershipOf(condition, codes.answers[condition.id]))] as const
  })
  return Object.fromEntries([...states, [OUTCOME, stateOf(membershipOf(outcome, codes.outcome))]])
}

function isSettled(state: ConditionState | undefined): state is Requirement {
  return state === 'met' || state === 'not-met'
}

/** With fewer settled cases, variation can't be judged. */
const ENOUGH = 2

function unvaried(framework: Framework, rows: readonly TableRow[]): readonly Finding[] {
  return scaleIds(framework).flatMap((scale): readonly Finding[] => {
    const states = rows.map(({ states: all }) => all[scale]).filter(isSettled)
    const [state] = states
    if (state === undefined || states.length < ENOUGH) return [{ kind: 'too-few', scale, cases: states.length }]
    return states.some((each) => each !== state) ? [] : [{ kind: 'no-variation', scale, state, cases: states.length }]
  })
}

function contradictions({ conditions }: Framework, rows: readonly TableRow[]): readonly Finding[] {
  const keyOf = ({ states }: TableRow): string => conditions.map(({ id }) => states[id]).join()
  const keys = [...new Set(rows.map(keyOf))]
  return keys
    .map((key) => rows.filter((row) => keyOf(row) === key))
    .flatMap((group): readonly Finding[] => {
      const configuration = conditions.flatMap(({ id }) => {
        const state = group[0]?.states[id]
        return isSettled(state) ? [[id, state] as const] : []
      })
      const unitsWith = (state: Requirement): readonly string[] => {
        return group.filter(({ states }) => states[OUTCOME] === state).map(({ unit }) => unit)
      }
      const [opened, notOpened] = [unitsWith('met'), unitsWith('not-met')]
      if (configuration.length < conditions.length || opened.length === 0 || notOpened.length === 0) return []
      return [{ kind: 'contradiction', configuration: Object.fromEntries(configuration), opened, notOpened }]
    })
}

function outcomeWords(framework: Framework, { id, episodes }: Case, coding: string): readonly Finding[] {
  const pattern = wordPattern(tellingWords(framework))
  return episodes.flatMap((episode) =>
    framework.conditions.flatMap((condition) => {
      const code = episode.codings[coding]?.conditions[condition.id]
      return (code === undefined ? [] : textsOf(code)).flatMap((text): readonly Finding[] => {
        const [words] = text.match(pattern) ?? []
        return words === undefined
          ? []
          : [{ kind: 'outcome-words', unit: `${id}/${episode.id}`, scale: condition.id, words, text }]
      })
    }),
  )
}

function textsOf({ rationale, evidence }: Code): readonly string[] {
  return [rationale, ...evidence.map(({ text }) => text)]
}

/** Words that give the outcome away: its name, and what verdicts with the answer “yes” indicate. */
function tellingWords({ outcome, verdicts }: Framework): readonly string[] {
  const phrases = verdicts
    .filter(({ initiate }) => initiate === 'yes')
    .flatMap(({ label, indicates }) => [label, indicates])
  const bare = [outcome.label, ...phrases].map((phrase) => phrase.replace(/^(?:an?|the) /i, ''))
  return [...new Set(bare.flatMap((phrase) => [phrase, phrase.toLowerCase()]))]
}
