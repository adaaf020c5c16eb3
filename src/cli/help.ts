interface CommandHelp {
  readonly description: string
  readonly examples: readonly string[]
  readonly after?: string
}

/** What help says of each command: what it answers, and how it is used. */
export const HELP = {
  program: {
    description:
      'Compares a presidency with the precedents for secret, backroom diplomacy between the United States and China. Without a command: assess.',
    examples: [
      'backroom                                  # asks three questions, then assesses',
      'backroom --determination yes --opposition yes --receptivity mixed',
      'backroom assess --case biden --coding article',
      'backroom cases show nixon',
    ],
    after: 'More: backroom help COMMAND, or backroom help exit-status',
  },
  assess: {
    description: 'Do these answers indicate a back channel, which precedents do they resemble, what would change it?',
    examples: [
      'backroom assess --determination yes --opposition yes --receptivity mixed',
      'backroom assess --answers answers.yaml --format json | jq -r .headline',
      'backroom assess --case biden --coding article',
      'backroom assess --case nixon --opposition rather-no     # what if?',
      'if backroom assess --answers a.yaml --expect backroom --quiet >/dev/null; then …; fi',
    ],
  },
  cases: {
    description: 'The precedents: a table of episodes with their codes.',
    examples: ['backroom cases', 'backroom cases --coding article', 'backroom cases show nixon/opening'],
  },
  show: {
    description: 'One case with its evidence, disputes, channels, timeline and sources.',
    examples: ['backroom cases show nixon', 'backroom cases show nixon/opening --format markdown'],
  },
  check: {
    description: 'Is a library of case files sound? Every problem, with its place and how to mend it.',
    examples: ['backroom check', 'backroom check my-library', 'backroom check my-library/truman.yaml --format json'],
  },
  help: {
    description: 'Help on a command or a topic.',
    examples: ['backroom help assess', 'backroom help exit-status'],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>
