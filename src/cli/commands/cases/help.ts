import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'List the precedents with their codes.',
  examples: [
    'backroom cases',
    'backroom cases --sort outcome --party {party}',
    'backroom cases --verdict {verdict} --outcome not-met',
    'backroom cases --test {test}',
    'backroom cases show {episode}',
  ],
}
