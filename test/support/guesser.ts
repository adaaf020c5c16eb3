import { blindUnit } from '../../src/classroom/packets.ts'
import type { Case, Episode } from '../../src/model/case.ts'
import type { Library } from '../../src/model/library.ts'

/** An episode, what a packet shows of it, and what is told of it elsewhere. */
interface Suspect {
  readonly id: string
  /** The evidence of a packet, with its masks and without. */
  readonly masked: string
  readonly plain: string
  /** What somebody knows who has read its history: all texts about it that no packet shows. */
  readonly history: string
}

/** What gives an episode away: names, numbers (also dates), words that only one history has, or all words together. */
export const CLUES = {
  names: /(?<![.!?]["”]? |^)\p{Lu}[\p{L}\p{N}]*/gu,
  numbers: /\p{N}+/gu,
  'rare words': /[\p{L}\p{N}]+/gu,
  'all words': /[\p{L}\p{N}]+/gu,
} as const

export type Clue = keyof typeof CLUES

/** What a guesser makes of one episode. */
export interface Guess {
  readonly id: string
  /** Does it fit the right episode better than any other? Not if nothing fits. */
  readonly isNamed: boolean
  /** The words that point to the right episode, the strongest first. */
  readonly words: readonly string[]
}

export function suspectsIn({ catalog, files: { cases, blinds } }: Library): readonly Suspect[] {
  const { framework } = catalog
  const presidents = cases.map(({ president }) => president)
  return cases.flatMap((file) =>
    file.episodes.flatMap((episode): readonly Suspect[] => {
      const coding = framework.defaultCoding
      if (episode.codings[coding] === undefined) return []
      const masks = blinds.find(({ id }) => id === file.id)?.masks ?? []
      const { evidence } = blindUnit('A', { file, episode, masks }, { framework, coding, presidents })
      const codes = Object.values(episode.codings[coding].conditions)
      return [
        {
          id: `${file.id}/${episode.id}`,
          masked: Object.values(evidence)
            .flatMap((items) => items.map(({ text }) => text))
            .join(' '),
          plain: codes.flatMap((code) => code.evidence.map(({ text }) => text)).join(' '),
          history: historyOf(file, episode),
        },
      ]
    }),
  )
}

function historyOf(
  { summary, president }: Case,
  { title, summary: own, codings, channels, timeline }: Episode,
): string {
  const told = Object.values(codings).flatMap(({ conditions, outcome, result, conclusion }) => [
    ...[result, conclusion ?? ''],
    ...Object.values(conditions).flatMap(({ rationale, dispute }) => [rationale, dispute?.argument ?? '']),
    ...[outcome.rationale, outcome.dispute?.argument ?? ''],
    ...outcome.evidence.map(({ text }) => text),
  ])
  const met = channels.flatMap(({ title: name, people, result, secrecy }) => [
    name,
    ...people,
    result,
    secrecy?.from ?? '',
  ])
  return [president, summary, title, own, ...told, ...met, ...timeline.map(({ text }) => text)].join(' ')
}

/**
 * Finds the episode whose history is most like what a packet shows, by one kind of clue: the cosine of word counts, each
 * word weighted by how few of the histories have it (TF-IDF; Salton and Buckley 1988).
 */
export function guessAll(suspects: readonly Suspect[], shown: 'masked' | 'plain', clue: Clue): readonly Guess[] {
  const histories = suspects.map(({ history }) => counts(history, CLUES['all words']))
  const having = new Map<string, number>()
  for (const word of histories.flatMap((each) => [...each.keys()])) having.set(word, (having.get(word) ?? 0) + 1)
  const weightOf = (word: string): number => {
    const known = having.get(word) ?? 0
    return known === 0 || (clue === 'rare words' && known > 1) ? 0 : Math.log(suspects.length / known)
  }
  const weighted = (text: Counts): Counts =>
    new Map([...text].map(([word, count]) => [word, (1 + Math.log(count)) * weightOf(word)]))
  const known = histories.map(weighted)
  return suspects.map((suspect, right) => {
    const seen = weighted(counts(suspect[shown], CLUES[clue]))
    const fits = known.map((each) => cosine(seen, each))
    const fit = fits[right] ?? 0
    const own = known[right] ?? new Map()
    return {
      id: suspect.id,
      isNamed: fit > 0 && fits.every((each, index) => index === right || each < fit),
      words: [...seen]
        .map(([word, weight]) => [word, weight * (own.get(word) ?? 0)] as const)
        .filter(([, weight]) => weight > 0)
        .toSorted(([, one], [, other]) => other - one)
        .map(([word]) => word),
    }
  })
}

type Counts = ReadonlyMap<string, number>

function cosine(a: Counts, b: Counts): number {
  const product = [...a].reduce((sum, [word, weight]) => sum + weight * (b.get(word) ?? 0), 0)
  const length = (each: Counts): number =>
    Math.sqrt([...each.values()].reduce((sum, weight) => sum + weight * weight, 0))
  return product === 0 ? 0 : product / (length(a) * length(b))
}

/** How often each word of a kind occurs. Endings are cut off, so that forms of a word are one. */
function counts(text: string, kind: RegExp): Counts {
  const found = new Map<string, number>()
  for (const word of text.match(kind) ?? []) {
    const small = word.toLowerCase()
    const stem = small.length < 4 ? small : small.replace(/(?:ing|ed|es|s)$/, '')
    found.set(stem, (found.get(stem) ?? 0) + 1)
  }
  return found
}
