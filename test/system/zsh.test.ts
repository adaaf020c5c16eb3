import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { toZsh } from '../../src/cli/commands/completion/zsh.ts'
import { main } from '../../src/cli/main.ts'
import { fakeIo } from '../support/fake-io.ts'
import { HOSTILE, HOSTILE_WORDS, placesWith, runShell } from '../support/shells.ts'
import { closeTerminals, Terminal } from '../support/terminal.ts'

let script = ''

beforeAll(async () => {
  const io = fakeIo({ args: ['completion', 'zsh'] })
  await main(io)
  script = io.written.stdout
})

/** Where zsh keeps what it has found out about completions. */
const home = mkdtempSync(join(tmpdir(), 'backroom-'))

afterEach(closeTerminals)

afterAll(() => rmSync(home, { recursive: true }))

test('the script parses', () => {
  expect(runShell('zsh', ['-n', '-c', script], '')).toEqual({ lines: [], files: [] })
})

test('words and descriptions of anybody’s are text and nothing else', () => {
  const source = 'compdef() { }; eval "$SCRIPT"; _backroom_values "backroom --word"; print -rN -- "$offered[@]"'
  const { lines, files } = runShell('zsh', ['-f', '-c', source], toZsh(placesWith(HOSTILE_WORDS)))
  const escaped = (word: string) => word.replace(/[\\:]/g, '\\$&')
  expect(lines).toEqual(HOSTILE.map((word, index) => `${escaped(word)}:${HOSTILE[HOSTILE.length - 1 - index]}`))
  expect(files).toEqual([])
})

/** An interactive zsh that has taken a script, as `.zshrc` would have it or from its fpath. */
async function zsh(text: string, way: 'sourced' | 'fpath' = 'sourced'): Promise<Terminal> {
  const take = {
    sourced: 'source =(print -rn -- $SCRIPT)',
    fpath:
      'd=$(mktemp -d $HOME/fpathXXXX); print -rn -- $SCRIPT > $d/_backroom; fpath=($d $fpath); autoload -Uz compinit; compinit -u -D',
  }[way]
  const terminal = Terminal.shell('exec zsh -f', { env: { SCRIPT: text, PS1: '@@ ', HOME: home }, columns: 100 })
  await terminal.reply('@@', `setopt no_beep; ${take}; PS1='re''ady> '\r`)
  await terminal.waitFor('ready> ')
  return terminal
}

describe.each(['sourced', 'fpath'] as const)('zsh with the script %s', (way) => {
  test('completes commands, options, answers with what they mean, cases and files', async () => {
    const terminal = await zsh(script, way)
    terminal.send('backroom ass\t')
    await terminal.waitFor('assess ')
    terminal.send('--deter\t')
    await terminal.waitFor('--determination ')
    terminal.send('ra\t\t')
    await terminal.waitFor('rather-no -- Rather no: Small probes are allowed')
    terminal.send('\u0015backroom cases show trump-\t')
    await terminal.waitFor('second-term ')
    terminal.send('\u0015backroom --format=markd\t')
    await terminal.waitFor('own ')
    terminal.send('\u0015backroom check packa\t\t')
    await terminal.waitFor('package.json')
  })
})

test('a word of anybody’s is quoted on the line', async () => {
  const terminal = await zsh(toZsh(placesWith([{ word: "$(touch executed) it's", description: 'x' }])))
  terminal.send('backroom() { print -r -- "got" "$2" }\r')
  await terminal.waitFor('ready> ')
  terminal.send('backroom --word \t\r')
  await terminal.waitFor("got $(touch executed) it's")
})
