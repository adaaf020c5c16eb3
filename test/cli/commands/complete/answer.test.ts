import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { SHELLS } from '../../../../src/cli/commands/completion/shells.ts'
import { TOPICS } from '../../../../src/cli/commands/help/topics.ts'
import { main } from '../../../../src/cli/main.ts'
import { allCommands, COMMANDS } from '../../../../src/cli/program/commands.ts'
import type { Command } from '../../../../src/cli/program/declaration.ts'
import { GLOBALS } from '../../../../src/cli/program/globals.ts'
import { nameOf, type Offer } from '../../../../src/cli/program/options.ts'
import { type Catalog, episodeId } from '../../../../src/model/library.ts'
import { temporaryFolder } from '../../../reading/support.ts'
import { commandsByPath } from '../../../support/commands.ts'
import { declared } from '../../../support/declared.ts'
import { type FakeOptions, fakeIo, HOME } from '../../../support/fake-io.ts'
import { HOSTILE } from '../../../support/shells.ts'

const OWN_LIBRARY = join(HOME, 'test/fixtures/library')

let catalog: Catalog
let commands: ReadonlyMap<string, Command>

beforeAll(async () => {
  catalog = (await declared()).catalog
  commands = await commandsByPath()
})

/** What the program prints for a shell; nothing may go to stderr. */
async function ask(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIo({ args: ['__complete', ...args], ...options })
  expect(await main(io)).toBe(0)
  expect(io.written.stderr).toBe('')
  const lines = io.written.stdout.split('\n')
  expect(lines.pop()).toBe('')
  const also = lines.pop() ?? ''
  expect(also).toMatch(/^:(words|files|folders)$/)
  const candidates = lines.map((line) => line.split('\t'))
  return { also, words: candidates.map(([word = '']) => word), meanings: candidates.map(([, meaning = '']) => meaning) }
}

const complete = (...words: readonly string[]) => ask(['--', ...words])
const offered = async (...words: readonly string[]) => (await complete(...words)).words

describe('what is offered', () => {
  test('is the commands, and those below them, with what each does', async () => {
    const { words, meanings, also } = await complete('')
    expect(words).toEqual(Object.keys(COMMANDS))
    expect(meanings).not.toContain('')
    expect(also).toBe(':words')
    expect(await offered('cases', 'sh')).toEqual(['show'])
    expect(await offered('exercise', 'export', '')).toEqual(['qca', 'gift', 'recal-oir'])
  })

  test.each([
    [['--format', 'json', 'cas'], ['cases']],
    [['--format=json', '--quiet', 'cas'], ['cases']],
    [['--', 'cas'], ['cases']],
    [['cases', '--sort', 'date', 'time'], ['timeline']],
    [['cases', 'compare', 'nixon', 'carter/n'], ['carter/normalization']],
    [
      ['cases', 'compare', 'nixon', 'carter', 'ford'],
      ['ford', 'ford/1974-77'],
    ],
    [['cases', 'timeline', 'nixon', 'carter', 'trump-second'], []],
    [
      ['cases', 'timeline', 'nixon', '--years', '1969', 'ford'],
      ['ford', 'ford/1974-77'],
    ],
    [
      ['cases', 'show', '--', 'ford'],
      ['ford', 'ford/1974-77'],
    ],
    [['cases', 'show', 'trump-second'], ['trump-second-term']],
    [['cases', 'show', '--', '--'], []],
    [['analyze', 'nec'], ['necessity']],
    [['doctor', '--coding', 'record', '--noi'], []],
    [['doctor', '--coding', 'record', '--no-i'], ['--no-input']],
    [
      ['new', ''],
      ['library', 'case', 'schema'],
    ],
  ])('%j: %j', async (words, expected) => {
    expect(await offered(...words)).toEqual(expected)
  })

  test('is nothing after a word that is no command', async () => {
    for (const words of [[''], ['-'], ['--case'], ['cases', '']]) expect(await offered('ases', ...words)).toEqual([])
    expect(await offered('cases', 'shw', '')).toEqual([])
    expect(await offered('exercise', 'shw', '')).toEqual([])
    expect(await offered('constructor', '')).toEqual([])
    expect(await offered('__comp')).toEqual([])
  })

  test('is options where nothing else can stand', async () => {
    expect(await offered('cases', 'show', 'nixon', '')).toContain('--format')
    expect(await offered('page', '')).toEqual(expect.arrayContaining(['--out', '--force']))
    expect(await offered('page', '')).not.toContain('-h')
    expect(await offered('page', '--', '')).toEqual([])
    expect(await offered('new', 'case', '')).toEqual([])
  })

  test('is no option that is given already', async () => {
    expect(await offered('--case', 'nixon', '--ca')).toEqual([])
    expect(await offered('--case=nixon', '--ca')).toEqual([])
    expect(await offered('--case', 'nixon', '--e')).toEqual(['--expect'])
    expect(await offered('cases', '--case', '--ca')).toEqual([])
    expect(await offered('page', '-h', '--he')).toEqual([])
  })

  test('is no command after an option of the one that runs without a name', async () => {
    expect(await offered('--case', 'nixon', 'cas')).toEqual([])
    expect(await offered('--case', 'nixon', '--format', '')).toEqual(['text', 'json', 'markdown', 'html'])
  })

  test('is the answers on each condition, also where no command is named', async () => {
    const answers = ['no', 'mostly-no', 'mixed', 'mostly-yes', 'yes', 'unknown']
    for (const { id } of catalog.framework.conditions) {
      expect(await offered('assess', `--${id}`, '')).toEqual(answers)
      expect(await offered('exercise', 'start', `--${id}`, '')).toEqual(answers)
      expect(await offered(`--${id}=mo`)).toEqual([`--${id}=mostly-no`, `--${id}=mostly-yes`])
    }
  })

  test('is the formats that a command prints', async () => {
    expect(await offered('batch', '--format', '')).toEqual(['ndjson', 'json', 'csv'])
    expect(await offered('assess', '--format=m')).toEqual(['--format=markdown'])
    expect(await offered('completion', '--form')).toEqual([])
  })

  test('is every case and episode, and exercises only where they can be read', async () => {
    const { episodes, exercises } = catalog
    const ids = [...new Set(episodes.flatMap((episode) => [episode.case, episodeId(episode)]))]
    expect(await offered('--case', '')).toEqual(ids)
    expect(await offered('cases', 'compare', 'nixon', '')).toEqual(ids)
    expect(await offered('cases', 'show', '')).toEqual([...ids, ...exercises.map(({ id }) => id)])
  })

  test('is codings, parties, verdicts, outcomes, sort keys, styles, colors and shells', async () => {
    expect(await complete('--coding', '')).toMatchObject({ words: ['record', 'article'], also: ':files' })
    expect(await offered('cases', '--party', '')).toEqual(['Democratic', 'Republican'])
    expect(await offered('--expect', 'un')).toEqual(['undetermined'])
    expect(await offered('cases', '--verdict', 'p')).toEqual(['probe'])
    expect(await offered('cases', '--outcome', 'n')).toEqual(['no', 'not-met'])
    expect(await offered('cases', '--sort', 'o')).toEqual(['outcome'])
    expect(await offered('cases', 'sources', '--style', 'b')).toEqual(['biblatex', 'bibtex'])
    expect(await offered('--color', 'al')).toEqual(['always'])
    expect(await offered('completion', '')).toEqual([...SHELLS])
  })

  test('by help is every command and topic, each once', async () => {
    const words = await offered('help', '')
    expect(words).toEqual([...new Set([...Object.keys(COMMANDS), ...Object.keys(TOPICS)])])
    expect(await offered('help', 'cases', 'co')).toEqual(['compare', 'codebook'])
    expect(await offered('help', 'exercise', 'export', 'g')).toEqual(['gift'])
    expect(await offered('help', 'nonsense', '')).toEqual([])
  })

  test('leaves files and folders to the shell', async () => {
    expect(await complete('--answers', 'x')).toMatchObject({ words: [], also: ':files' })
    expect(await complete('--answers=x')).toMatchObject({ words: [], also: ':files' })
    expect(await complete('check', 'a', 'b')).toMatchObject({ words: [], also: ':files' })
    expect(await complete('--library', '')).toMatchObject({ words: [], also: ':folders' })
    expect(await complete('page', '--out', '')).toMatchObject({ words: [], also: ':files' })
    expect(await complete('exercise', 'packet', '--out=')).toMatchObject({ words: [], also: ':folders' })
  })
})

describe('of what is declared', () => {
  /** The options that help shows, as they are typed. */
  const shownFor = async (path: readonly string[]): Promise<readonly string[]> => {
    const io = fakeIo({ args: [...path, '--help'] })
    expect(await main(io)).toBe(0)
    const text = io.written.stdout
    const lines = [...text.matchAll(/^ {2}(?:(-\w), )?(--[a-z][a-z0-9-]*)/gm)]
    const also = /^Also: ([^.]*)\./m.exec(text)?.[1]?.split(/,\s/) ?? []
    const shown = lines.flatMap(([, short, long = '']) => (short === undefined ? [long] : [short, long]))
    // A command's own help does not tell of help.
    return [...new Set([...shown, ...also, '-h', '--help'])]
  }

  test('the options of a command that are offered are those that its help shows', async () => {
    for (const path of commands.keys()) {
      const words = path.split(' ')
      expect([path, ...(await offered(...words, '-')).toSorted()]).toEqual([
        path,
        ...(await shownFor(words)).toSorted(),
      ])
    }
  })

  test('the options without a command are those of the program, and of what runs then', async () => {
    const shown = new Set([...(await shownFor([])), ...(await shownFor(['assess']))])
    expect((await offered('-')).toSorted()).toEqual([...shown].toSorted())
  })

  test('every command is offered where it can be named', async () => {
    expect(commands.size).toBeGreaterThan(25)
    for (const path of commands.keys()) {
      const words = path.split(' ')
      expect(await offered(...words)).toContain(words.at(-1))
    }
  })

  /** What a declared offer comes to with the shipped library. */
  const meant = async (offer: Offer) => {
    if (offer === 'nothing') return { words: [], also: ':words' }
    if (typeof offer === 'string') return { words: [], also: ':files' }
    if (typeof offer === 'function') return { words: offer(catalog).map(({ word }) => word), also: ':words' }
    if ('words' in offer) return { words: (await offer.words([], allCommands)).map(({ word }) => word), also: ':words' }
    return { words: (offer.orWords?.(catalog) ?? []).map(({ word }) => word), also: `:${offer.named}` }
  }

  test('every option offers its values, behind a space and behind =', async () => {
    for (const [path, { options, globals }] of commands) {
      const all = [...Object.values(options), ...globals.map((name) => GLOBALS[name])]
      for (const option of all.filter(({ flags }) => flags.includes('<'))) {
        const { words, also } = await meant(option.offer)
        const name = `--${nameOf(option)}`
        expect(await complete(...path.split(' '), name, '')).toMatchObject({ words, also })
        const joined = words.map((word) => `${name}=${word}`)
        expect(await complete(...path.split(' '), `${name}=`)).toMatchObject({ words: joined, also })
      }
    }
  })

  test('every operand offers its values', async () => {
    for (const [path, { operands }] of commands) {
      for (const [index, { offer, flags }] of operands.entries()) {
        const before = operands.slice(0, index).map(() => 'x')
        expect(await complete(...path.split(' '), ...before, ''), `${path} ${flags}`).toMatchObject(await meant(offer))
      }
    }
  })
})

describe('the library', () => {
  test.each([
    ['--library behind a space', ['--library', OWN_LIBRARY], {}],
    ['--library=', [`--library=${OWN_LIBRARY}`], {}],
    ['BACKROOM_LIBRARY', [], { BACKROOM_LIBRARY: OWN_LIBRARY }],
    ['the line rather than the environment', ['--library', OWN_LIBRARY], { BACKROOM_LIBRARY: 'nowhere' }],
    ['~', ['--library', '~/library'], { HOME: dirname(OWN_LIBRARY) }],
    ['~ where it is called otherwise', ['--library=~/library'], { USERPROFILE: dirname(OWN_LIBRARY) }],
  ])('is named by %s', async (_what, words, env) => {
    const { words: cases } = await ask(['--', ...words, 'cases', 'show', ''], { env })
    expect(cases).toEqual(expect.arrayContaining(['adams', 'small']))
    expect(cases).not.toContain('nixon')
  })

  test('may be named anywhere before the word', async () => {
    expect(await offered('cases', 'show', '--library', OWN_LIBRARY, 'ad')).toContain('adams')
    expect(await offered('--case', 'ad', '--library', OWN_LIBRARY, '--case', 'ad')).toContain('adams')
    expect(await offered('cases', 'show', '--', '--library', OWN_LIBRARY)).toEqual([])
  })

  test('says which conditions are options', async () => {
    const read = (path: string) => readFileSync(join(HOME, path), 'utf8').replaceAll(/\breceptivity\b/g, 'trust2')
    const folder = temporaryFolder({
      'framework.yaml': read('cases/framework.yaml'),
      'small.yaml': read('test/fixtures/library/small.yaml'),
    })
    expect(await offered('--library', folder, '--tr')).toEqual(['--trust2'])
    expect(await offered('--library', folder, '--trust2', 'yes', '--rec')).toEqual([])
    expect(await offered('--library', folder, '--trust2', 'yes', '--tr')).toEqual([])
    expect(await offered('--library', folder, 'assess', '--trust2=mi')).toEqual(['--trust2=mixed'])
  })

  test('that cannot be used leaves what is known without it', async () => {
    const broken = temporaryFolder({ 'framework.yaml': 'conditions: [' })
    for (const folder of ['nowhere', broken, '', '/dev/null']) {
      expect(await offered('--library', folder, 'ass')).toEqual(['assess'])
      expect(await offered('--library', folder, 'cases', 'show', '')).toEqual([])
      expect(await offered('--library', folder, '--determination', '')).toEqual([])
      expect(await offered('--library', folder, '--determination', 'yes', '--ex')).toEqual(['--expect'])
      expect(await offered('--library', folder, '--format', 'm')).toEqual(['markdown'])
      expect(await complete('--library', folder, '--coding', 'r')).toMatchObject({ words: [], also: ':files' })
    }
  })

  test('may hold any words: what cannot be shown or typed is left out', async () => {
    const file = readFileSync(join(OWN_LIBRARY, 'small.yaml'), 'utf8')
    const parties = [...HOSTILE, 'a\u001b[31mb', 'a\tb', 'two\nlines', 'right\u202eleft', ':files', 'zero\u200bwidth']
    const folder = temporaryFolder(
      Object.fromEntries(
        parties.map((party, index) => [
          `presidents/small-${index}.yaml`,
          file
            .replace(/^id: small$/m, `id: small-${index}`)
            .replace(/^party: .*$/m, `party: ${JSON.stringify(party)}`)
            .replace(/^president: .*$/m, 'president: "Red\\e[31m and\\ttabbed"'),
        ]),
      ),
    )
    expect((await offered('--library', folder, 'cases', '--party', '')).toSorted()).toEqual(
      HOSTILE.filter((word) => word.trim() !== '').toSorted(),
    )
    const { meanings } = await complete('--library', folder, '--case', 'small-1')
    expect(meanings).toContain('Red\\u001b[31m and tabbed')
  })
})

describe('shells that cannot hand on words as they are', () => {
  test('ask for a new word', async () => {
    expect((await ask(['--next', '--', 'cases'])).words).toEqual(await offered('cases', ''))
    expect((await ask(['--next', '--'])).words).toEqual(await offered(''))
    expect((await ask([])).words).toEqual(await offered(''))
  })

  test('hand on a line', async () => {
    expect((await ask(['--line', '--', `~/bin/backroom --library="${OWN_LIBRARY}" --case=ad`])).words).toEqual(
      await offered('--library', OWN_LIBRARY, '--case=ad'),
    )
    expect((await ask(['--line', '--', 'backroom '])).words).toEqual(await offered(''))
    expect((await ask(['--line', '--', ''])).words).toEqual(await offered(''))
  })
})

test('whatever stands on the line, the answer is lines of words, each of which goes on with what is typed', async () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '',
      '--',
      '-',
      '=',
      'cases',
      'show',
      'help',
      '--case',
      '--case=',
      '--library',
      '--format',
      '-h',
      'assess',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 6 }), fc.boolean(), async (words, asLine) => {
      const answer = asLine ? await ask(['--line', '--', words.join(' ')]) : await complete(...words)
      const typed = words.at(-1) ?? ''
      if (!asLine) expect(answer.words.every((each) => each.startsWith(typed))).toBe(true)
    }),
    { numRuns: 200 },
  )
})

test('the command is nowhere told of', async () => {
  for (const args of [['--help'], ['help'], ['help', '__complete'], ['__complet']]) {
    const io = fakeIo({ args })
    await main(io)
    expect(io.written.stdout + io.written.stderr.replaceAll(/"__complete?"/g, '')).not.toContain('__complete')
  }
})
