import type { Catalog } from '../../model/library.ts'
import { suggestion } from '../../model/nearest.ts'
import { ValueError } from '../errors.ts'
import type { Command } from './declaration.ts'

/** A word that completion offers. */
export interface Candidate {
  readonly word: string
  readonly description: string
}

/** Words of the library in use. */
export type LibraryWords = (catalog: Catalog) => readonly Candidate[]

/** Words that are the same for every library. */
interface OwnWords {
  /** `before` are the words of the same operand that stand before it, `commands` those of the program. */
  readonly words: (
    before: readonly string[],
    commands: () => Promise<readonly Command[]>,
  ) => readonly Candidate[] | Promise<readonly Candidate[]>
}

/** A file or a folder that needs a name, or a word of the library in its place. */
interface Named {
  readonly named: 'files' | 'folders'
  /** Why it can't be `-`, and what to do. */
  readonly noDash: string
  readonly orWords?: LibraryWords
}

/**
 * What a value is, which decides what completion offers and what `-` means: stdin for `files`, which are read, and
 * stdout for `outputs`, which are written.
 */
export type Offer = 'files' | 'outputs' | 'nothing' | Named | LibraryWords | OwnWords

export function isNamed(offer: Offer): offer is Named {
  return typeof offer === 'object' && 'named' in offer
}

/** Can the value be the name of a file? */
export function offersFiles(offer: Offer): boolean {
  return offer === 'files' || offer === 'outputs' || (isNamed(offer) && offer.named === 'files')
}

/** An option whose value is a T; a flag's value is true. */
export interface OptionDeclaration<T> {
  /** As help shows it: `--top <n>`, or `--full` for a flag. */
  readonly flags: string
  readonly description: string
  /** Throws a ValueError for a text that is no value. */
  readonly parse: (text: string) => T
  readonly offer: Offer
  /** The value when none is given. */
  readonly standard: T | undefined
  /** Does it change words alone? Then it is refused with a format that is data, which always holds everything. */
  readonly wordsOnly?: true
  /** Does it give the result a form of its own? Then the ending of the file of `--out` says nothing of its format. */
  readonly ownForm?: true
  /** Joins the values of an option that can be given several times. */
  join?(first: T, second: T): T
  /** Of two different texts: what to do instead. An option that takes a value is refused twice, unless it joins its values. */
  readonly refuseTwo?: ((first: string, second: string) => string) | undefined
}

/** How an option is declared beyond its flags and description. */
interface OptionDetails<T> {
  readonly parse: (text: string) => T
  readonly offer?: Offer
  readonly standard?: T
  readonly refuseTwo?: (first: string, second: string) => string
}

export function flag(flags: string, description: string): OptionDeclaration<true> {
  return { flags, description, parse: () => true, offer: 'nothing', standard: undefined }
}

/** An option that changes words alone. */
export function wordsOnly<T>(option: OptionDeclaration<T>): OptionDeclaration<T> {
  return { ...option, wordsOnly: true }
}

/** An option that gives the result a form of its own. */
export function ownForm<T>(option: OptionDeclaration<T>): OptionDeclaration<T> {
  return { ...option, ownForm: true }
}

/** An option whose value is the text itself. */
export function textOption(flags: string, description: string, offer: Offer = 'nothing'): OptionDeclaration<string> {
  return valueOption(flags, description, { parse: (text) => text, offer })
}

/** An option that can be given several times: its value is the list of the texts. */
export function repeatableOption(
  flags: string,
  description: string,
  offer: Offer,
): OptionDeclaration<readonly string[]> {
  return {
    flags,
    description,
    parse: (text) => [text],
    offer,
    standard: undefined,
    join: (first, second) => [...first, ...second],
  }
}

export function valueOption<T>(
  flags: string,
  description: string,
  { parse, offer = 'nothing', standard, refuseTwo }: OptionDetails<T>,
): OptionDeclaration<T> {
  return { flags, description, parse, offer, standard, refuseTwo }
}

/** An option with a few values, and a suggestion for a near miss. */
export function choiceOption<T extends string>(
  flags: string,
  description: string,
  choices: readonly T[],
  standard?: T,
): OptionDeclaration<T> {
  return {
    flags,
    description: `${description}: ${choices.join(', ')}`,
    parse: (text) => oneOf(text, choices),
    offer: { words: () => choices.map((word) => ({ word, description: '' })) },
    standard,
  }
}

/** The choice that a text is; otherwise a ValueError with the nearest one. */
export function oneOf<T extends string>(text: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === text)
  if (choice !== undefined) return choice
  throw new ValueError(suggestion(text, choices))
}

export function parseCount(text: string): number {
  if (/^\d{1,6}$/.test(text)) return Number(text)
  throw new ValueError('It must be a whole number from 0 to 999999.')
}

export function parsePositive(text: string): number {
  if (/^0*[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new ValueError('It must be a whole number from 1 to 999999.')
}

/** Does a value follow the name, as in `--top <n>`? */
export function takesValue({ flags }: { readonly flags: string }): boolean {
  return flags.includes('<')
}

/** The name of an option without its dashes: `top` of `--top <n>`. */
export function nameOf({ flags }: { readonly flags: string }): string {
  return /--([a-z][a-z0-9-]*)/.exec(flags)?.[1] ?? flags
}

/** An operand; its flags are `<one>`, `[optional]`, `<some...>` or `[any...]`. */
export interface OperandDeclaration<T> {
  readonly flags: string
  readonly description: string
  /** Throws a ValueError for a text that is no value. */
  readonly parse: (text: string) => T
  readonly offer: Offer
  /** The text when none is given. */
  readonly standard?: string
}

export function operand(
  flags: string,
  description: string,
  offer: Offer,
  standard?: string,
): OperandDeclaration<string> {
  return { flags, description, parse: (text) => text, offer, ...(standard === undefined ? {} : { standard }) }
}
