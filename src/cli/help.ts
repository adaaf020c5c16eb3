import { FORMATS } from '../rendering/index.ts'

interface CommandHelp {
  readonly description: string
  readonly examples: readonly string[]
  readonly after?: string
  /** What `--format` takes, the first unless asked. Without it, the formats of every result. */
  readonly formats?: readonly string[]
}

/** What help says of each command, by its path: what it answers, and how it is used. */
export const HELP = {
  backroom: {
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
  'cases show': {
    description: 'One case with its evidence, disputes, channels, timeline and sources.',
    examples: ['backroom cases show nixon', 'backroom cases show nixon/opening --format markdown'],
  },
  'cases compare': {
    description: 'Two episodes side by side: what agrees, what differs and why each is so coded.',
    examples: ['backroom cases compare nixon carter', 'backroom cases compare trump/2017 trump/2020'],
  },
  'cases timeline': {
    description: 'What happened, across presidents, in order of time.',
    examples: ['backroom cases timeline --years 1969-1972', 'backroom cases timeline nixon carter'],
  },
  'cases sources': {
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
    formats: [],
  },
} as const satisfies Readonly<Record<string, CommandHelp>>

/** As much of a command as its path needs. */
interface Named {
  readonly parent: Named | null
  name(): string
}

/** A command's path, such as `cases show`, and what stands under it here. */
export function helpOf(command: Named): Required<Omit<CommandHelp, 'after'>> & { readonly path: string } {
  const path = wordsTo(command).join(' ') || 'backroom'
  return { path, formats: FORMATS, ...HELP[path as keyof typeof HELP] }
}

function wordsTo(command: Named): readonly string[] {
  return command.parent === null ? [] : [...wordsTo(command.parent), command.name()]
}
