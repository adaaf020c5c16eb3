import { printable } from '../../../rendering/escape.ts'
import { bold, roff } from './roff.ts'
import type { Part, Section } from './section.ts'
import { type CommandShape, commandsOf, type OptionShape, type ProgramShape } from './shape.ts'

/** What a man page says besides the declarations. */
export interface Manual {
  readonly program: ProgramShape
  /** What the program does, as a clause. */
  readonly purpose: string
  readonly description: readonly Part[]
  /** What comes after the commands and their options. */
  readonly sections: readonly Section[]
}

/** A man page for section 1, using the man macros. Has no date, so the same version always gives the same text. */
export function toManPage({ program, purpose, description, sections }: Manual): string {
  const commands = commandsOf(program).filter(({ path }) => path !== program.path)
  const name = program.path
  return [
    `.TH ${roff(name.toUpperCase())} 1 "" "${roff(`${name} ${program.version}`)}" "User Commands"`,
    '.\\" No hyphenation, no justified lines: options and ids must look as they are typed.',
    '.nh',
    '.ad l',
    ...heading('Name'),
    `${roff(name)} \\- ${roff(purpose)}`,
    ...heading('Synopsis'),
    ...lineByLine([
      `${bold(name)} ${roff(program.usage)}`,
      ...commands.map(({ path, usage }) => `${bold(path)} ${roff(usage)}`),
    ]),
    ...heading('Description'),
    ...description.flatMap(printPart),
    ...heading('Commands'),
    ...commands.flatMap(printCommand),
    ...heading('Options'),
    '.PP',
    roff('Each command lists the options that it takes.'),
    ...program.options.flatMap(printOption),
    ...sections.flatMap(({ title, parts }) => [...heading(title), ...parts.flatMap(printPart)]),
    '',
  ].join('\n')
}

function heading(title: string): readonly string[] {
  return [`.SH "${roff(title.toUpperCase())}"`]
}

/** A command with its own options, `--format` with its own formats, and the names of options described elsewhere. */
function printCommand({ path, description, usage, options, inherited }: CommandShape): readonly string[] {
  const own = options.filter(({ names }) => !names.includes('--help'))
  const format = inherited.filter(({ names }) => names.includes('--format'))
  const others = inherited.filter((option) => !format.includes(option)).flatMap(({ names }) => names.slice(-1))
  return [
    '.SS',
    `${bold(path)} ${roff(usage)}`,
    roff(printable(description)),
    ...[...own, ...format].flatMap(printOption),
    ...(others.length === 0 ? [] : ['.PP', `Also: ${others.map(bold).join(', ')}`]),
  ]
}

function printOption({ flags, description }: OptionShape): readonly string[] {
  return ['.TP', bold(flags), roff(printable(description))]
}

function printPart(part: Part): readonly string[] {
  if (typeof part === 'string') return ['.PP', roff(printable(part))]
  if ('terms' in part) {
    return part.terms.flatMap(({ term, meaning }) => ['.TP', bold(printable(term)), roff(printable(meaning))])
  }
  return ['.PP', '.RS 2', '.nf', ...part.code.map(roff), '.fi', '.RE']
}

function lineByLine(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line, index) => (index === 0 ? [line] : ['.br', line]))
}
