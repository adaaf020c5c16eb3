import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { HOME } from './fake-io.ts'

/** Every page of documentation: the README and what is in docs/. */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(HOME, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .toSorted()
    .map((name) => `docs/${name}`),
]

const WINDOWS = process.platform === 'win32'

export const readPage = (page: string): string => readFileSync(join(HOME, page), 'utf8')

export interface Block {
  readonly language: string
  readonly body: string
}

const FENCED = /^```(\S*)\n([\s\S]*?)^```$/gm

export function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(FENCED)].map(([, language = '', body = '']) => ({ language, body }))
}

/** A session shows what its commands print; other blocks have commands only. */
const isSession = (body: string): boolean => body.startsWith('$ ')

/** A step of a workflow that runs the program. */
const STEP = /^\s*- run: (backroom .*)$/gm

export function commandsOf({ language, body }: Block): readonly string[] {
  if (language === 'yaml') return [...body.matchAll(STEP)].map(([, command = '']) => command)
  const lines = body.split('\n').filter((line) => line !== '')
  return isSession(body) ? lines.filter((line) => line.startsWith('$ ')).map((line) => line.slice(2)) : lines
}

/** Command lines that the tests do not run, each with the reason. */
export const NOT_RUN: ReadonlyMap<string, string> = new Map([
  ['npm start', 'It asks questions on a terminal; test/start.test.ts runs the script.'],
  [
    'backroom exercise start --coder K7MT-4 --save mine.csv',
    'It asks questions on a terminal; test/exercise-terminal.test.ts runs it.',
  ],
  ['npm cit', 'It installs from the network, and CI runs it.'],
  ['npm install --global .', 'It changes the machine.'],
])

/** What must exist before a command line with these words, made from what the lines before it wrote. */
const PREPARATIONS: readonly (readonly [words: string, prepare: (folder: string) => void])[] = [
  [
    'collect packets/codings.csv',
    (folder) => {
      const path = join(folder, 'packets/codings.csv')
      const answers = ['yes,mostly-yes,mixed,yes', 'mixed,yes,mostly-no,no']
      let row = 0
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/,,,,$/gm, () => `,${answers[row++ % 2]}`),
      )
    },
  ],
  [
    '--gradebook export.csv',
    (folder) => {
      const path = join(folder, 'packets/roster.csv')
      const coders = [...readFileSync(path, 'utf8').matchAll(/^(\S+?),$/gm)].map(([, coder = '']) => coder)
      const lines = (row: (coder: string, at: number) => string) => coders.map(row).join('')
      writeFileSync(path, `coder,ID\n${lines((coder, at) => `${coder},s${at}\n`)}`)
      writeFileSync(join(folder, 'export.csv'), `ID,Coding\n${lines((_, at) => `s${at},\n`)}`)
    },
  ],
  [
    '--data LF.csv',
    (folder) => writeFileSync(join(folder, 'LF.csv'), readFileSync(join(HOME, 'test/fixtures/qca/LF.csv'))),
  ],
]

export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** A folder to work in, where `backroom` is the command and bin/backroom.js the program, as in a clone. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), 'backroom-pages-'))

  constructor() {
    const bin = join(this.folder, 'bin')
    mkdirSync(bin)
    const program = join(HOME, 'bin/backroom.js')
    writeFileSync(join(bin, 'backroom.js'), `require(${JSON.stringify(program)})\n`)
    // There, npm has installed the command, and a link needs rights that few have.
    if (!WINDOWS) symlinkSync(program, join(bin, 'backroom'))
  }

  remove(): void {
    rmSync(this.folder, { recursive: true })
  }

  /** A command line in bash, in a plain environment: files in the home directory are made here too. On Windows, in cmd. */
  shell(command: string): Outcome {
    for (const [words, prepare] of PREPARATIONS) if (command.includes(words)) prepare(this.folder)
    const place = { cwd: this.folder, encoding: 'utf8' } as const
    const path = `${join(this.folder, 'bin')}${delimiter}${process.env.PATH}`
    const { status, stdout, stderr } = WINDOWS
      ? spawnSync(command, { ...place, shell: true })
      : spawnSync('bash', ['-o', 'pipefail', '-c', command], {
          ...place,
          env: { PATH: path, HOME: this.folder, LC_ALL: 'C.UTF-8' },
        })
    return { status, stdout, stderr }
  }

  /** Runs every command line of the blocks in these languages, and gives the page with what they print now. */
  replay(text: string, languages: readonly string[]): string {
    return text.replace(FENCED, (whole: string, language: string, body: string) => {
      if (!languages.includes(language)) return whole
      const outcomes = commandsOf({ language, body }).map((command) => ({ command, ...this.run(command) }))
      if (!isSession(body)) return whole
      const shown = outcomes.map(({ command, stdout, stderr }) => {
        if (stderr !== '') throw new Error(`${command}\n${stderr}`)
        return `$ ${command}\n${stdout}`
      })
      return `\`\`\`${language}\n${shown.join('')}\`\`\``
    })
  }

  private run(command: string): Outcome {
    if (NOT_RUN.has(command)) return { status: 0, stdout: '', stderr: '' }
    const outcome = this.shell(command)
    if (outcome.status !== 0) throw new Error(`${command}\nends with ${outcome.status}:\n${outcome.stderr}`)
    return outcome
  }
}

/** Writes the page as it should be now, with `npm run generate`; otherwise says how it is and how it should be. */
export function settle(page: string, now: string): readonly [is: string, shouldBe: string] {
  if (process.env.UPDATE_GENERATED) writeFileSync(join(HOME, page), now)
  return [readPage(page), now]
}

/** Does the link, written on the page, lead to a file and, if it names one, to a heading in it? */
export function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? join(HOME, page) : join(HOME, page, '..', path)
  return existsSync(target) && (anchor === undefined || anchors(readFileSync(target, 'utf8')).includes(anchor))
}

/** As GitHub makes them. */
function anchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
