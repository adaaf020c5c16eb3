import type { Format, RecordFormat } from '../../../../results/index.ts'
import type { Section } from '../../../program/manual/section.ts'
import { commandsOf, type ProgramShape } from '../../../program/manual/shape.ts'
import { grouped } from '../../../program/manual/tables.ts'

const MEANINGS: Readonly<Record<Format | RecordFormat, string>> = {
  text: 'For people at a terminal: wrapped to its width, with colour where that is wanted.',
  json: 'For programs: one JSON value, indented. What is absent is null, keys keep their order, and an object says its schemaVersion.',
  markdown: 'For documents: the words of text as CommonMark with tables.',
  html: 'For browsers and word processors: the same as one page that needs nothing else.',
  ndjson: 'For streams: one JSON object a line, one line a record, each as soon as it is known.',
  csv: 'For spreadsheets and statistics: a header, then one row a record.',
}

export function formatsSection({ program }: { readonly program: ProgramShape }): Section {
  const printed = grouped(
    commandsOf(program)
      .filter(({ commands, path }) => commands.length === 0 || path !== program.path)
      .map(({ path, options, inherited }) => {
        const format = [...options, ...inherited].find(({ names }) => names.includes('--format'))
        return [path.slice(program.path.length + 1), format?.choices ?? []] as const
      }),
  )
  return {
    title: 'Formats',
    parts: [
      'Results go to standard output, in the format that --format names; everything else goes to standard error. Text, Markdown and HTML say the same things as JSON. The same input gives the same bytes.',
      { terms: Object.entries(MEANINGS).map(([term, meaning]) => ({ term, meaning })) },
      'What each command prints, the first unless asked for another:',
      {
        terms: printed
          .filter(({ item }) => item.length > 0)
          .map(({ keys, item }) => ({ term: item.join(', '), meaning: keys.join(', ') })),
      },
      'For reference managers, cases sources takes --style instead. JSON Schemas of results are in cases/schema of the package, such as assessment.schema.json.',
    ],
  }
}
