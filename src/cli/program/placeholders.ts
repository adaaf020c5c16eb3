import { PARTS } from '../../analysis/results.ts'
import { answersOf, CONDITION_STATES, type Condition, type Framework, UNKNOWN } from '../../model/framework.ts'
import { type Catalog, episodeId } from '../../model/library.ts'
import { years } from '../../rendering/words.ts'
import type { Candidate, Meaning, Values } from '../commands/completion/places.ts'
import { SHELLS } from '../commands/completion/shells.ts'

/** What nobody can foresee. */
const FREE = [
  '<code>',
  '<cut>',
  '<date>',
  '<expression>',
  '<letter>',
  '<n>',
  '<name>',
  '<names>',
  '<range>',
  '<set>',
  '<sets>',
  '<topic>',
  '<words>',
  'backroom new case <id>',
]

/** What each placeholder of the declarations stands for; the most exact usage that is listed counts. */
export function meaningsIn(catalog: Catalog): Readonly<Record<string, Values>> {
  const { framework } = catalog
  const { outcome, codings, conditions } = framework
  const cases = words(casesOf(catalog))
  return {
    '<dir>': { kind: 'folders' },
    '<file>': { kind: 'files' },
    '<path>': { kind: 'files' },
    '--case <id>': cases,
    'backroom cases show <id>': words([...casesOf(catalog), ...exercisesOf(catalog)]),
    'backroom cases compare <id>': cases,
    'backroom cases compare <other-id>': cases,
    'backroom cases timeline <id>': cases,
    'backroom cases sources <id>': cases,
    '--condition <id>': words([...conditions.map(described), described({ id: 'outcome', label: outcome.label })]),
    '--coding <id>': { ...words(codings.map(described)), orFiles: true },
    '--party <name>': words(distinct(catalog.episodes.map(({ party }) => bare(party)))),
    '<verdict>': words(verdictsOf(framework)),
    '--outcome <answer>': words(answersTo(outcome, framework)),
    '<outcome>': words(distinct([...answersTo(outcome, framework), ...CONDITION_STATES.map(bare)])),
    '<part>': words(PARTS.map(bare)),
    '<shell>': words(SHELLS.map(bare)),
    ...Object.fromEntries(FREE.map((usage) => [usage, { kind: 'text' }])),
    ...Object.fromEntries(
      conditions.map((condition) => [`--${condition.id} <answer>`, words(answersTo(condition, framework))]),
    ),
  }
}

/** The meaning of each option and operand in a library. */
export function meaningIn(catalog: Catalog): Meaning {
  const meanings = meaningsIn(catalog)
  return (path, option, placeholder) => {
    if (option !== null && option.choices.length > 0) return words(option.choices.map(bare))
    return usagesOf(path, option, placeholder).flatMap((usage) => meanings[usage] ?? [])[0] ?? { kind: 'text' }
  }
}

/** The ways to name a placeholder, the most exact first. */
export function usagesOf(path: string, option: { readonly names: readonly string[] } | null, placeholder: string) {
  const before = option === null ? [path] : option.names
  return [...before.map((word) => `${word} <${placeholder}>`), `<${placeholder}>`]
}

function casesOf({ episodes }: Catalog): readonly Candidate[] {
  return distinct(
    episodes.flatMap((episode) => [
      { word: episode.case, description: episode.president },
      { word: episodeId(episode), description: `${episode.title}, ${years(episode.from, episode.until)}` },
    ]),
  )
}

function exercisesOf({ exercises }: Catalog): readonly Candidate[] {
  return exercises.map(({ id, title }) => ({ word: id, description: title }))
}

function answersTo(scale: Pick<Condition, 'anchors'>, framework: Framework): readonly Candidate[] {
  const answers = answersOf(framework).map((answer) => ({
    word: answer,
    description: `${framework.answers[answer]}: ${scale.anchors[answer]?.text}`,
  }))
  return [...answers, { word: UNKNOWN, description: 'Not known' }]
}

function verdictsOf({ headlines, verdicts }: Framework): readonly Candidate[] {
  return distinct([
    ...Object.entries(headlines).map(([word, description]) => ({ word, description })),
    ...verdicts.map(described),
  ])
}

function words(candidates: readonly Candidate[]) {
  return { kind: 'words', words: candidates } as const
}

function described({ id, label }: { readonly id: string; readonly label: string }): Candidate {
  return { word: id, description: label }
}

function bare(word: string): Candidate {
  return { word, description: '' }
}

/** The first of each word. */
function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ word }, index) => candidates.findIndex((other) => other.word === word) === index)
}
