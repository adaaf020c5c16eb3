import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { ZSH } from '../../src/cli/commands/completion/zsh.ts'
import { answering, folderWithProgram, HOSTILE, HOSTILE_ANSWER, pathWith, runShell } from '../support/shells.ts'
import { closeTerminals, Terminal } from '../support/terminal.ts'

/** Each Tab starts the program, on a machine that may be slow. */
const LIMIT = 120_000

/** Where zsh keeps what it has found out about completions. */
const home = mkdtempSync(join(tmpdir(), 'backroom-'))
const bin = folderWithProgram()

afterEach(closeTerminals)

afterAll(() => {
  for (const each of [home, bin]) rmSync(each, { recursive: true })
})

test('the script parses', () => {
  expect(runShell('zsh', ['-n', '-c', ZSH], '').lines).toEqual([])
})

/** What the script hands to zsh for a line of words, the last of which is typed last, and what it asks for them. */
function offered(words: string, typed: string, answer: string) {
  const source = `
    compdef() { }; _describe() { print -rN -- "$offered[@]" }; _files() { print -rN -- files "$@" }; compset() { }
    eval "$SCRIPT"
    words=(${words}) CURRENT=$#words PREFIX=$1
    _backroom`
  return runShell('zsh', ['-f', '-c', source, 'zsh', typed], ZSH, answer)
}

test('zsh hands on words without their quotes, and an empty one', () => {
  const asked = ['__complete', '--', '--library', 'my library', 'cases', '']
  expect(offered(`backroom --library "'my library'" cases ''`, '', answering([])).asked).toEqual(asked)
  expect(offered("backroom '--case=my\\ ca'", '--case=my\\ ca', answering([])).asked.slice(2)).toEqual(['--case=my ca'])
})

test('words and meanings of anybody’s are text and nothing else', () => {
  const { lines, files } = offered("backroom ''", '', HOSTILE_ANSWER)
  const escaped = (word: string) => word.replace(/[\\:]/g, '\\$&')
  expect(lines).toEqual(HOSTILE.map((word, index) => `${escaped(word)}:${HOSTILE[HOSTILE.length - 1 - index]}`))
  expect(files).toEqual([])
})

test.each([
  ['files', ['nixon:N', 'files']],
  ['folders', ['nixon:N', 'files', '-/']],
  ['words', ['nixon:N']],
])('zsh itself completes what the answer says beside words: %s', (also, expected) => {
  const { lines } = offered("backroom ''", '', answering([['nixon', 'N']], also))
  expect(lines).toEqual(expected)
})

/** An interactive zsh that has taken the script, as `.zshrc` would have it or from its fpath. */
async function zsh(way: 'sourced' | 'fpath' = 'sourced'): Promise<Terminal> {
  const take = {
    sourced: 'source =(print -rn -- $SCRIPT)',
    fpath:
      'd=$(mktemp -d $HOME/fpathXXXX); print -rn -- $SCRIPT > $d/_backroom; fpath=($d $fpath); autoload -Uz compinit; compinit -u -D',
  }[way]
  const env = { SCRIPT: ZSH, PS1: '@@ ', HOME: home, PATH: pathWith(bin) }
  const terminal = Terminal.shell('exec zsh -f', { env, columns: 100 })
  await terminal.reply('@@', `setopt no_beep; ${take}; PS1='re''ady> '\r`)
  await terminal.waitFor('ready> ')
  return terminal
}

describe.each(['sourced', 'fpath'] as const)('zsh with the script %s', (way) => {
  test(
    'completes commands, options, answers with what they mean, cases and files',
    async () => {
      const terminal = await zsh(way)
      terminal.send('backroom ass\t')
      await terminal.waitFor('assess ')
      terminal.send('--deter\t')
      await terminal.waitFor('--determination ')
      terminal.send('mo\t\t')
      await terminal.waitFor('mostly-no -- Mostly no: Small probes are allowed')
      terminal.send('\u0015backroom cases show trump-\t')
      await terminal.waitFor('second-term ')
      terminal.send('\u0015backroom --format=markd\t')
      await terminal.waitFor('own ')
      terminal.send('\u0015backroom --library=test/fixtures/library --case=ad\t')
      await terminal.waitFor('ams')
      terminal.send('\u0015backroom check packa\t\t')
      await terminal.waitFor('package.json')
      terminal.send(`\u0015${bin}/backroom --answers=vitest.c\t`)
      await terminal.waitFor('onfig.ts ')
    },
    LIMIT,
  )
})

test('a word of anybody’s is quoted on the line', async () => {
  const terminal = await zsh()
  terminal.send(`ask() { print -r -- "$(touch executed) it's"; print :words }\r`)
  await terminal.waitFor('ready> ')
  terminal.send(
    `backroom() { [[ $1 == __complete ]] && print -r -- '$(touch executed) it'"'s" || print -r -- "got" "$2" }\r`,
  )
  await terminal.waitFor('ready> ')
  terminal.send('backroom --word \t\r')
  await terminal.waitFor("got $(touch executed) it's")
})
