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
      'if backroom assess --answers a.yaml --expect backroom --quiet >/dev/null; then echo indicated; fi',
    ],
  },
  cases: {
    description: 'The precedents: a table of episodes with their codes.',
    examples: [
      'backroom cases',
      'backroom cases --sort outcome --party Republican',
      'backroom cases --verdict backroom --outcome not-met',
      'backroom cases show nixon/opening',
    ],
  },
  show: {
    description: 'One case with its evidence, disputes, channels, timeline and sources.',
    examples: ['backroom cases show nixon', 'backroom cases show nixon/opening --format markdown'],
  },
  compare: {
    description: 'Two episodes side by side: what agrees, what differs and why each is so coded.',
    examples: ['backroom cases compare nixon carter', 'backroom cases compare trump/2017 trump/2020'],
  },
  timeline: {
    description: 'What happened, across presidents, in order of time.',
    examples: ['backroom cases timeline --years 1969-1972', 'backroom cases timeline nixon carter'],
  },
  sources: {
    description: 'The works that the cases cite, each once, as a bibliography.',
    examples: [
      'backroom cases sources nixon',
      'backroom cases sources --style bibtex > backroom.bib',
      'backroom cases sources --style csl-json | jq length',
    ],
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
