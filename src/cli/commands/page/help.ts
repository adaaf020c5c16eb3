import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Write the assessment as one web page.',
  examples: ['backroom page --out page.html', 'backroom page --library my-library --out page.html --force'],
  after: ['The page holds the whole library. It needs no network and no installation.'].join(' '),
}
