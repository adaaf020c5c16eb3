import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'The works that the cases cite, each once, as a bibliography.',
  examples: [
    'backroom cases sources nixon',
    'backroom cases sources --style bibtex > backroom.bib',
    'backroom cases sources --style csl-json | jq length',
  ],
}
