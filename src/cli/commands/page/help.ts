import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'The assessment as one web page that needs no network and no installation.',
  examples: [
    'backroom page --out backroom.html',
    'backroom page --library my-library --coding article --out page.html --force',
  ],
}
