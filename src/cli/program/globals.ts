import { keysOf } from '../../model/keys.ts'
import { FORMATS, type FormatId } from '../../rendering/formats.ts'
import { COLOR_WISHES } from '../terminal/settings.ts'
import { codings } from './candidates.ts'
import { choiceOption, flag, repeatableOption, textOption } from './options.ts'

/** The options of the program itself. Each command lists those that can affect it. */
export const GLOBALS = {
  library: repeatableOption('--library <dir>', 'folder of case files, or shipped; several are used together', {
    named: 'folders',
    noDash: "--library can't read stdin: a library is a folder. Name one: --library my-library",
  }),
  coding: textOption('--coding <id>', 'coding of the cases to use, or a file such as class.yaml', {
    named: 'files',
    noDash: "--coding can't read stdin: the name of the file is the name of the coding. Save it first, as class.yaml.",
    orWords: codings,
  }),
  format: formatOption(keysOf(FORMATS), true),
  json: flag('--json', 'same as --format json'),
  color: choiceOption('--color <when>', 'use color (default: auto)', COLOR_WISHES, 'auto'),
  noColor: flag('--no-color', 'same as --color never'),
  noPager: flag('--no-pager', 'print long results without a pager'),
  noInput: flag('--no-input', 'never ask; a missing answer is an error'),
  accessible: flag('--accessible', 'numbered questions, no drawings, for screen readers'),
  ascii: flag('--ascii', 'ASCII only (quoted text excepted)'),
  unicode: flag('--unicode', 'Unicode, even where ASCII is the default'),
  quiet: flag('--quiet', 'print only the result (check: nothing)'),
} as const

/** Options that only print something about the program. */
export const PRINTS = {
  help: flag('-h, --help', 'print help; -h is shorter'),
  version: flag('-v, --version', 'print the version'),
} as const

/** `format` and `json` follow from the formats of a command. So does `noPager` if the command prints text. */
export type GlobalName = Exclude<keyof typeof GLOBALS, 'format' | 'json'>

/** `--format` with all formats, or with those of one command. `writes` is true if the command takes `--out`. */
export function formatOption(formats: readonly FormatId[], writes: boolean) {
  return choiceOption(
    '--format <format>',
    `output format${writes ? ' (default: by the ending of --out)' : ''}`,
    formats,
  )
}

/** How text looks. For every command that prints text, or problems of a library. */
export const LOOKS = ['color', 'noColor', 'accessible', 'ascii', 'unicode'] as const satisfies readonly GlobalName[]

/** For commands that read a library and print text about it. */
export const USUAL = ['library', 'coding', ...LOOKS] as const satisfies readonly GlobalName[]
