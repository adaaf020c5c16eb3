import { type Document, item, type Rich, tone } from '../../rendering/document/document.ts'
import { counted, series } from '../../rendering/words.ts'

/** A decision and the reason for it. */
interface Decision<T> {
  readonly value: T
  readonly because: string
}

export interface OutputFacts {
  readonly terminal: boolean
  readonly width: Decision<number>
  readonly color: Decision<boolean>
}

export interface LibraryFacts {
  /** In the order of use. */
  readonly folders: readonly string[]
  readonly chosenBy: '--library' | 'BACKROOM_LIBRARY' | 'default'
  readonly snapshot: boolean
  readonly framework: string
  readonly cases: number
  readonly episodes: number
  readonly exercises: number
  readonly digest: string
}

/** A problem, and the command or setting that fixes it. */
export interface Ailment {
  /** Stable and kebab-case, for scripts. */
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** What `doctor` found. */
export interface DoctorReport {
  readonly schemaVersion: 1
  readonly version: string
  readonly node: { readonly version: string; readonly needed: string }
  readonly platform: string
  readonly input: { readonly terminal: boolean }
  readonly output: OutputFacts
  readonly messages: OutputFacts
  readonly unicode: Decision<boolean>
  readonly accessible: Decision<boolean>
  readonly questions: Decision<boolean>
  /** Null if it can't be used. */
  readonly library: LibraryFacts | null
  /** Variables that are set and affect the program: name → value. */
  readonly environment: Readonly<Record<string, string>>
  /** Good to know; nothing to fix. */
  readonly hints: readonly string[]
  readonly ailments: readonly Ailment[]
}

export function doctorDocument(report: DoctorReport): Document {
  const { ailments, hints } = report
  const well = ailments.length === 0
  const verdict = well ? tone('Yes', 'yes') : tone(`No: ${counted(ailments.length, 'problem')}`, 'no')
  return [
    { kind: 'title', text: 'Is everything in order?', answer: [verdict] },
    {
      kind: 'list',
      ordered: false,
      items: facts(report).map(([name, ...rest]) => item(tone(name, 'strong'), ...rest)),
    },
    ...hints.map((hint) => ({ kind: 'paragraph', text: [hint] }) as const),
    ...(well
      ? []
      : [
          { kind: 'heading', text: 'To fix', aside: null } as const,
          {
            kind: 'list',
            ordered: true,
            items: ailments.map(({ message, remedy }) => ({ title: [message], lines: [[tone(remedy, 'strong')]] })),
          } as const,
        ]),
  ]
}

type Fact = readonly [name: string, ...rest: Rich]

function facts(report: DoctorReport): readonly Fact[] {
  const { version, node, platform, input, output, messages, unicode, accessible, questions, library } = report
  const variables = Object.entries(report.environment).map(([name, value]) => `${name}=${value}`)
  return [
    ['Program: ', version],
    ['Node: ', `${node.version} on ${platform}; ${node.needed} or later is needed`],
    ['Input: ', input.terminal ? 'a terminal' : 'no terminal'],
    ['Output: ', ...outputInWords(output)],
    ['Messages: ', ...outputInWords(messages)],
    ['Characters: ', `${unicode.value ? 'any' : 'ASCII'} (${unicode.because})`],
    ['Accessible: ', `${accessible.value ? 'yes' : 'no'} (${accessible.because})`],
    ['Questions: ', `${questions.value ? 'asked' : 'not asked'} (${questions.because})`],
    ['Library: ', ...(library === null ? ['cannot be used'] : libraryInWords(library))],
    ['Environment: ', variables.length === 0 ? 'nothing that matters here' : variables.join(', ')],
  ]
}

function outputInWords({ terminal, width, color }: OutputFacts): Rich {
  return [
    terminal ? `a terminal of ${width.value} columns (${width.because}); ` : `no terminal: ${width.value} columns; `,
    `${color.value ? 'color' : 'no color'} (${color.because})`,
  ]
}

const CHOSEN = { '--library': 'from --library', BACKROOM_LIBRARY: 'from BACKROOM_LIBRARY', default: 'the shipped one' }

function libraryInWords(library: LibraryFacts): Rich {
  const { folders, chosenBy, snapshot, framework, cases, episodes, exercises, digest } = library
  return [
    `${series(folders)} (${CHOSEN[chosenBy]}; ${snapshot ? 'from its snapshot' : 'parsed'}); framework ${framework}, `,
    `${counted(cases, 'case')}, ${counted(episodes, 'episode')}, ${counted(exercises, 'open exercise')}; `,
    `digest ${digest.slice(0, 12)}`,
  ]
}
