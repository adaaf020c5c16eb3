import { composed } from '../model/composed.ts'
import { escaped, type Mask, wordPattern } from '../model/mask.ts'

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const YEAR = '(?:1[5-9]|20)\\d\\d'
const DAYS = '\\d{1,2}(?:(?:–|-| and | to | or )\\d{1,2})?'
const PART = '(?:(?:early|late|mid)[- ])?'
const RANGE = `(?:(?:–|-| and | to | or )${MONTH})?`

/** From longest to shortest, because the rest of a longer date no longer looks like a date. */
const DATES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b${DAYS} ${MONTH}${RANGE}(?:,? ${YEAR})?\\b`, 'g'), '[date]'],
  [new RegExp(`\\b${PART}${MONTH} ${DAYS}\\b(?:,? ${YEAR})?`, 'g'), '[date]'],
  [new RegExp(`\\b${PART}${MONTH}${RANGE},? ${YEAR}\\b`, 'g'), '[date]'],
  // "May" and "March" alone are words as well.
  [/\b(?:January|February|April|June|July|August|September|October|November|December)\b/g, '[month]'],
  [
    /(?<=\b(?:in|of|by|since|until|from|to|early|late|mid|and|last|that|before|after|during|between) )(?:March|May)\b/g,
    '[month]',
  ],
  [new RegExp(`\\b${YEAR}(?:[–-](?:\\d{4}|\\d\\d))?s?(?![\\d,]*\\d)`, 'g'), '[year]'],
]

/** What is needed to hide which episode the evidence comes from. */
export interface Masking {
  readonly masks: readonly Mask[]
  /** The word that replaces a name, as a noun without an article: `president`. */
  readonly leader: string
  /** The full names of the people the episode is about. */
  readonly president: string
  /** The full names of the people the library's other cases are about. */
  readonly others: readonly string[]
}

/**
 * Replaces names, dates, and revealing words: first the case's own masks, then the names of leaders, then all dates and
 * years. Sentences stay sentences.
 */
export function maskText(text: string, { masks, leader, president, others }: Masking): string {
  const own = namesOf(president, leader)
  const foreign = others.flatMap((name) => namesOf(name, leader))
  const phrases = [
    ...foreign.map((name) => [name, `another ${leader}`] as const),
    ...own.map((name) => [name, `the ${leader}`] as const),
  ]
  const listed = masks.flatMap(({ words, as }) => words.map((word) => [word, as] as const))
  return withoutDates(withoutDoubledArticles(replaceWords(replaceWords(text, listed), phrases), leader))
}

/** `Lyndon B. Johnson`, `Lyndon Johnson`, `President Johnson`, `Johnson`. */
function namesOf(president: string, leader: string): readonly string[] {
  const title = capital(leader)
  const parts = president.split(' ')
  const [first = '', last = ''] = [parts[0], parts.at(-1)]
  return [...new Set([president, `${first} ${last}`, `${title} ${president}`, `${title} ${last}`, last])]
}

/** Where two phrases are given for a word, the later one counts. */
function replaceWords(text: string, phrases: readonly (readonly [word: string, phrase: string])[]): string {
  const phraseFor = new Map(phrases.map(([word, phrase]) => [composed(word), phrase]))
  return text.replace(wordPattern([...phraseFor.keys()]), (word, at: number) => {
    const phrase = phraseFor.get(composed(word)) ?? ''
    return beginsSentence(text.slice(0, at)) ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase
  })
}

function beginsSentence(before: string): boolean {
  return /(?:^|[.!?]["”’)]*\s)["“‘(]*$/.test(before)
}

/** Turns `the the president years`, made from `the Nixon years`, into `the president's years`. */
function withoutDoubledArticles(text: string, leader: string): string {
  return text.replace(
    new RegExp(`\\b(the|an?) (the|another) ${escaped(leader)}(?= \\p{Ll})`, 'giu'),
    (_, article: string, inner: string) =>
      `${article.charAt(0) === 'T' || article.charAt(0) === 'A' ? capital(inner) : inner} ${leader}'s`,
  )
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

function withoutDates(text: string): string {
  return DATES.reduce((masked, [pattern, word]) => masked.replace(pattern, word), text)
}
