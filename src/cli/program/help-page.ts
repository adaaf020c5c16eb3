import type { TextContext } from '../../rendering/context.ts'
import { shown } from '../../rendering/escape.ts'
import { wrap } from '../../rendering/wrap.ts'
import { asStarted } from './as-started.ts'
import type { CommandHelp } from './declaration.ts'
import type { FillExample } from './example-words.ts'
import { printTerms, type Term } from './manual/section.ts'
import type { CommandShape, OptionShape } from './manual/shape.ts'

/** How help is printed. */
export interface HelpLook extends Pick<TextContext, 'width' | 'ascii'> {
  /** Print everything, or only what fits on a screen. */
  readonly long: boolean
  /** How the program was started. */
  readonly name: string
  readonly fill: FillExample
}

/** Parts that only the program's own help has. */
export interface ProgramParts {
  readonly topics: readonly Term[]
}

const MAX_WIDTH = 100
const INDENT = '  '
/** This many examples fit on a screen with the options. */
const FEW = 3

/** The help of a command, or of the program if `program` is given. Ends with a newline. */
export function helpPage(
  shape: CommandShape,
  { description, examples, after = '', verbatim = '' }: CommandHelp,
  look: HelpLook,
  program: ProgramParts | null,
): string {
  const { long } = look
  const filled = examples.flatMap((example) => look.fill(example) ?? []).map((example) => inColumns(example, look))
  const [own, help] = partition(shape.options, ({ names }) => !names.includes('--help'))
  const format = shape.inherited.filter(({ names }) => names.includes('--format'))
  const paragraphs = [
    [...prose(description, look)],
    [`Usage: ${shape.path} ${shape.usage}`],
    ['Examples:', ...(long ? filled : filled.slice(0, FEW)).map((example) => INDENT + example)],
    list('Arguments:', shape.operands.map(optionTerm), look),
    list('Commands:', shape.commands.map(commandTerm), look),
    program === null ? list('Options:', [...own, ...format].map(optionTerm), look) : [],
    program === null ? [] : list('Topics:', program.topics, look),
    program !== null && long ? list('Options:', [...own, ...help].map(optionTerm), look) : [],
    long && after !== '' ? prose(after, look) : [],
    long ? verbatim.split('\n').filter((line, index, all) => line !== '' || (index > 0 && index < all.length - 1)) : [],
    footer(shape, program, look),
  ]
  const texts = paragraphs.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return asStarted(`${texts.join('\n\n')}\n`, look.name)
}

function footer(shape: CommandShape, program: ProgramParts | null, look: HelpLook): readonly string[] {
  const more = shape.path.split(' ').slice(1).join(' ')
  if (program !== null) {
    const options = look.long ? [] : ['All options: backroom --help']
    return [...options, ...prose('More: backroom help COMMAND, or backroom help TOPIC', look)]
  }
  if (!look.long) return [`More: backroom help ${more}`]
  const others = shape.inherited
    .filter(({ names }) => !names.includes('--format'))
    .flatMap(({ names }) => names.slice(-1))
  return others.length === 0 ? [] : prose(`Also: ${others.join(', ')}. See: backroom help options`, look)
}

/** An example with its comment aligned in a column. */
function inColumns(example: string, { ascii }: HelpLook): string {
  const parts = example.split(/(\n? {2,})/)
  return parts.map((part) => (part.trim() === '' ? part : shown(part, ascii))).join('')
}

function prose(text: string, { width, ascii, name }: HelpLook): readonly string[] {
  return wrap(shown(asStarted(text, name), ascii), Math.min(width, MAX_WIDTH))
}

function list(title: string, terms: readonly Term[], { width, ascii }: HelpLook): readonly string[] {
  if (terms.length === 0) return []
  const clean = terms.map(({ term, meaning }) => ({ term, meaning: shown(meaning, ascii).replace(/\.$/, '') }))
  return [title, ...printTerms(clean, Math.min(width, MAX_WIDTH) - INDENT.length).map((line) => INDENT + line)]
}

function optionTerm({ flags, description }: Pick<OptionShape, 'flags' | 'description'>): Term {
  return { term: flags, meaning: description }
}

function commandTerm({ path, description }: CommandShape): Term {
  return { term: path.split(' ').at(-1) ?? '', meaning: description }
}

function partition<T>(items: readonly T[], wanted: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(wanted), items.filter((item) => !wanted(item))]
}
