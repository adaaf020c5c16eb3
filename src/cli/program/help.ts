import type { CommandHelp } from './declaration.ts'

/** What help says of the program as a whole. */
export const PROGRAM_HELP: CommandHelp = {
  description:
    'Compares a presidency with the precedents for secret, backroom diplomacy between the United States and China. Without a command: assess.',
  examples: [
    'backroom                                  # asks three questions, then assesses',
    'backroom --determination yes --opposition yes --receptivity mixed',
    'backroom assess --case biden --coding article',
    'backroom cases show nixon',
  ],
  after: 'More: backroom help COMMAND, or backroom help TOPIC',
}
