import type { Case, Code, Coding } from '../model/case.ts'
import type { Exercise } from '../model/exercise.ts'
import type { Condition, Framework, Outcome, Words } from '../model/framework.ts'
import type { OutcomeRule } from '../model/outcome-rule.ts'
import type { WrittenCase } from './schema/case.ts'
import type { WrittenExercise } from './schema/exercise.ts'
import type { WrittenFramework } from './schema/framework.ts'

/** Converts a framework file that passed the schema and the rules to the model. */
export function toFramework(written: WrittenFramework): Framework {
  const { default: defaultCoding, ...codings } = written.codings
  const answers = Object.keys(written.answers)
  return {
    ...written,
    conditions: written.conditions.map((condition): Condition => ({ ...condition, ...inOrder(condition, answers) })),
    outcome: toOutcome(written.outcome, answers),
    sides: written.sides === null || Object.keys(written.sides).length === 0 ? null : written.sides,
    words: toWords(written),
    defaultCoding,
    codings: Object.entries(codings).map(([id, coding]) => ({ id, ...coding })),
  }
}

function toOutcome(written: WrittenFramework['outcome'], answers: readonly string[]): Outcome {
  const { 'does-not-count': doesNotCount, ...rest } = written
  return {
    ...rest,
    ...inOrder(written, answers),
    doesNotCount,
    rule: written.rule === null ? null : toRule(written.rule),
  }
}

function toRule({ rows, ...rule }: NonNullable<WrittenFramework['outcome']['rule']>): OutcomeRule {
  return { ...rule, rows: rows.map((row) => ({ ...row, sum: row.sum ?? 0 })) }
}

/**
 * The framework's own words, otherwise its words for the outcome or neutral ones. None of them may come from the
 * subject of the shipped framework.
 */
function toWords({ words, outcome }: WrittenFramework): Words {
  const { record, roles } = words ?? {}
  return {
    leader: words?.leader ?? 'leader',
    episode: words?.episode ?? 'an episode',
    source: words?.source ?? 'the source',
    outcome: words?.outcome ?? outcome.label,
    record: {
      met: record?.met ?? outcome.wording.met,
      'not-met': record?.['not-met'] ?? outcome.wording['not-met'],
      undecided: record?.undecided ?? 'Undecided',
    },
    roles: roles ?? {},
  }
}

type Scaled = Pick<WrittenFramework['outcome'], 'memberships' | 'anchors'>

/** Memberships and anchors in the order of the scale. */
function inOrder({ memberships, anchors }: Scaled, answers: readonly string[]): Scaled {
  const present = answers.filter((answer) => Object.hasOwn(memberships, answer) && Object.hasOwn(anchors, answer))
  return {
    memberships: Object.fromEntries(present.map((answer) => [answer, memberships[answer]!])),
    anchors: Object.fromEntries(present.map((answer) => [answer, anchors[answer]!])),
  }
}

/** `library` is the name of the library that it is from. */
export function toCase(written: WrittenCase, library: string): Case {
  return {
    ...written,
    library,
    principal: written.principal ?? written.episodes[0]!.id,
    episodes: written.episodes.map((episode) => ({
      ...episode,
      codings: Object.fromEntries(Object.entries(episode.codings).map(([id, coding]) => [id, toCoding(coding)])),
    })),
  }
}

type WrittenCoding = WrittenCase['episodes'][number]['codings'][string]

function toCoding({ conditions, outcome, ...words }: WrittenCoding): Coding {
  return {
    ...words,
    conditions: Object.fromEntries(Object.entries(conditions).map(([id, code]) => [id, toCode(code)])),
    outcome: toCode(outcome),
  }
}

function toCode({ 'one-sided': oneSided, ...code }: WrittenCoding['outcome']): Code {
  return { ...code, oneSided }
}

export function toExercise({ 'evidence-until': evidenceUntil, ...written }: WrittenExercise): Exercise {
  return { ...written, evidenceUntil }
}
