import type { Answer } from '../../model/framework.ts'
import type { FormatId } from '../../rendering/formats.ts'
import { UsageError } from '../errors.ts'
import type { GlobalOptions } from '../terminal/settings.ts'
import { GLOBALS } from './globals.ts'
import { nameOf, type OptionDeclaration, offersFiles, takesValue } from './options.ts'
import { BOM, FORCE, OUT } from './output.ts'

/** The options on a command line, by their declarations. */
export class GivenOptions {
  readonly #values = new Map<OptionDeclaration<unknown>, unknown>()
  readonly #texts = new Map<OptionDeclaration<unknown>, string>()

  /** Keeps the value of a text. One of two values would be ignored, so it can be given once, unless values are joined. */
  give<T>(option: OptionDeclaration<T>, text: string): T {
    const first = this.#texts.get(option)
    if (first !== undefined && takesValue(option) && option.join === undefined) {
      throw new UsageError(twice(option, first, text))
    }
    const own = option.parse(text)
    const value = first === undefined ? own : (option.join?.(this.#values.get(option) as T, own) ?? own)
    this.#texts.set(option, text)
    // Deleted first, so that options are in the order of their last use.
    this.#values.delete(option)
    this.#values.set(option, value)
    return value
  }

  /** The given value, otherwise the default. */
  value<T>(option: OptionDeclaration<T>): T | undefined {
    // The value under a declaration was always parsed by that declaration.
    return this.#values.has(option) ? (this.#values.get(option) as T) : option.standard
  }

  /** The options that the command line contains. */
  declarations(): readonly OptionDeclaration<unknown>[] {
    return [...this.#values.keys()]
  }

  /** The format requested by `--format` or `--json`; undefined if there is none. */
  format(): FormatId | undefined {
    return this.value(GLOBALS.json) === true ? 'json' : this.value(GLOBALS.format)
  }

  /** The values that name files, except for that of `--out`. */
  paths(): readonly string[] {
    return this.files().flatMap(([option, path]) => (option === OUT ? [] : [path]))
  }

  /** The options that name a file, with its path. */
  files(): readonly (readonly [option: OptionDeclaration<unknown>, path: string])[] {
    return this.declarations().flatMap((option) => {
      const value = this.value(option)
      return offersFiles(option.offer) && typeof value === 'string' ? [[option, value] as const] : []
    })
  }

  /** Gives an option another value, in its place. */
  replace(option: OptionDeclaration<unknown>, value: unknown): void {
    this.#values.set(option, value)
  }

  /** The options of the program. */
  globals(): GlobalOptions {
    const { library, coding, color, noColor, noInput, noPager, accessible, ascii, unicode, quiet } = GLOBALS
    return {
      ...present({
        libraries: this.value(library),
        coding: this.value(coding),
        format: this.format(),
        accessible: this.value(accessible),
        ascii: this.value(ascii),
        unicode: this.value(unicode),
        quiet: this.value(quiet),
        out: this.value(OUT),
        force: this.value(FORCE),
        bom: this.value(BOM),
      }),
      color: this.#last(color, noColor) === noColor ? false : (this.value(color) ?? 'auto'),
      input: this.value(noInput) !== true,
      pager: this.value(noPager) !== true,
    }
  }

  /** Which of two options was given last; null if neither was given. */
  #last(one: OptionDeclaration<unknown>, other: OptionDeclaration<unknown>): OptionDeclaration<unknown> | null {
    return this.declarations().findLast((option) => option === one || option === other) ?? null
  }

  /** Condition → answer, from the options for conditions. */
  answers(options: ReadonlyMap<string, OptionDeclaration<Answer>>): ReadonlyMap<string, Answer> {
    return new Map(
      [...options].flatMap(([id, option]) => {
        const answer = this.value(option)
        return answer === undefined ? [] : [[id, answer] as const]
      }),
    )
  }
}

function twice(option: OptionDeclaration<unknown>, first: string, second: string): string {
  const more = first === second ? undefined : option.refuseTwo?.(first, second)
  return more ?? `--${nameOf(option)} is given twice: give it once.`
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** The object without its undefined values. */
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
}
