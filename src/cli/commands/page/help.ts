import type { CommandHelp } from '../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Write the assessment, or the whole class, as one web page.',
  examples: [
    'backroom page --out page.html',
    'backroom page --library my-library --out page.html --force',
    'backroom page --class --out desk.html',
  ],
  after: [
    'The page holds the whole library. It needs no network and no installation.',
    'With --class, a teacher can make packets, collect what students hand in, see where they disagree, reveal the episodes, and fill a gradebook. The results are those of "backroom exercise".',
  ].join(' '),
}
