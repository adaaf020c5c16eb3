import { composed } from '../../../model/composed.ts'
import type { Catalog } from '../../../model/library.ts'
import { printable, printableMessage } from '../../../rendering/escape.ts'
import { allCommands } from '../../program/commands.ts'
import { described } from '../../program/named.ts'
import { type Candidate, isNamed, type LibraryWords, type Offer, takesValue } from '../../program/options.ts'
import { type Conditions, namesOf, optionNamed, optionsAfter } from './options.ts'
import { type Place, placeAfter } from './place.ts'

/** Possible completions of a word: some words, and what the shell itself can complete. */
export interface Answer {
  readonly candidates: readonly Candidate[]
  readonly also: 'words' | 'files' | 'folders'
}

/** The library in use. Each function returns null if the library can't be used. */
export interface Known {
  readonly conditions: Conditions
  readonly catalog: () => Promise<Catalog | null>
}

const NOTHING: Answer = { candidates: [], also: 'words' }

/** The completions of the last word; `words` come after the program's name. */
export async function answer(words: readonly string[], known: Known): Promise<Answer> {
  const current = words.at(-1) ?? ''
  const place = await placeAfter(words.slice(0, -1), known.conditions)
  const { candidates, also } = await answerAt(place, current, known)
  const offered = candidates.filter(({ word }) => composed(word).startsWith(composed(current)) && isTypeable(word))
  return { candidates: offered.map((each) => ({ ...each, description: printable(each.description) })), also }
}

/** Can the word be shown and typed on one line, and is it not a directive? */
function isTypeable(word: string): boolean {
  return word !== '' && word === printableMessage(word) && !/^:|\n/.test(word)
}

async function answerAt(place: Place, current: string, known: Known): Promise<Answer> {
  const { path, operands, literal, awaiting } = place
  if (awaiting !== null) return await offered(awaiting.offer, [], known)
  if (isLost(place)) return NOTHING
  if (!literal && current.startsWith('-')) {
    const [, name] = /^(--[^=]+)=/.exec(current) ?? []
    return name === undefined ? await options(place, known) : await valueIn(name, place, known)
  }
  const commands = operands.length > 0 ? [] : (path.at(-1)?.commands ?? (await allCommands()))
  const operand = operandAt(place)
  if (commands.length > 0) return { candidates: await described(commands), also: 'words' }
  if (operand !== undefined) return await offered(operand.offer, operand.before, known)
  // If nothing else is possible here, offer options.
  return literal || current !== '' ? NOTHING : await options(place, known, '--')
}

/** Is there an unknown word where only a command is allowed? */
function isLost({ path, operands }: Place): boolean {
  return operands.length > 0 && path.at(-1)?.takesStrayWords !== false
}

/** The options that are not on the line yet. */
async function options({ path, given }: Place, { conditions }: Known, start = '-'): Promise<Answer> {
  const open = (await optionsAfter(path, conditions)).filter(
    (option) => !namesOf(option).some((name) => given.has(name)),
  )
  const candidates = open.flatMap((option) =>
    namesOf(option).map((word) => ({ word, description: option.description })),
  )
  return { candidates: candidates.filter(({ word }) => word.startsWith(start)), also: 'words' }
}

/** The values of `--option=`, each with `--option=` in front. */
async function valueIn(name: string, { path }: Place, known: Known): Promise<Answer> {
  const option = await optionNamed(name, path, known.conditions)
  if (option === null || !takesValue(option)) return NOTHING
  const { candidates, also } = await offered(option.offer, [], known)
  return { candidates: candidates.map((each) => ({ ...each, word: `${name}=${each.word}` })), also }
}

/** The next operand, and the words before it that belong to it too. The last operand may take several. */
function operandAt({ path, operands }: Place): { offer: Offer; before: readonly string[] } | undefined {
  const declared = path.at(-1)?.operands ?? []
  const last = declared.length - 1
  const repeats = declared[last]?.flags.includes('...') === true
  const index = repeats ? Math.min(operands.length, last) : operands.length
  const operand = declared[index]
  return operand === undefined ? undefined : { offer: operand.offer, before: operands.slice(index) }
}

async function offered(offer: Offer, before: readonly string[], { catalog }: Known): Promise<Answer> {
  if (offer === 'nothing') return NOTHING
  if (offer === 'files' || offer === 'outputs') return { candidates: [], also: 'files' }
  if (typeof offer === 'function') return { candidates: await wordsOf(offer, catalog), also: 'words' }
  if (isNamed(offer)) return { candidates: await wordsOf(offer.orWords, catalog), also: offer.named }
  return { candidates: await offer.words(before, allCommands), also: 'words' }
}

async function wordsOf(words: LibraryWords | undefined, catalog: Known['catalog']): Promise<readonly Candidate[]> {
  const known = words === undefined ? null : await catalog()
  return words === undefined || known === null ? [] : words(known)
}
