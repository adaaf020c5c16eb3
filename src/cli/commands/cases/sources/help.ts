import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'List the works that the cases cite.',
  examples: [
    'backroom cases sources {case}',
    'backroom cases sources --style bibtex --out backroom.bib',
    'backroom cases sources --style csl-json | jq length',
  ],
}
