import { caseless } from '../model/composed.ts'

/**
 * Patterns of file names: `*` is any text, `?` one character, `[a-z]` one of these and `[!a-z]` none of them. All other
 * characters mean themselves. Glob libraries also read meaning into parentheses and quotes, which names of files have.
 * Capitals make no difference, nor does the way an accent is encoded, so a pattern means the same on every system.
 */
export function isPattern(text: string): boolean {
  return /[*?[]/.test(text)
}

/** Matches one character of a name. */
type CharacterTest = (character: string) => boolean

const STAR = 'any text'

/** A test for names that match a pattern. Its time grows with the length of a name, whatever the pattern. */
export function nameMatcher(pattern: string): (name: string) => boolean {
  const tokens = tokensOf(caseless(pattern))
  return (name) => matches(tokens, Array.from(caseless(name)))
}

function tokensOf(pattern: string): readonly (CharacterTest | typeof STAR)[] {
  return Array.from(pattern.matchAll(/\[([!^]?)(\][^\]]*|[^\]]+)\]|[\s\S]/gu), ([text, negation, members]) => {
    if (members !== undefined) return memberTest(members, negation !== '')
    if (text === '*') return STAR
    return text === '?' ? () => true : (character) => character === text
  })
}

/** A test for the characters and ranges between brackets. */
function memberTest(members: string, isNegated: boolean): CharacterTest {
  const ranges = Array.from(members.matchAll(/([\s\S])-([\s\S])|[\s\S]/gu), ([one, first = one, last = one]) => {
    return [first, last] as const
  })
  return (character) => ranges.some(([first, last]) => first <= character && character <= last) !== isNegated
}

/** Each star first stands for nothing. Where the rest fails, only the last star has to take one character more. */
function matches(tokens: readonly (CharacterTest | typeof STAR)[], characters: readonly string[]): boolean {
  let [token, at] = [0, 0]
  let lastStar: { readonly token: number; readonly at: number } | null = null
  while (at < characters.length) {
    const test = tokens[token]
    if (test === STAR) {
      lastStar = { token, at }
      token++
    } else if (test?.(characters[at]!) === true) {
      token++
      at++
    } else if (lastStar === null) {
      return false
    } else {
      lastStar = { token: lastStar.token, at: lastStar.at + 1 }
      token = lastStar.token + 1
      at = lastStar.at
    }
  }
  return tokens.slice(token).every((each) => each === STAR)
}
