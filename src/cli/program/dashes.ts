import { series } from '../../rendering/words.ts'
import { UsageError } from '../errors.ts'
import type { Command } from './declaration.ts'
import { isNamed, nameOf, type Offer } from './options.ts'
import type { GivenOptions } from './values.ts'

/** A `-` on the command line. */
interface Dash {
  readonly name: string
  readonly offer: Offer
}

/**
 * Refuses `-` where a file or folder needs a name, and `-` for two inputs, because nothing is left for the second.
 * `words` are the operands in the order of their declarations; those of a variadic one are a list.
 */
export function refuseDashes(command: Command, words: readonly unknown[], given: GivenOptions): void {
  const dashes: readonly Dash[] = [
    ...command.operands.flatMap(({ flags, offer }, index) =>
      [words[index]].flat().flatMap((word) => (word === '-' ? [{ name: flags.replace(/[<>[\].]/g, ''), offer }] : [])),
    ),
    ...given
      .declarations()
      .flatMap((option) =>
        [given.value(option)].flat().includes('-') ? [{ name: `--${nameOf(option)}`, offer: option.offer }] : [],
      ),
  ]
  for (const { offer } of dashes) if (isNamed(offer)) throw new UsageError(offer.noDash)
  const inputs = dashes.filter(({ offer }) => offer === 'files').map(({ name }) => name)
  if (inputs.length < 2) return
  const names = [...new Set(inputs)]
  throw new UsageError(
    names.length === 1
      ? 'Stdin can be read only once: give - once.'
      : `Stdin can be read only once: ${series(names)} can't both be -. Save one in a file.`,
  )
}
