import type { Catalog } from '../../model/library.ts'
import { suggestion } from '../../model/nearest.ts'
import { ValueError } from '../errors.ts'
import type { Command } from './declaration.ts'

/** A word that completion offers. */
export interface Candidate {
  readonly word: string
  readonly description: string
}

/** Words from the library in use. */
export type LibraryWords = (catalog: Catalog) => readonly Candidate[]

/** Words that are the same for every library. */
interface OwnWords {
  /** `before` has the earlier words of the same operand, `commands` the commands of the program. */
  readonly words: (
    before: readonly string[],
    commands: () => Promise<readonly Command[]>,
  ) => readonly Candidate[] | Promise<readonly Candidate[]>
}

/** A file or folder that needs a name (not `-`), or a word of the library instead. */
interface Named {
  readonly named: 'files' | 'folders'
  /** Why it can't be `-`, and what to do instead. */
  readonly noDash: string
  readonly orWords?: LibraryWords
}

/**
 * The kind of a value. It decides what completion offers, and what `-` means: stdin for `files`, which are read, and
 * stdout for `outputs`, which are written.
 */
export type Offer = 'files' | 'outputs' | 'nothing' | Named | LibraryWords | OwnWords

export function isNamed(offer: Offer): offer is Named {
  return typeof offer === 'object' && 'named' in offer
}

/** Can the value be a file name? */
export function offersFiles(offer: Offer): boolean {
  return offer === 'files' || offer === 'outputs' || (isNamed(offer) && offer.named === 'files')
}

/** An option whose value is a T; a flag's value is true. */
export interface OptionDeclaration<T> {
  /** Its form in help: `--top <n>`, or `--full` for a flag. */
  readonly flags: string
  readonly description: string
  /** Throws a ValueError for an invalid text. */
  readonly parse: (text: string) => T
  readonly offer: Offer
  /** The default value. */
  readonly standard: T | undefined
  /** Does it affect only text? Then formats for data refuse it, because they always contain everything. */
  readonly wordsOnly?: true
  /** Does it give the result its own form? Then the extension of the `--out` file does not select the format. */
  readonly ownForm?: true
  /** Joins the values of an option that can be given several times. */
  join?(first: T, second: T): T
  /** Of two different texts: what to do instead. An option that takes a value is refused twice, unless it joins its values. */
  readonly refuseTwo?: ((first: string, second: string) => string) | undefined
}

/** Further properties of an option. */
interface OptionDetails<T> {
  readonly parse: (text: string) => T
  readonly offer?: Offer
  readonly standard?: T
  readonly refuseTwo?: (first: string, second: string) => string
}

export function flag(flags: string, description: string): OptionDeclaration<true> {
  return { flags, description, parse: () => true, offer: 'nothing', standard: undefined }
}

/** Marks an option that affects only text. */
export function wordsOnly<T>(option: OptionDeclaration<T>): OptionDeclaration<T> {
  return { ...option, wordsOnly: true }
}

/** Marks an option that gives the result its own form. */
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

/** An option with a few possible values. Suggests the nearest one for a mistyped value. */
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

/** The choice that a text matches. Throws a ValueError with the nearest one if there is none. */
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
  return positiveUpTo(999_999)(text)
}

/** A parser of whole numbers from 1 to `most`. */
export function positiveUpTo(most: number): (text: string) => number {
  return (text) => {
    if (/^0*[1-9]\d{0,5}$/.test(text) && Number(text) <= most) return Number(text)
    throw new ValueError(`It must be a whole number from 1 to ${most}.`)
  }
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
  /** Throws a ValueError for an invalid text. */
  readonly parse: (text: string) => T
  readonly offer: Offer
  /** The text used if none is given. */
  readonly standard?: string
  /** For files with tables: a folder stands for all of them that are in it. */
  readonly inFolders?: 'tables'
}

export function operand(
  flags: string,
  description: string,
  offer: Offer,
  standard?: string,
): OperandDeclaration<string> {
  return { flags, description, parse: (text) => text, offer, ...(standard === undefined ? {} : { standard }) }
}
