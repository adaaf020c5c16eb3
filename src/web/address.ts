import type { Refusal, Vocabulary } from '../model/answers.ts'
import { clipped } from '../model/clipped.ts'
import type { Answer, Answers } from '../model/framework.ts'

/** The questions on a page. */
export interface Asked {
  /** What each answer is about, in the order of the page: a condition, or a condition of a unit. */
  readonly ids: readonly string[]
  readonly vocabulary: Vocabulary
}

export interface ReadAddress {
  readonly answers: Answers
  /** The parts of the address that were not understood, in words. */
  readonly problems: readonly string[]
}

/**
 * The answers in the fragment of an address: `#determination=yes&opposition=mixed`. An id may be shortened
 * if only one starts that way: `#d=yes&o=mixed`. Anything not understood is reported, not guessed.
 */
export function readAddress(fragment: string, { ids, vocabulary: { read, refuse } }: Asked): ReadAddress {
  const answers = new Map<string, Answer>()
  const problems: string[] = []
  for (const [key, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    const meant = ids.includes(key) ? [key] : ids.filter((id) => key !== '' && id.startsWith(key))
    const [id] = meant
    if (id === undefined || meant.length > 1) problems.push(`"${clipped(key)}" names no question, or several.`)
    else {
      const reading = read(text)
      if (reading.kind === 'answer') answers.set(id, reading.answer)
      else problems.push(refusalIn(id, refuse(text)))
    }
  }
  const inOrder = ids.flatMap((id) => {
    const answer = answers.get(id)
    return answer === undefined ? [] : [[id, answer] as const]
  })
  return { answers: Object.fromEntries(inOrder), problems }
}

function refusalIn(id: string, { message, hint }: Refusal): string {
  return `${id}: ${message}. ${hint}`
}

/** The fragment with the answers, including `#`, in the order of the page. */
export function writeAddress(answers: Answers, { ids }: Asked): string {
  const given = ids.filter((id) => Object.hasOwn(answers, id))
  return `#${new URLSearchParams(given.map((id) => [id, answers[id] ?? '']))}`
}
