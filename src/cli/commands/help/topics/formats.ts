import { FORMATS, type Format, formatOfFile } from '../../../../rendering/formats.ts'
import { type Command, walk } from '../../../program/declaration.ts'
import type { Section } from '../../../program/manual/section.ts'
import { grouped } from '../../../program/manual/tables.ts'

/** File extensions that select a format. */
const ENDINGS = Object.values<Format>(FORMATS)
  .map(({ extension, otherExtensions = [] }) => [extension, ...otherExtensions].map((each) => `.${each}`))
  .filter(([first = '']) => formatOfFile(first) !== null)
  .map((endings) => endings.join(' or '))
  .join(', ')

export function formatsSection({ commands }: { readonly commands: readonly Command[] }): Section {
  const printed = grouped([...walk(commands)].map(([words, { formats }]) => [words.join(' '), formats]))
  return {
    title: 'Formats',
    parts: [
      'Results go to standard output; everything else goes to standard error. Text, Markdown, and HTML say the same things as JSON. The same input gives the same bytes.',
      { terms: Object.entries(FORMATS).map(([term, { meaning }]) => ({ term, meaning })) },
      `With --out FILE and no --format, the ending of the file chooses the format: ${ENDINGS}. Any other ending gives the default.`,
      'A file of --out is the same on every machine, whatever the terminal shows: UTF-8, and color only with --color always. Names that Windows cannot hold, such as nul.csv, are refused there.',
      'The formats of each command, its default first:',
      {
        terms: printed
          .filter(({ item }) => item.length > 0)
          .map(({ keys, item }) => ({ term: item.join(', '), meaning: keys.join(', ') })),
      },
      'For reference managers, use backroom cases sources --style.',
      'Every JSON result has a JSON Schema in cases/schema of the package, such as assessment.schema.json. Its description names the command that prints it.',
    ],
  }
}
