import type { CommandHelp } from '../../../program/declaration.ts'

export const help: CommandHelp = {
  description: 'Find words in the texts of the cases.',
  examples: [
    'backroom cases search public opinion',
    'backroom cases search "public opinion" --condition {condition}',
    'backroom cases search secret --years {years} --points for',
    'backroom cases search trade --channel third-country --format csv',
  ],
  after:
    'A passage matches if it has every word: a piece of evidence, the reasons for an answer, a dispute, a channel, an ' +
    'event, a source, a summary. Capitals and accents do not matter, and a word also finds longer words that begin with it: ' +
    'norm finds normalization. --condition, --points, and --coding leave out what has none. A passage without a date has the ' +
    'years of its episode.',
}
