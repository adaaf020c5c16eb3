import { beforeAll, describe, expect, test } from 'vitest'
import { SHELLS, type Shell } from '../../../src/cli/commands/completion/shells.ts'
import { TOPICS } from '../../../src/cli/commands/help/topics.ts'
import { main } from '../../../src/cli/main.ts'
import { toManPage } from '../../../src/cli/program/manual/man.ts'
import { roff } from '../../../src/cli/program/manual/roff.ts'
import { commandsOf } from '../../../src/cli/program/manual/shape.ts'
import { manualOf } from '../../../src/cli/program/manual.ts'
import { meaningsIn, usagesOf } from '../../../src/cli/program/placeholders.ts'
import { episodeId } from '../../../src/model/library.ts'
import { type Declared, declared } from '../../support/declared.ts'
import { type FakeOptions, fakeIo } from '../../support/fake-io.ts'
import { completeInBash } from '../../support/shells.ts'

async function run(args: readonly string[], options: FakeOptions = {}) {
  const io = fakeIo({ args, ...options })
  return { status: await main(io), ...io.written }
}

const scripts = new Map<Shell, string>()
let all: Declared
let manual = ''

beforeAll(async () => {
  all = await declared()
  manual = toManPage(await manualOf(all.shape, all.catalog.framework))
  for (const shell of SHELLS) {
    const { status, stdout, stderr } = await run(['completion', shell])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    scripts.set(shell, stdout)
  }
})

const script = (shell: Shell): string => scripts.get(shell) ?? ''

describe('completion', () => {
  test.each([
    [[], 'Name the shell: bash, zsh, fish, powershell.'],
    [['bsh'], 'There is no completion for "bsh". Did you mean "bash"? Allowed: bash, zsh, fish, powershell.'],
    [['powershel'], 'Did you mean "powershell"?'],
    [['cmd'], 'Allowed: bash, zsh, fish, powershell.'],
    [['constructor'], 'There is no completion for "constructor".'],
  ])('of %o is a usage error that names the shells', async (words, message) => {
    const { status, stdout, stderr } = await run(['completion', ...words])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  test('says in its help how each shell takes it', async () => {
    const { stdout } = await run(['completion', '--help'])
    for (const shell of SHELLS) expect(stdout).toContain(`backroom completion ${shell}`)
    expect(stdout).toContain('$PROFILE')
  })

  test.each(SHELLS)('for %s is the same whatever the place', async (shell) => {
    const { stdout } = await run(['completion', shell], { env: { LANG: 'C', CI: '1', TERM: 'dumb' }, terminal: 40 })
    expect(stdout).toBe(script(shell))
  })

  test('is of the library that is named, and says what is wrong with one that cannot be used', async () => {
    const { stdout } = await run(['completion', 'bash', '--library', 'test/fixtures/library'])
    expect(completeInBash(stdout, ['backroom', '--case', 'ad'])).toContain('adams')
    expect(completeInBash(stdout, ['backroom', '--case', 'nix'])).toEqual([])
    const { status } = await run(['completion', 'bash', '--library', 'nowhere'])
    expect(status).toBe(3)
  })
})

describe('what is declared', () => {
  test.each(SHELLS)('is all in the script for %s', (shell) => {
    const text = script(shell)
    for (const command of all.commands) {
      expect(text).toMatch(new RegExp(`(?<![\\w-])${command.name()}(?![\\w-])`))
      for (const { long, short } of command.options) {
        const names = [long, short].filter((name) => name !== undefined)
        for (const name of names)
          expect(text).toContain(
            shell === 'fish' ? name.replace(/^-(-?)/, (_, second) => (second ? '-l ' : '-s ')) : name,
          )
      }
    }
  })

  test('is all in the man page', () => {
    for (const command of commandsOf(all.shape)) {
      expect(manual).toContain(`\\fB${roff(command.path)}\\fR`)
    }
    for (const { options } of all.commands) {
      for (const { flags } of options) expect(manual).toContain(`\\fB${roff(flags)}\\fR`)
    }
  })

  test('has a meaning for every placeholder', () => {
    const meanings = Object.keys(meaningsIn(all.catalog))
    const unknown = commandsOf(all.shape).flatMap(({ path, options, inherited, operands }) => [
      ...[...options, ...inherited]
        .filter((option) => option.placeholder !== null && option.choices.length === 0)
        .filter((option) => !usagesOf(path, option, option.placeholder ?? '').some((usage) => meanings.includes(usage)))
        .map(({ flags }) => `${path} ${flags}`),
      ...operands
        .filter(({ name }) => !usagesOf(path, null, name).some((usage) => meanings.includes(usage)))
        .map(({ name }) => `${path} <${name}>`),
    ])
    expect(unknown).toEqual([])
  })
})

describe('bash offers', () => {
  const offered = (...words: readonly string[]) => completeInBash(script('bash'), ['backroom', ...words])

  test('the commands, and what is below them', () => {
    expect(offered('')).toEqual(all.shape.commands.map(({ path }) => path.split(' ')[1]))
    expect(offered('cases', 'sh')).toEqual(['show'])
  })

  test('the answers on each condition, also where no command is named', () => {
    const answers = ['no', 'rather-no', 'mixed', 'rather-yes', 'yes', 'unknown']
    for (const { id } of all.catalog.framework.conditions) {
      expect(offered('assess', `--${id}`, '')).toEqual(answers)
      expect(offered(`--${id}`, '=', 'ra')).toEqual(['rather-no', 'rather-yes'])
    }
  })

  test('the formats that a command prints', () => {
    expect(offered('batch', '--format', '')).toEqual(['ndjson', 'csv', 'json'])
    expect(offered('assess', '--format', 'm')).toEqual(['markdown'])
    expect(offered('completion', '--form')).toEqual([])
  })

  test('every case and episode, and exercises only where they can be read', () => {
    const { episodes, exercises } = all.catalog
    const ids = new Set(episodes.flatMap((episode) => [episode.case, episodeId(episode)]))
    expect(offered('--case', '')).toEqual([...ids])
    expect(offered('cases', 'compare', 'nixon', '')).toEqual([...ids])
    expect(offered('cases', 'show', '')).toEqual([...ids, ...exercises.map(({ id }) => id)])
  })

  test('codings, parties, verdicts, outcomes, sort keys, styles, colours and shells', () => {
    expect(offered('--coding', '')).toEqual(['record', 'article'])
    expect(offered('cases', '--party', '')).toEqual(['Democratic', 'Republican'])
    expect(offered('--expect', 'un')).toEqual(['undetermined'])
    expect(offered('cases', '--verdict', 'p')).toEqual(['probe'])
    expect(offered('cases', '--outcome', 'n')).toEqual(['no', 'not-met'])
    expect(offered('cases', '--sort', 'o')).toEqual(['outcome'])
    expect(offered('cases', 'sources', '--style', 'b')).toEqual(['bibtex'])
    expect(offered('--color', 'al')).toEqual(['always'])
    expect(offered('completion', '')).toEqual([...SHELLS])
  })

  test('help on every command and topic', () => {
    expect(offered('help', '')).toEqual(expect.arrayContaining(Object.keys(TOPICS)))
    expect(offered('help', 'cases', 'co')).toEqual(['compare', 'codebook'])
  })

  test('nothing in place of a file, which is the shell’s own to offer', () => {
    expect(offered('--answers', '')).toEqual([])
    expect(offered('check', '')).toEqual([])
    expect(offered('--library', '')).toEqual([])
  })
})

test('the man page is ASCII, with no date and no folder of the machine', () => {
  expect(manual).toMatch(/^[\n -~]*$/)
  expect(manual).toContain('.TH BACKROOM 1 "" "backroom 1.2.3"')
  expect(manual).not.toContain(process.cwd())
  for (const heading of [
    'NAME',
    'SYNOPSIS',
    'DESCRIPTION',
    'COMMANDS',
    'ANSWERS',
    'EXIT STATUS',
    'ENVIRONMENT',
    'FILES',
    'EXAMPLES',
    'SEE ALSO',
  ]) {
    expect(manual).toContain(`.SH "${heading}"\n`)
  }
})
